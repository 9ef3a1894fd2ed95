import type { EntitySchema } from '@mikro-orm/core';
import type { MemberRole } from '#kernel/organisation.ts';
import type { Database } from './database.ts';

/** A step of a database's schema: its name, and its SQL statements in order. Once released it never changes. */
export type MigrationStep = { readonly name: string; readonly up: readonly string[] };

/** What a role brings. Every folder under `subgraphs/` has these parts, and `parties.ts` wires them once. */
export type Party<Store> = {
  readonly role: MemberRole;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly MigrationStep[];
  readonly openStore: (database: Database) => Store;
  readonly resolvers: Readonly<Record<string, unknown>>;
};
