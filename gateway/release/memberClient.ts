import { Refusal } from '#kernel/errors.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { readAnswer } from './memberAnswer.ts';
import { contextText, signerOf } from './signedContext.ts';
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

/** `idempotent`: a query, which may be sent again when the connection failed before any answer. Left out, it may not. */
export type SendOptions = { readonly idempotent?: boolean };

/** What every context of one request has in common. Null where no consent applies: then nothing is signed. */
export type RequestContext = Omit<MemberContext, 'aud' | 'iat' | 'exp' | 'jti' | 'digest' | 'releases'> | null;

export type MemberClient = {
  /** The headers that tell a member what a permit releases with a body. */
  signed(member: Organisation, permit: Permit, body: string): Promise<Record<string, string>>;
  send(member: Organisation, permit: Permit, body: string, options?: SendOptions): Promise<MemberAnswer>;
};

/** The only function of the gateway that sends anything to a party; it asks for the gate's permit. */
export function memberClient(
  transport: Transport,
  key: ContextKey | null,
  context: RequestContext,
  now: () => number,
): MemberClient {
  const signed = async (member: Organisation, permit: Permit, body: string): Promise<Record<string, string>> => {
    if (!key || !context) return {};
    const claims = { ...context, aud: member.id, releases: merged(permit.releases) };
    return { [CONTEXT_HEADER]: await signerOf(key)(contextText(claims, body, now())) };
  };
  return {
    signed,
    async send(member, permit, body, options) {
      try {
        return readAnswer(await transport(member, body, await signed(member, permit, body), options));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { data: null, errors: [], failure: error, escapes: false };
      }
    },
  };
}

/** Equal releases once, and the scopes of one basis together. */
function merged(releases: readonly Release[]): Release[] {
  const found = new Map<string, Release>();
  for (const release of releases) {
    const { subject, vin, recipient, purpose, basis, from, until } = release;
    const key = `${subject}|${vin}|${recipient}|${purpose}|${basis}|${from}|${until}`;
    const known = found.get(key)?.scopes ?? [];
    if (known.length > 0 && release.scopes.every((scope) => known.includes(scope))) continue;
    found.set(key, { ...release, scopes: [...new Set([...known, ...release.scopes])].toSorted() });
  }
  return [...found.values()];
}
