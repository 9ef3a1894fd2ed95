import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { bodyDigest, CONTEXT_TTL_SECONDS, CONTEXT_TYPE } from '#kernel/memberContext.ts';
import type { JsonWebKey, KeyObject } from 'node:crypto';
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

/**
 * Signs what a member may answer to one body: a compact JWS (RFC 7515, EdDSA by RFC 8037), good for 30 seconds and once.
 * `now` in epoch seconds.
 */
export function signContext(
  key: ContextKey,
  claims: Omit<MemberContext, 'iat' | 'exp' | 'jti' | 'digest'>,
  body: string,
  now: number,
): string {
  const payload = { ...claims, iat: now, exp: now + CONTEXT_TTL_SECONDS, jti: randomUUID(), digest: bodyDigest(body) };
  const header = encode({ alg: 'EdDSA', typ: CONTEXT_TYPE, kid: key.kid });
  const signed = `${header}.${encode(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
