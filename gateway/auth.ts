import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { hash } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { LastUsed } from '#kernel/lastUsed.ts';
import { callerOf } from './callerOf.ts';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Caller } from '#gateway/release/ports.ts';

export type AuthenticatorOptions = {
  readonly issuer: string;
  /** What `aud` must name: this gateway. */
  readonly audience: string;
  readonly jwksUri: string;
  /** Epoch seconds. */
  readonly now?: () => number;
};

/** Signatures by a private key only: a shared secret or no signature at all never is one (RFC 8725, 3.1). */
const ALGORITHMS = ['ES256', 'EdDSA', 'PS256'];
const REQUIRED = ['exp', 'iat', 'client_id', 'org', 'purposes'];
const TOLERANCE_SECONDS = 5;
const MAX_TOKEN_LENGTH = 8_192;
const BEARER = /^bearer +(\S+) *$/i;

/**
 * Makes the function that reads an `Authorization` header: a JWT access token by RFC 9068 in it becomes the caller.
 * Whether the caller's organisation has joined is not asked here.
 * That function throws Refusal TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE or IDENTITY_UNAVAILABLE.
 */
export function authenticator(options: AuthenticatorOptions): (authorization: string | undefined) => Promise<Caller> {
  const { now = () => Date.now() / 1000 } = options;
  const keyOf = remoteKeys(options.jwksUri);
  const verified = new VerifiedTokens();
  return async (authorization) => {
    const token = bearerToken(authorization);
    const digest = hash('sha256', token, 'base64');
    const known = verified.find(digest, now());
    if (known) return known;
    const payload = await verify(token, keyOf, options, now());
    const caller = callerOf(payload);
    verified.keep(digest, caller, payload.exp!, now());
    return caller;
  };
}

function bearerToken(authorization: string | undefined): string {
  if (!/^bearer\b/i.test(authorization ?? '')) throw new Refusal('TOKEN_MISSING');
  const token = BEARER.exec(authorization!)?.[1];
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw new Refusal('TOKEN_INVALID');
  return token;
}

/** The provider's public keys: fetched once, again after ten minutes or for an unknown key, then at most every 30 s. */
function remoteKeys(jwksUri: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
    // Twice: the first may meet a connection that a restarted provider has closed.
    [customFetch]: (url, options) => fetch(url, options).catch(() => fetch(url, options)),
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      if (cause instanceof errors.JOSENotSupported) throw cause;
      throw new Refusal('IDENTITY_UNAVAILABLE', {}, { cause });
    }
  };
}

async function verify(
  token: string,
  keyOf: JWTVerifyGetKey,
  { issuer, audience }: AuthenticatorOptions,
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ALGORITHMS,
      typ: 'at+jwt',
      issuer,
      audience,
      requiredClaims: REQUIRED,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(now * 1000),
    });
    return payload;
  } catch (error) {
    throw refusalFor(error, audience);
  }
}

/** The errors about claims hold the claims, a person among them: those do not become a cause, which is logged. */
function refusalFor(error: unknown, audience: string): unknown {
  if (error instanceof errors.JWTExpired) return new Refusal('TOKEN_EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === 'aud'
      ? new Refusal('TOKEN_AUDIENCE', { audience })
      : new Refusal('TOKEN_INVALID', { claim: error.claim });
  if (error instanceof errors.JOSEError) return new Refusal('TOKEN_INVALID', {}, { cause: error });
  return error;
}

/** Who the last tokens were, by digest: a signature costs half a millisecond. Least recently used ones go first. */
class VerifiedTokens {
  static readonly MOST = 10_000;
  /** How long a key that the provider has withdrawn may still count. */
  static readonly KEEP_SECONDS = 60;
  readonly #kept = new LastUsed<{ readonly caller: Caller; readonly until: number }>({ most: VerifiedTokens.MOST });

  find(digest: string, now: number): Caller | undefined {
    const found = this.#kept.get(digest);
    if (!found || found.until > now) return found?.caller;
    this.#kept.delete(digest);
    return undefined;
  }

  keep(digest: string, caller: Caller, exp: number, now: number): void {
    this.#kept.set(digest, { caller, until: Math.min(exp, now + VerifiedTokens.KEEP_SECONDS) });
  }
}
