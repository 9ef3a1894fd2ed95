import pg from 'pg';
import { runCycles } from './cycles.ts';
import { doHarm } from './faults.ts';
import { startGateways } from './gatewaysOf.ts';
import { Observer } from './observer.ts';
import { startReaders } from './readers.ts';
import type { Cycles, Ended } from './cycles.ts';
import type { Fault, Ground } from './faults.ts';
import type { WithdrawalSite } from './withdrawalSite.ts';

export type Trial = {
  readonly fault: Fault;
  readonly withdrawals: number;
  readonly gateways?: number;
  /** Of each road, at each gateway. */
  readonly readersPerRoad: number;
  /** Modules that are loaded before every gateway. */
  readonly imports?: readonly string[];
};

export type Outcome = {
  readonly observer: Observer;
  readonly cycles: Cycles;
  /** Entries of requests that began in a later second than the withdrawal was in force, and were released under it all the same. */
  readonly lateEntries: number;
};

/** Gateways that are read at by both roads all the time, while persons grant and withdraw. The last of them is harmed. */
export async function tryWithdrawals(
  site: WithdrawalSite,
  restartPostgres: Ground['restartPostgres'],
  { fault, withdrawals, readersPerRoad, gateways: count = 3, imports = [] }: Trial,
): Promise<Outcome> {
  await using stack = new AsyncDisposableStack();
  const each = Array.from({ length: count }, (_, i) => [...imports, ...(i === count - 1 ? (fault.imports ?? []) : [])]);
  const gateways = await startGateways({ env: site.env, imports: each }, stack);
  const urls = gateways.map(({ url }) => url);
  const observer = new Observer([...site.tokenOf.keys()]);
  const persons = [...site.tokenOf.keys()];
  const reading = { urls, token: site.lenderToken, persons, observer, perRoad: readersPerRoad };
  const readers = stack.use(startReaders(reading));
  stack.use(doHarm(fault, { gateways, consentUrl: site.consentUrl, restartPostgres }));
  const { lenderToken, lender, tokenOf } = site;
  const asked = {
    urls: urls.slice(0, -1),
    gateways: count,
    lenderToken,
    lender,
    tokenOf,
    observer,
    readers,
    withdrawals,
  };
  const cycles = await runCycles(asked);
  // What was under way at a gateway that was stopped counts too.
  await stack.disposeAsync();
  return { observer, cycles, lateEntries: await lateEntries(site.ledgerUrl, cycles.ended) };
}

/**
 * An entry is written before its answer is looked at for the last time: it may tell of a release that was not made. But it tells when
 * its request began, in whole seconds, and none that began later can have been judged by the consent.
 */
async function lateEntries(ledgerUrl: string, ended: readonly Ended[]): Promise<number> {
  const client = new pg.Client({ connectionString: ledgerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ late: number }>(
      `with entry as (select entry::jsonb as told from ledger_entry where entry like '%"kind":"release"%'),
        used as (select line #>> '{consent,id}' as id, (told ->> 'at')::bigint as at
          from entry, jsonb_array_elements(told -> 'released') as line)
        select count(*)::int as late from used join unnest($1::text[], $2::bigint[]) as ended (id, at) using (id)
        where used.at > ended.at`,
      [ended.map(({ consentId }) => consentId), ended.map(({ effectiveAtMs }) => Math.floor(effectiveAtMs / 1000))],
    );
    return rows[0]!.late;
  } finally {
    await client.end();
  }
}
