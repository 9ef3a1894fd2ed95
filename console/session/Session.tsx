import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { readFacts } from './facts.ts';
import { beginSignIn, endSignIn } from './signIn.ts';
import type { ReactNode } from 'react';
import type { ConsoleFacts } from './facts.ts';
import type { SignedIn } from './signIn.ts';

/** What somebody signs in as. */
export type Kind = 'customer' | 'staff';

export type Session =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly state: 'out'; readonly signIn: (kind: Kind) => void; readonly over: boolean }
  | {
      readonly state: 'in';
      readonly who: SignedIn;
      readonly kind: Kind;
      readonly facts: ConsoleFacts;
      readonly signOut: () => void;
    };

const KEPT = 'chelian.kind';
const Session = createContext<Session>({ state: 'opening' });

export function useSession(): Session {
  return use(Session);
}

/** The session of the signed-in person; only inside of what is shown to one. */
export function useSignedIn(): Extract<Session, { state: 'in' }> {
  const session = useSession();
  if (session.state !== 'in') throw new TypeError('nobody is signed in');
  return session;
}

/** Knows who is signed in. A reload asks the identity provider again, which remembers: no token is written down. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [facts, setFacts] = useState<ConsoleFacts>();
  const [who, setWho] = useState<SignedIn | null>();
  const [error, setError] = useState<Error>();
  const [over, setOver] = useState(false);
  const signIn = useCallback(
    (kind: Kind) => {
      sessionStorage.setItem(KEPT, kind);
      beginSignIn(facts!, facts!.clients[kind]).catch(setError);
    },
    [facts],
  );
  useEffect(() => void open().then(({ facts, who }) => (setFacts(facts), setWho(who)), setError), []);
  useEffect(() => {
    if (!who) return;
    const end = () => (setWho(null), setOver(true));
    const timer = setTimeout(end, Math.max(0, who.until - Date.now()));
    return () => clearTimeout(timer);
  }, [who]);
  const session = useMemo<Session>(() => {
    if (error) return { state: 'failed', error, again: () => location.assign('/console/') };
    if (who === undefined) return { state: 'opening' };
    if (who === null) return { state: 'out', signIn, over };
    return { state: 'in', who, kind: kindKept()!, facts: facts!, signOut };
  }, [error, who, facts, signIn, over]);
  return <Session value={session}>{children}</Session>;
}

let opened: ReturnType<typeof openOnce> | undefined;

/** A code is redeemed once, however often the page renders. */
function open(): ReturnType<typeof openOnce> {
  return (opened ??= openOnce());
}

async function openOnce(): Promise<{ facts: ConsoleFacts; who: SignedIn | null }> {
  const facts = await readFacts();
  const back = await endSignIn(facts);
  const kind = kindKept();
  if (back || !kind) return { facts, who: back ?? null };
  await beginSignIn(facts, facts.clients[kind]);
  // The page is being left.
  return new Promise(() => {});
}

function kindKept(): Kind | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === 'customer' || kept === 'staff' ? kept : undefined;
}

function signOut(): void {
  sessionStorage.removeItem(KEPT);
  location.assign('/console/');
}
