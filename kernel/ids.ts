import { Refusal } from './errors.ts';

/** An organisation's id: lower-case letters, digits and hyphens, as in `lender-harbour`. */
export type OrgId = string;

/** `org.localId`: the organisation that issued the id, and its own name for the record. Opaque to callers. */
export type MemberId = string;

/** Longer than any issuer's own: a pseudonym is longer than what it stands for. */
const MEMBER_ID = /^([a-z][a-z0-9-]{1,40})\.([A-Za-z0-9_-]{1,120})$/;

/** Undefined when it is not a member-qualified id. */
export function partsOf(id: string): { readonly org: OrgId; readonly local: string } | undefined {
  const match = MEMBER_ID.exec(id);
  return match ? { org: match[1]!, local: match[2]! } : undefined;
}

/** @throws Refusal ID_INVALID */
export function parseMemberId(id: string): { readonly org: OrgId; readonly local: string } {
  const parts = partsOf(id);
  if (!parts) throw new Refusal('ID_INVALID');
  return parts;
}

/** The organisation that issued the id, or undefined when it is not a member-qualified id. */
export function issuerOf(id: string): OrgId | undefined {
  return MEMBER_ID.test(id) ? id.slice(0, id.indexOf('.')) : undefined;
}

export function memberId(org: OrgId, local: string): MemberId {
  return `${org}.${local}`;
}
