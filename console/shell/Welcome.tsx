import { Button } from '#console/ui/Button.tsx';
import { useWords } from '#console/language/Language.tsx';
import { Mark } from './Mark.tsx';
import { Preferences } from './Preferences.tsx';
import { words } from './words.ts';
import type { Kind, Session } from '#console/session/Session.tsx';

type Outside = Extract<Session, { state: 'out' | 'failed' }>;

/** What somebody sees who has not signed in. */
export function Welcome({ session }: { readonly session: Outside }) {
  const say = useWords(words);
  return (
    <main className="welcome">
      <Mark />
      <h1>{say.line}</h1>
      <p className="lead">{say.promise}</p>
      {session.state === 'failed' ? <Failed session={session} /> : <Doors session={session} />}
      <Preferences />
    </main>
  );
}

function Failed({ session }: { readonly session: Extract<Outside, { state: 'failed' }> }) {
  const say = useWords(words);
  return (
    <div role="alert" className="note bad">
      <p>
        <strong>{say.failed}</strong> {session.error.message}
      </p>
      <Button onClick={session.again}>{say.again}</Button>
    </div>
  );
}

function Doors({ session }: { readonly session: Extract<Outside, { state: 'out' }> }) {
  const say = useWords(words);
  const doors: readonly (readonly [Kind, string, string])[] = [
    ['customer', say.customer, say.customerSays],
    ['staff', say.staff, say.staffSays],
  ];
  return (
    <>
      {session.over && (
        <p role="status" className="note">
          {say.over}
        </p>
      )}
      <div className="doors">
        {doors.map(([kind, title, says]) => (
          <button key={kind} className="door" onClick={() => session.signIn(kind)}>
            <strong>{title}</strong>
            <span>{says}</span>
            <span className="go">{say.signIn} →</span>
          </button>
        ))}
      </div>
    </>
  );
}
