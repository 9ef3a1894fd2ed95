import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { bodyDigest, CONTEXT_ROOT_TYPE, CONTEXT_TTL_SECONDS } from '#kernel/memberContext.ts';
import { contextTree, MOST_CONTEXTS } from './contextTree.ts';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberContext } from '#kernel/memberContext.ts';

/** The gateway's Ed25519 key; members know its public half from `/.well-known/jwks.json`. */
export type ContextKey = { readonly kid: string; readonly privateKey: KeyObject; readonly publicJwk: JsonWebKey };

export function newContextKey(kid: string): ContextKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { kid, privateKey, publicJwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' } };
}

export function contextKeyFromPem(kid: string, pem: string): ContextKey {
  const privateKey = createPrivateKey(pem);
  const { d: _, ...publicJwk } = privateKey.export({ format: 'jwk' });
  return { kid, privateKey, publicJwk: { ...publicJwk, kid, alg: 'EdDSA', use: 'sig' } };
}

/** What a context says, but for what binds it to one body and one moment. */
export type Claims = Omit<MemberContext, 'iat' | 'exp' | 'jti' | 'digest'>;

/** Signs a context together with whatever else is to be signed in this turn of the event loop: a signature costs more than all else. */
export type ContextSigner = (context: string) => Promise<string>;

type Asker = { readonly context: string; readonly settled: PromiseWithResolvers<string> };

const signers = new WeakMap<ContextKey, Map<OrgId, ContextSigner>>();

/** The one signer of a key for a member. Two members' contexts are never signed together: what they share would join them. */
export function signerOf(key: ContextKey, member: OrgId): ContextSigner {
  const own = signers.get(key) ?? new Map<OrgId, ContextSigner>();
  signers.set(key, own);
  const signer = own.get(member) ?? openSigner(key);
  own.set(member, signer);
  return signer;
}

function openSigner(key: ContextKey): ContextSigner {
  let waiting: Asker[] = [];
  const signAll = () => {
    const askers = waiting;
    waiting = [];
    for (let at = 0; at < askers.length; at += MOST_CONTEXTS) settle(key, askers.slice(at, at + MOST_CONTEXTS));
  };
  return (context) => {
    if (waiting.length === 0) setImmediate(signAll);
    const settled = Promise.withResolvers<string>();
    waiting.push({ context, settled });
    return settled.promise;
  };
}

function settle(key: ContextKey, askers: readonly Asker[]): void {
  try {
    const signed = signContexts(
      key,
      askers.map(({ context }) => context),
    );
    for (const [i, { settled }] of askers.entries()) settled.resolve(signed[i]!);
  } catch (error) {
    for (const { settled } of askers) settled.reject(error);
  }
}

/**
 * Signs the root of the contexts' tree: a compact JWS (RFC 7515, EdDSA by RFC 8037). Each context carries it, and its own place.
 * At most `MOST_CONTEXTS` at once.
 */
export function signContexts(key: ContextKey, contexts: readonly string[]): string[] {
  const { root, places } = contextTree(contexts);
  const header = encode(JSON.stringify({ alg: 'EdDSA', typ: CONTEXT_ROOT_TYPE, kid: key.kid }));
  const signed = `${header}.${Buffer.from(root).toString('base64url')}`;
  const jws = `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`;
  return contexts.map((context, i) => `${jws}~${places[i]!}~${context}`);
}

/** What a member may answer to one body, good for 30 seconds and once. `now` in epoch seconds. */
export function contextText(claims: Claims, body: string, now: number): string {
  const binding = { iat: now, exp: now + CONTEXT_TTL_SECONDS, jti: randomUUID(), digest: bodyDigest(body) };
  return encode(JSON.stringify({ ...claims, ...binding }));
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
