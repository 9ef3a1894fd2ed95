import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { AddressInfo } from 'node:net';

/** Issues access tokens (RFC 9068) that last as long as a bench, and serves the key that they are verified by. */
export type TokenIssuer = AsyncDisposable & {
  readonly issuer: string;
  readonly jwksUri: string;
  token(claims: JWTPayload): Promise<string>;
};

const KEY = { alg: 'ES256', kid: 'bench' } as const;

export async function openTokenIssuer(audience: string): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(KEY.alg);
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...KEY, use: 'sig' }] });
  const server = createServer((_, answer) => void answer.setHeader('content-type', 'application/json').end(jwks));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    token: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ ...KEY, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
