import { createHash } from 'node:crypto';
import type { OrgId } from './ids.ts';

/** The header in which the gateway's signed context reaches a member: a compact JWS, alg EdDSA, typ `chelian-context+jwt`. */
export const CONTEXT_HEADER = 'chelian-context';
export const CONTEXT_TYPE = 'chelian-context+jwt';
export const CONTEXT_TTL_SECONDS = 30;

/** What one fetch may bring out of a member about one person: decided by the gateway, enforced again at the owner's door. */
export type Release = {
  /** The customer id, as `org.localId`. Null for data about no person. */
  readonly subject: string | null;
  /** The vehicle that the data belongs to, where it belongs to one: `from` and `until` are about its holder's time. */
  readonly vin?: string;
  readonly recipient: OrgId;
  readonly purpose: string;
  readonly scopes: readonly string[];
  /** The consent's id, or the basis where no consent is needed: `CONTROLLER`, `SUBJECT`. */
  readonly basis: string;
  /** Only data from this instant on (inclusive) and before that one (exclusive), epoch seconds. */
  readonly from?: number;
  readonly until?: number;
};

/** The claims of the signed context. Registered names by RFC 7519; times in epoch seconds. */
export type MemberContext = {
  readonly iss: string;
  /** The member's organisation id. A context for another member is refused. */
  readonly aud: OrgId;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  /** SHA-256 of the request body, base64url. */
  readonly digest: string;
  /** The organisation, client and person on whose behalf the operation runs. */
  readonly caller: OrgId;
  readonly client: string;
  readonly person: string | null;
  readonly purpose: string | null;
  /** Fixed once per request; the time that every decision of the request was made at. */
  readonly requestedAt: number;
  readonly traceId: string;
  readonly releases: readonly Release[];
};

export function bodyDigest(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}
