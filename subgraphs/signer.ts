import { createPrivateKey, createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, CompactSign } from 'jose';
import type { JWK } from 'jose';
import type { PublicKey, Signer } from './memberRequest.ts';

/**
 * Signs in a member's name with an Ed25519 key given as PEM: EdDSA (RFC 8037), named by its thumbprint (RFC 7638). `retired` are
 * the public keys of before, which what was signed then is still verified with. @throws TypeError when it is another kind of key
 */
export async function openSigner(pem: string, retired: readonly PublicKey[] = []): Promise<Signer> {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('a member signs with an Ed25519 key');
  const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' }) as Required<Pick<JWK, 'kty' | 'crv' | 'x'>>;
  const kid = await calculateJwkThumbprint({ kty, crv, x });
  return {
    publicKeys: [{ kid, kty, crv, x, alg: 'EdDSA', use: 'sig' }, ...retired],
    sign: (typ, claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ })
        .sign(key),
  };
}
