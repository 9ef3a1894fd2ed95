import { openDatabase } from '#subgraphs/database.ts';
import { parties } from '#subgraphs/parties.ts';
import { organisations } from '#world/people/organisations.ts';
import { rowsOf } from '#world/rows/rowsOf.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation, MemberRole } from '#kernel/organisation.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Population } from '#world/people/population.ts';

export type MemberOrganisation = Organisation & { readonly role: MemberRole };

export const memberOrganisations: readonly MemberOrganisation[] = organisations.filter(
  (each): each is MemberOrganisation => each.role !== null,
);

export type SeedOptions = {
  readonly urlOf: (org: OrgId) => Promise<string>;
  /** Made only when some database is empty. */
  readonly population: () => Population;
  readonly progress?: (org: OrgId, done: number, of: number) => void;
};

/** Opens every member's database, and fills those that are empty with their part of the world. */
export async function openDatabases({ urlOf, population, progress }: SeedOptions): Promise<Map<OrgId, Database>> {
  const opened = await Promise.all(
    memberOrganisations.map(async ({ id, role }) => {
      const { tables, migrations } = parties[role];
      return [id, await openDatabase({ url: await urlOf(id), tables, migrations })] as const;
    }),
  );
  for (const [i, [id, database]] of opened.entries()) {
    await database.fillOnce(() => rowsOf[memberOrganisations[i]!.role](population(), id));
    progress?.(id, i + 1, opened.length);
  }
  return new Map(opened);
}
