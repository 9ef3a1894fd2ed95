import { openDatabase } from '#subgraphs/database.ts';
import { parties } from '#subgraphs/parties.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import { knownTo } from '#world/rows/knownTo.ts';
import { rowsOf } from '#world/rows/rowsOf.ts';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Population } from '#world/people/population.ts';

export type SeedOptions = {
  readonly urlOf: (org: OrgId) => Promise<string>;
  /** By which each organisation knows the others' records. */
  readonly pseudonyms: Pseudonyms;
  /** Made only when some database is empty. */
  readonly population: () => Population;
  readonly progress?: (org: OrgId, done: number, of: number) => void;
};

/** Opens every member's database, and fills those that are empty with their part of the world. */
export async function openDatabases({
  urlOf,
  pseudonyms,
  population,
  progress,
}: SeedOptions): Promise<Map<OrgId, Database>> {
  const opened = await Promise.all(
    memberOrganisations.map(async ({ id, role }) => {
      const { tables, migrations } = parties[role];
      return [id, await openDatabase({ url: await urlOf(id), tables, migrations })] as const;
    }),
  );
  for (const [i, [id, database]] of opened.entries()) {
    const rows = rowsOf[memberOrganisations[i]!.role];
    await database.fillOnce(() => knownTo(pseudonyms.of(id), rows(population(), id)));
    progress?.(id, i + 1, opened.length);
  }
  return new Map(opened);
}
