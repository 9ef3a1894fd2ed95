import type { OrgId } from './ids.ts';

/** A kind of party. One role is one subgraph schema, `schema/<role>.graphql`. */
export type MemberRole = 'customer' | 'manufacturer' | 'lender' | 'insurer' | 'repairer' | 'marketplace' | 'risk';

/** The gateway itself answers under one of its own (decision 30). */
export type Role = MemberRole | 'ledger';

/** Those that members take part under. */
export const memberRoles: readonly MemberRole[] = [
  'customer',
  'manufacturer',
  'lender',
  'insurer',
  'repairer',
  'marketplace',
  'risk',
];

export const roles: readonly Role[] = [...memberRoles, 'ledger'];

/** Roles whose members work for whoever asks, and receive under its consent (decision 10); all others answer for themselves. */
export const processorRoles: readonly Role[] = ['risk'];

/** A company that takes part. One without a role has clients but no subgraph: a broker, an auditor. */
export type Organisation = {
  readonly id: OrgId;
  readonly name: { readonly en: string; readonly zh: string };
  readonly role: Role | null;
  /** Where its subgraph answers: `http(s)://host:port/graphql`, or `local:` for one in this process. Null without a role. */
  readonly endpoint: string | null;
  /** World manufacturer identifiers, ISO 3780, of a manufacturer; else empty. */
  readonly wmi: readonly string[];
  readonly status: 'ACTIVE' | 'SUSPENDED';
};
