import type { Database } from '#subgraphs/database.ts';
import type { Sql } from './consentBook.ts';

export type Tenure = {
  readonly vin: string;
  readonly holder: string;
  readonly plate: string;
  /** Epoch seconds. */
  readonly since: number;
};

/** The present tenure of a vehicle, held to the commit. */
export async function presentTenure(sql: Sql, vin: string): Promise<Tenure | null> {
  const rows = await sql<Tenure & { readonly since: string }>(
    `select vin, holder, plate, extract(epoch from since)::int as since from tenure
      where vin = ? and until is null for update`,
    [vin],
  );
  return rows[0] ?? null;
}

/** Ends the present tenure and begins the next one at the same instant. */
export async function handOver(sql: Sql, next: Tenure, jointHolderIds: readonly string[]): Promise<void> {
  const { vin, holder, plate, since } = next;
  await sql('update tenure set until = to_timestamp(?) where vin = ? and until is null', [since, vin]);
  await sql('insert into tenure (vin, since, holder, plate) values (?, to_timestamp(?), ?, ?)', [
    vin,
    since,
    holder,
    plate,
  ]);
  for (const joint of jointHolderIds)
    await sql('insert into joint_holder (vin, since, holder) values (?, to_timestamp(?), ?)', [vin, since, joint]);
}

/** How many vehicles a person holds. */
export async function vehiclesHeld(sql: Sql, holder: string): Promise<number> {
  const rows = await sql<{ held: number }>(
    'select count(*)::int as held from tenure where holder = ? and until is null',
    [holder],
  );
  return rows[0]!.held;
}

/** Who holds vehicles together with their present holders. */
export async function jointHolders(
  em: ReturnType<Database['em']>,
  vins: readonly string[],
): Promise<{ readonly vin: string; readonly holder: string }[]> {
  return em.getConnection().execute(
    `select vin, joint.holder from joint_holder as joint join tenure using (vin, since)
      where vin = any(string_to_array(?, ',')) and until is null order by vin, joint.holder`,
    [vins.join()],
  );
}
