import { fsck } from '#gateway/audit/fsck.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { durablePostgres } from './durablePostgres.ts';
import { newKey, requestOf } from './ledgerEntries.ts';
import { percentile } from '#kernel/figures.ts';
import { median } from './measure.ts';
import { pinUs } from './processes.ts';
import { figure, judge, printTable } from './report.ts';
import { LEDGER_ENTRIES } from './targets.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { BenchOptions } from './benchOptions.ts';

/** So many at once, each waiting for its own, with so many entries in each. */
type Shape = { readonly waiting: number; readonly entries: number };
export type LedgerRound = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the gateway's process for an entry. */
  readonly cpuUs: number;
};
export type LedgerFigures = readonly (Shape & { readonly rounds: readonly LedgerRound[] })[];

const WARMUP_SECONDS = 1;

/** Appends as a gateway makes them: signed checkpoints, group commit, a PostgreSQL that waits for its disk. */
export async function ledger({ rounds, seconds, connections }: BenchOptions): Promise<LedgerFigures> {
  await using postgres = await durablePostgres();
  const url = await postgres.ensure('ledger');
  pinUs(0);
  const opened = await openLedger({ url, signing: { key: newKey(), report: (error) => console.error(error) } });
  const shapes: Shape[] = [
    { waiting: 1, entries: 1 },
    { waiting: connections, entries: 1 },
    { waiting: connections, entries: 4 },
    { waiting: connections * 8, entries: 4 },
  ];
  const figures = shapes.map((shape) => ({ ...shape, rounds: [] as LedgerRound[] }));
  for (const shape of shapes) await round(opened, shape, WARMUP_SECONDS);
  for (let nth = 0; nth < rounds; nth += 1)
    for (const each of figures) each.rounds.push(await round(opened, each, seconds));
  await opened.close();
  printLedger(figures);
  await printVerified(url);
  return figures;
}

async function round(to: Ledger, { waiting, entries }: Shape, seconds: number): Promise<LedgerRound> {
  const tookMs: number[] = [];
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const until = began + seconds * 1000;
  const appendOn = async () => {
    for (let sent = performance.now(); sent < until;) {
      await to.append(requestOf(entries));
      const now = performance.now();
      tookMs.push(now - sent);
      sent = now;
    }
  };
  await Promise.all(Array.from({ length: waiting }, appendOn));
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const sorted = Float64Array.from(tookMs).toSorted();
  return {
    perSecond: (tookMs.length * entries * 1000) / took,
    p50Ms: percentile(sorted, 50),
    p99Ms: percentile(sorted, 99),
    cpuUs: (user + system) / (tookMs.length * entries),
  };
}

function printLedger(figures: LedgerFigures): void {
  console.log('appends to a durable ledger with signed checkpoints; what an append takes, it adds to its response\n');
  const rows = figures.map(({ waiting, entries, rounds }) => {
    const of = (name: keyof LedgerRound) => median(rounds.map((each) => each[name]));
    const shape = `${waiting} at once, ${entries} ${entries === 1 ? 'entry' : 'entries'} each`;
    return [shape, figure(of('perSecond'), 0), figure(of('p50Ms'), 1), figure(of('p99Ms'), 1), figure(of('cpuUs'), 0)];
  });
  printTable([['', 'entries/s', 'p50 ms', 'p99 ms', 'CPU us an entry'], ...rows]);
  const best = Math.max(...figures.map(({ rounds }) => median(rounds.map(({ perSecond }) => perSecond))));
  console.log(
    `\n${figure(best, 0)} entries a second, to be ${LEDGER_ENTRIES} or more: ${judge(best >= LEDGER_ENTRIES)}`,
  );
}

async function printVerified(url: string): Promise<void> {
  const findings: string[] = [];
  const began = performance.now();
  const { size, signedTo } = await fsck(url, (finding) => findings.push(finding));
  const seconds = (performance.now() - began) / 1000;
  if (findings.length > 0 || signedTo < size) throw new Error(`the ledger is not whole: ${findings[0] ?? 'unsigned'}`);
  console.log(`verified: ${size.toLocaleString('en')} entries in ${figure(seconds, 1)} s, all of them signed\n`);
}
