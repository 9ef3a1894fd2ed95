import { createPublicKey, verify } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { bodyDigest, CONTEXT_HEADER, CONTEXT_ROOT_TYPE, contextRoot } from '#kernel/memberContext.ts';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberContext } from '#kernel/memberContext.ts';

/** A gateway's public key, a JWK with a `kid`: RFC 7517. */
export type GatewayKey = JsonWebKey & { kid?: string };
export type GatewayKeys = readonly GatewayKey[];

/** Where the keys are those of gateways elsewhere, which change. */
export type ChangingKeys = { current(): GatewayKeys; refresh(): Promise<void> };

/** Lets in what a gateway signed for this member and this body, once. @throws Refusal CONTEXT_INVALID */
export type Door = (body: string, headers: Readonly<Record<string, string | undefined>>) => MemberContext;

const CLOCK_SKEW_SECONDS = 5;
const REMEMBERED = 50_000;
/** Signatures: contexts that were signed together come soon after one another. */
const ROOTS_REMEMBERED = 256;

/** `now` in epoch seconds. */
export function openDoor(org: OrgId, keys: GatewayKeys | ChangingKeys, now: () => number): Door {
  const rootOf = rootReader(keyFinder('refresh' in keys ? () => keys.current() : () => keys));
  const seen = new Set<string>();
  return (body, headers) => {
    const token = headers[CONTEXT_HEADER];
    if (!token) throw refused('missing');
    const context = readContext(token, rootOf);
    if (context.aud !== org) throw refused('audience');
    if (context.exp <= now() - CLOCK_SKEW_SECONDS || context.iat > now() + CLOCK_SKEW_SECONDS) throw refused('time');
    if (context.digest !== bodyDigest(body)) throw refused('digest');
    if (seen.has(context.jti)) throw refused('replay');
    remember(seen, context.jti);
    return context;
  };
}

/** Tries what is signed with an unknown key once more when the keys are fetched anew: a gateway may have begun to sign with it. */
export function openChangingDoor(org: OrgId, keys: ChangingKeys, now: () => number) {
  const door = openDoor(org, keys, now);
  return async (...request: Parameters<Door>): Promise<MemberContext> => {
    try {
      return door(...request);
    } catch (error) {
      if (!(error instanceof Refusal) || error.detail['check'] !== 'key') throw error;
      await keys.refresh().catch((cause: unknown) => {
        throw new Refusal('CONTEXT_INVALID', { check: 'key' }, { cause });
      });
      return door(...request);
    }
  };
}

type KeyFinder = (kid: string) => KeyObject | undefined;

function keyFinder(current: () => GatewayKeys): KeyFinder {
  let read: GatewayKeys = [];
  let byKid = new Map<string, KeyObject>();
  return (kid) => {
    const keys = current();
    if (keys !== read)
      byKid = new Map(keys.map((jwk) => [jwk.kid ?? '', createPublicKey({ key: jwk, format: 'jwk' })]));
    read = keys;
    return byKid.get(kid);
  };
}

/** The context, if it is in the tree whose root a gateway has signed. */
function readContext(token: string, rootOf: (jws: string) => Buffer): MemberContext {
  const [jws, place, context, ...more] = token.split('~');
  if (jws === undefined || place === undefined || context === undefined || more.length > 0) throw refused('form');
  if (!rootOf(jws).equals(contextRoot(context, Buffer.from(place, 'base64url')))) throw refused('place');
  return parsed(context) as MemberContext;
}

type Verified = { readonly kid: string; readonly key: KeyObject; readonly root: Buffer };

/** Contexts that were signed together carry one signature, which is verified for the first that comes, as long as its key is a key. */
function rootReader(keyOf: KeyFinder): (jws: string) => Buffer {
  const verified = new Map<string, Verified>();
  return (jws) => {
    const known = verified.get(jws);
    if (known && keyOf(known.kid) === known.key) return known.root;
    const fresh = verifiedRoot(jws, keyOf);
    if (verified.size >= ROOTS_REMEMBERED) verified.clear();
    verified.set(jws, fresh);
    return fresh.root;
  };
}

/** RFC 7515 section 5.2, for the one algorithm that is accepted: EdDSA over Ed25519 (RFC 8037). */
function verifiedRoot(jws: string, keyOf: KeyFinder): Verified {
  const [header, payload, signature, ...more] = jws.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
    throw refused('form');
  const { alg, typ, kid } = parsed(header);
  const key = typeof kid === 'string' ? keyOf(kid) : undefined;
  if (alg !== 'EdDSA' || typ !== CONTEXT_ROOT_TYPE || typeof kid !== 'string' || !key) throw refused('key');
  if (!verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')))
    throw refused('signature');
  return { kid, key, root: Buffer.from(payload, 'base64url') };
}

function parsed(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  } catch (cause) {
    throw new Refusal('CONTEXT_INVALID', { check: 'form' }, { cause });
  }
}

/** The oldest is forgotten first: a context lives for seconds, and this many do not arrive in that time. */
function remember(seen: Set<string>, jti: string): void {
  seen.add(jti);
  if (seen.size <= REMEMBERED) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    return;
  }
}

function refused(check: string): Refusal {
  return new Refusal('CONTEXT_INVALID', { check });
}
