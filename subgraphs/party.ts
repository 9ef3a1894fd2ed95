import type { EntitySchema } from '@mikro-orm/core';
import type { MemberRole } from '#kernel/organisation.ts';
import type { AskGraph } from './askGraph.ts';
import type { Database } from './database.ts';
import type { Outbox } from './outbox.ts';

/** A step of a database's schema: its name, and its SQL statements in order. Once released it never changes. */
export type MigrationStep = { readonly name: string; readonly up: readonly string[] };

/** What a role brings. Every folder under `subgraphs/` has these parts, and `parties.ts` wires them once. */
export type Party<Store> = {
  readonly role: MemberRole;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly MigrationStep[];
  readonly openStore: (database: Database) => Store;
  readonly resolvers: Readonly<Record<string, unknown>>;
  /** What it does in the graph of its own accord, where it is a client of it. */
  readonly outbox?: (desk: Desk<Store>) => Pick<Outbox, 'due' | 'send'>;
};

/** What a member tells others from. */
export type Desk<Store> = { readonly store: Store; readonly graph: AskGraph; readonly now: () => Date };
