import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { authenticator } from '#gateway/auth.ts';
import type { AddressInfo } from 'node:net';
import type { JWTPayload } from 'jose';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'urn:chelian:gateway';
export const NOW = 1_795_500_000;
const pair = await generateKeyPair('ES256', { extractable: true });
export const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };

export const claims: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'lender-harbour',
  client_id: 'lender-harbour',
  org: 'lender-harbour',
  purposes: ['loan.origination/1'],
  roles: ['risk'],
  iat: NOW - 10,
  exp: NOW + 3_590,
};

/** Undefined takes a claim away. */
export function sign(changed: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
  const signed = new SignJWT({ ...claims, ...changed });
  return signed.setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one', ...header }).sign(pair.privateKey);
}

export const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer that can be told to sign anything, with its keys served over HTTP: what it serves, and how often it was asked. */
export class AnyIssuer {
  served = { status: 200, body: '' };
  fetches = 0;
  jwksUri = '';
  readonly #keys = createServer((_request, response) => {
    this.fetches++;
    response.writeHead(this.served.status, { 'content-type': 'application/json' }).end(this.served.body);
  });

  async listen(): Promise<void> {
    this.#keys.listen(0, '127.0.0.1');
    await once(this.#keys, 'listening');
    this.jwksUri = `http://127.0.0.1:${(this.#keys.address() as AddressInfo).port}/jwks`;
  }

  close(): void {
    this.#keys.closeAllConnections();
    this.#keys.close();
  }

  /** A gateway's door that has not asked for the keys yet; they are served as they are. */
  open(now = () => NOW) {
    this.served = { status: 200, body: JSON.stringify({ keys: [publicJwk] }) };
    this.fetches = 0;
    return authenticator({ issuer: ISSUER, audience: AUDIENCE, jwksUri: this.jwksUri, now });
  }
}
