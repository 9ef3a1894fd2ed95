import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fsck } from '#gateway/audit/fsck.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import { figure, printTable } from './report.ts';
import { faults } from './withdrawal/faults.ts';
import { tryWithdrawals } from './withdrawal/tryWithdrawals.ts';
import { fillTrust, openWithdrawalSite } from './withdrawal/withdrawalSite.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { Fault, FaultName } from './withdrawal/faults.ts';
import type { Outcome, Trial } from './withdrawal/tryWithdrawals.ts';

export type WithdrawalFigures = {
  readonly fault: string;
  readonly withdrawals: number;
  readonly violations: number;
  readonly lateEntries: number | null;
  readonly answers: number;
  readonly races: number;
  readonly deafReads: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

const CUSTOMERS = 60;
const PERSONS = 24;
const READERS_PER_ROAD = 2;
/** Of the withdrawals without a fault, so many are made under each fault. */
const UNDER_FAULT = 0.1;
/** A gateway that remembers consents for a while, as caches commonly do. */
const WITHOUT_LEASE = ['./test/withdrawal/withoutLease.ts'];

/**
 * Whether a withdrawal is in force once it says so, at three gateways under load, and under faults.
 * @throws Error when it is not, or the observer does not even find the violations of gateways without a lease
 */
export async function withdrawal({ withdrawals }: BenchOptions): Promise<WithdrawalFigures[]> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'bench-withdrawal-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  // PostgreSQL does not run as root, but as somebody who must be able to come here.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'pg');
  let postgres = await startPostgres({ dataDir });
  stack.defer(() => postgres.stop());
  const { port } = postgres;
  const restart = async () => {
    process.kill(postgres.pid, 'SIGQUIT');
    await postgres.stop();
    postgres = await startPostgres({ dataDir, port });
  };
  const [consentUrl, ledgerUrl] = [await postgres.ensure('trust'), await postgres.ensure('ledger')];
  await fillTrust(consentUrl, CUSTOMERS);
  const site = stack.use(await openWithdrawalSite({ folder, consentUrl, ledgerUrl, persons: PERSONS }));
  const few = Math.ceil(withdrawals * UNDER_FAULT);
  const run = async (says: string, trial: Omit<Trial, 'readersPerRoad'>) => {
    console.error(`${says}: ${trial.withdrawals} withdrawals`);
    const outcome = await tryWithdrawals(site, restart, { ...trial, readersPerRoad: READERS_PER_ROAD });
    const figures = asFigures(says, trial.fault, outcome);
    console.error(
      `  ${figures.violations} violations, p50 ${figure(figures.p50Ms, 0)} ms, max ${figure(figures.maxMs, 0)} ms`,
    );
    return figures;
  };
  const all = [
    await run('without a lease: found out', { fault: faults.none, withdrawals: few, imports: WITHOUT_LEASE }),
  ];
  for (const name of Object.keys(faults) as FaultName[]) {
    const fault: Fault = faults[name];
    // A gateway whose clock is wrong signs checkpoints with wrong times, which the verifier would name.
    if (fault.imports) await checkLedger(ledgerUrl);
    all.push(await run(fault.says, { fault, withdrawals: name === 'none' ? withdrawals : few }));
  }
  print(all);
  check(all);
  return all;
}

function asFigures(says: string, { imports }: Fault, { observer, cycles, lateEntries }: Outcome): WithdrawalFigures {
  const { latenciesMs, deafReads } = cycles;
  const at = (share: number) => latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * share))]!;
  for (const { person, reader, sentAfter } of observer.violations.slice(0, 3))
    console.error(`  ${person} at the ${reader}, ${sentAfter ? 'asked after it was in force' : 'on its way'}`);
  return {
    fault: says,
    withdrawals: latenciesMs.length,
    violations: observer.violations.length,
    // What a gateway with a wrong clock writes down is no time.
    lateEntries: imports ? null : lateEntries,
    answers: observer.answers,
    races: observer.races,
    deafReads,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: latenciesMs.at(-1)!,
  };
}

function print(all: readonly WithdrawalFigures[]): void {
  console.log(
    `Three gateways on one PostgreSQL, ${PERSONS} persons at once; each gateway read at by ${READERS_PER_ROAD} readers on each road.
A violation is an answer with a person's datum whose first byte was read after EFFECTIVE was; late entries are records of requests
that began in a later second; races are answers that were on their way about somebody when EFFECTIVE came.\n`,
  );
  const rows = all.map((each) => [
    each.fault,
    `${each.withdrawals}`,
    `${each.violations}`,
    each.lateEntries === null ? '-' : `${each.lateEntries}`,
    `${each.answers}`,
    `${each.races}`,
    figure(each.p50Ms, 1),
    figure(each.p99Ms, 1),
    figure(each.maxMs, 1),
  ]);
  const head = ['', 'withdrawals', 'violations', 'late entries', 'answers', 'races', 'p50 ms', 'p99 ms', 'max ms'];
  printTable([head, ...rows]);
}

function check([without, ...others]: readonly WithdrawalFigures[]): void {
  if (without!.violations === 0)
    throw new Error('gateways without a lease were not found out: the observer sees nothing');
  for (const { fault, violations, lateEntries, deafReads } of others) {
    if (violations > 0 || (lateEntries ?? 0) > 0) throw new Error(`a withdrawal was not in force: ${fault}`);
    if (fault === faults.none.says && deafReads > 0)
      throw new Error(`${deafReads} reads with the revision of a grant did not know of it`);
  }
}

async function checkLedger(ledgerUrl: string): Promise<void> {
  const findings: string[] = [];
  const { size } = await fsck(ledgerUrl, (finding) => void findings.push(finding));
  if (findings.length > 0) throw new Error(`the ledger is broken: ${findings.slice(0, 5).join('; ')}`);
  console.log(`the ledger is whole: ${size} entries\n`);
}
