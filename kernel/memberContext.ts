import { hash } from 'node:crypto';
import { leafHash, nodeHash } from './merkle.ts';
import type { OrgId } from './ids.ts';

/**
 * The header in which the gateway's signed context reaches a member: `<JWS>~<place>~<context>`, each base64url. Contexts are signed
 * together, as the leaves of a Merkle tree whose root is the payload of the JWS (compact, alg EdDSA, typ `chelian-context-root`).
 * The place is one byte with the leaf's index, and the 32-byte hashes beside its way up: those of other members' contexts, or random.
 */
export const CONTEXT_HEADER = 'chelian-context';
export const CONTEXT_ROOT_TYPE = 'chelian-context-root';
export const CONTEXT_TTL_SECONDS = 30;
const HASH_BYTES = 32;

/** What one fetch may bring out of a member about one person: decided by the gateway, enforced again at the owner's door. */
export type Release = {
  /** The customer id, as `org.localId`. Null for data about no person. */
  readonly subject: string | null;
  /** The vehicle that the data belongs to, where it belongs to one: `from` and `until` are about its holder's time. */
  readonly vin?: string;
  readonly recipient: OrgId;
  /** The organisation that the recipient works for, whose consent it is; left out where that is the recipient. */
  readonly principal?: OrgId;
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
  /** Which of the caller's staff sends it, as `org.localId`: told to the trust operator alone. */
  readonly staff?: string;
  readonly purpose: string | null;
  /** Fixed once per request; the time that every decision of the request was made at. */
  readonly requestedAt: number;
  readonly traceId: string;
  readonly releases: readonly Release[];
};

export function bodyDigest(body: string | Uint8Array): string {
  return hash('sha256', body, 'base64url');
}

/** The root of the tree in which a context has this place: RFC 9162 section 2.1.3.2, for a tree in which every leaf is as deep. */
export function contextRoot(context: string, place: Uint8Array): Uint8Array {
  let root = leafHash(context);
  for (let at = 1, index = place[0] ?? 0; at < place.length; at += HASH_BYTES, index >>= 1) {
    const beside = place.subarray(at, at + HASH_BYTES);
    root = index & 1 ? nodeHash(beside, root) : nodeHash(root, beside);
  }
  return root;
}
