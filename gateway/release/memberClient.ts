import { Refusal } from '#kernel/errors.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { readAnswer } from './memberAnswer.ts';
import { ConsentsChanged } from './reliance.ts';
import { contextText, signerOf } from './signedContext.ts';
import type { Names, Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { MemberContext, Release } from '#kernel/memberContext.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { MemberAnswer } from './memberAnswer.ts';
import type { ContextKey } from './signedContext.ts';
import type { Permit } from './gate.ts';

/**
 * Carries a body to a member and the text of its answer back.
 * Rejects with `SOURCE_DOWN`, `SOURCE_TIMEOUT`, `SOURCE_INVALID` or, where a status says so, `SOURCE_REFUSED`.
 */
export type Transport = (
  member: Organisation,
  body: string,
  headers: Readonly<Record<string, string>>,
  options?: SendOptions,
) => Promise<string>;

export type SendOptions = {
  /** A query, which may be sent again when the connection failed before any answer. Left out, it may not. */
  readonly idempotent?: boolean;
  /** Is asked each time right before the body leaves. Unless it says yes, the body stays, and `Withheld` is the answer. */
  readonly mayLeave?: () => boolean;
};

/** What was to be sent may not be, or that cannot be told at once. */
export class Withheld extends Error {}

/** What every context of one request has in common. Null where no consent applies: then nothing is signed. */
export type RequestContext = Omit<MemberContext, 'aud' | 'iat' | 'exp' | 'jti' | 'digest' | 'releases'> | null;

export type MemberClient = {
  /** The ids that it translates between. */
  readonly pseudonyms: Pseudonyms;
  /** The headers that tell a member what a permit releases with a body. */
  signed(member: Organisation, permit: Permit, body: string): Promise<Record<string, string>>;
  send(member: Organisation, permit: Permit, body: string, options?: SendOptions): Promise<MemberAnswer>;
};

/** The only function of the gateway that sends anything to a party; it asks for the gate's permit, and looks once more before it sends. */
export function memberClient(
  transport: Transport,
  key: ContextKey | null,
  context: RequestContext,
  now: () => number,
  pseudonyms: Pseudonyms,
  stillHolds: () => boolean | Promise<boolean>,
): MemberClient {
  const signed = async (member: Organisation, permit: Permit, body: string): Promise<Record<string, string>> => {
    if (!key || !context) return {};
    const claims = { ...knownTo(pseudonyms.of(member.id), tellable(context, member), permit.releases), aud: member.id };
    return { [CONTEXT_HEADER]: await signerOf(key, member.id)(contextText(claims, body, now())) };
  };
  return {
    pseudonyms,
    signed,
    async send(member, permit, body, options = {}) {
      // What carries nothing of anybody may leave whatever happens.
      const guarded = permit.receipt === null ? options : { ...options, mayLeave: () => isYesAtOnce(stillHolds()) };
      try {
        for (;;) {
          const text = await unlessWithheld(transport(member, body, await signed(member, permit, body), guarded));
          if (text !== undefined) return readAnswer(text);
          if (!(await stillHolds())) throw new ConsentsChanged();
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { data: null, errors: [], failure: error, escapes: false };
      }
    },
  };
}

/** What takes a while is no yes at this moment; it is asked again, and waited for, before the body is offered once more. */
function isYesAtOnce(answer: boolean | Promise<boolean>): boolean {
  if (typeof answer !== 'boolean') answer.catch(() => undefined);
  return answer === true;
}

async function unlessWithheld(text: Promise<string>): Promise<string | undefined> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof Withheld) return undefined;
    throw error;
  }
}

/** Who works for an organisation is nobody's to know but the trust operator's, who keeps the book of break-glass. */
function tellable({ staff, ...context }: NonNullable<RequestContext>, { role }: Organisation) {
  return staff && role === 'customer' ? { ...context, staff } : context;
}

/** What a member is told of a request and its releases, in names that no other member is told. */
function knownTo(names: Names, context: NonNullable<RequestContext>, releases: readonly Release[]) {
  const { person, traceId } = context;
  return {
    ...context,
    person: person && names.seal(person),
    traceId: names.sealText(traceId),
    releases: merged(releases).map(({ subject, basis, ...release }) => ({
      ...release,
      subject: subject && names.seal(subject),
      basis: names.seal(basis),
    })),
  };
}

/** Equal releases once, and the scopes of one basis together. */
function merged(releases: readonly Release[]): Release[] {
  const found = new Map<string, Release>();
  for (const release of releases) {
    const { subject, vin, recipient, principal, purpose, basis, from, until } = release;
    const key = `${subject}|${vin}|${recipient}|${principal}|${purpose}|${basis}|${from}|${until}`;
    const known = found.get(key)?.scopes ?? [];
    if (known.length > 0 && release.scopes.every((scope) => known.includes(scope))) continue;
    found.set(key, { ...release, scopes: [...new Set([...known, ...release.scopes])].toSorted() });
  }
  return [...found.values()];
}
