import type { OrgId } from '#kernel/ids.ts';
import type { Client } from './clients.ts';
import type { ClientBook } from './clientBook.ts';

/** The customers that may log in: a set of ids, or whatever else can say so. */
export type Customers = { has(id: string): boolean };

/** Somebody whom the login page offers. */
export type Suggested = { readonly id: string; readonly name: string };

/** What a token says of who logged in, beside the client's own part. */
export type AccountClaims = {
  readonly org: OrgId;
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  /** A customer's id. */
  readonly person?: string;
  /** The id of one of the organisation's staff. */
  readonly staff?: string;
};

/** People state it, an organisation by itself never. */
const BREAK_GLASS = 'safety.break_glass/1';

/** Whether somebody may log in at a client: a customer where customers do, staff where theirs do. */
export function fits(client: Client, account: string, customers: Customers, book: ClientBook): boolean {
  const member = book.staff(account);
  if (!member) return client.serves !== 'STAFF' && customers.has(account);
  return client.serves === 'STAFF' || (client.kind === 'SERVER' && client.org === member.org);
}

/**
 * The claims of somebody logged in at a client; staff at the console act as at their own organisation's client.
 * @throws TypeError when the account does not fit the client
 */
export function claimsOf(client: Client, account: string, book: ClientBook): AccountClaims {
  const member = book.staff(account);
  if (!member) {
    if (client.serves === 'STAFF') throw new TypeError('no customer logs in where staff do');
    return { org: client.org, purposes: client.purposes, roles: client.roles, person: account };
  }
  const own = book.find(member.org)!;
  if (client.serves !== 'STAFF' && client.id !== own.id) throw new TypeError('staff log in at their own organisation');
  const purposes = own.breaksGlass ? [...own.purposes, BREAK_GLASS] : own.purposes;
  return { org: own.org, purposes, roles: [...own.roles, ...member.roles], staff: account };
}

/** Whom a login page offers: two customers of every seeded world, or the staff who log in there. */
export function suggestedAt(client: Client, customers: Customers, book: ClientBook): Suggested[] {
  const people = ['trust.c000001', 'trust.c000002'].map((id) => ({ id, name: '' }));
  return [...people, ...book.everyStaff()].filter(({ id }) => fits(client, id, customers, book));
}
