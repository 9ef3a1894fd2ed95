import type { EntitySchema } from '@mikro-orm/core';

/** Rows for one table of one organisation, by property name. */
export type Rows = { readonly table: EntitySchema; readonly rows: readonly Readonly<Record<string, unknown>>[] };
