import { fileURLToPath } from 'node:url';
import { openLedger } from '#gateway/audit/ledger.ts';
import { commandOf } from './commandOf.ts';
import { durablePostgres } from './durablePostgres.ts';
import { newKey, requestOf } from './ledgerEntries.ts';
import { start } from './processes.ts';
import { childrenOf, peakRssMbOf } from './processFigures.ts';
import { figure, judge, printTable } from './report.ts';
import { EXPORT_MB } from './targets.ts';
import type { BenchOptions } from './benchOptions.ts';

export type ExportFigures = readonly {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  readonly seconds: number;
  /** The most that the process ever held that reads and writes it, Node and its code among it. */
  readonly writerMb: number;
  /** By how much more the gateway held, which passes a list on. */
  readonly gatewayMb: number;
}[];

const ENTRIES_AT_ONCE = 400;
const LOOK_MS = 50;
const exporting = fileURLToPath(new URL('exporting.ts', import.meta.url));

/** What a process that writes a long ledger takes: lists as CSV and JSON Lines, and the ledger itself. */
export async function exports({ entries }: BenchOptions): Promise<ExportFigures> {
  await using postgres = await durablePostgres();
  const url = await postgres.ensure('ledger');
  await fill(url, entries);
  const figures = [];
  for (const name of ['csv', 'jsonl', 'ledger']) figures.push(await measured(name, url));
  print(entries, figures);
  return figures;
}

async function fill(url: string, entries: number): Promise<void> {
  const ledger = await openLedger({ url, signing: { key: newKey(), report: (error) => console.error(error) } });
  let left = entries;
  const appendOn = async () => {
    while (left > 0) {
      const some = Math.min(left, 10);
      left -= some;
      if (left % 100_000 < some) console.error(`${(entries - left).toLocaleString('en')} entries`);
      await ledger.append(requestOf(some));
    }
  };
  await Promise.all(Array.from({ length: ENTRIES_AT_ONCE }, appendOn));
  await ledger.close();
}

async function measured(name: string, url: string): Promise<ExportFigures[number]> {
  console.error(`writing ${name}`);
  // The ledger is written by a command of its own, the lists by the gateway.
  const { flags } = commandOf(name === 'ledger' ? 'ledger:export' : 'gateway');
  await using running = start({ command: process.execPath, args: [...flags, exporting, name, url] }, 0);
  const began = performance.now();
  let writerMb = 0;
  const watch = setInterval(() => {
    const writers = name === 'ledger' ? [running.pid] : childrenOf(running.pid);
    writerMb = Math.max(writerMb, ...writers.map((pid) => peakRssMbOf(pid) ?? 0));
  }, LOOK_MS);
  const [lines, bytes, atStart] = (await running.firstLine).split(' ').map(Number);
  clearInterval(watch);
  return {
    name,
    lines: lines!,
    bytes: bytes!,
    seconds: (performance.now() - began) / 1_000,
    writerMb,
    gatewayMb: name === 'ledger' ? 0 : (peakRssMbOf(running.pid) ?? 0) - atStart! / 2 ** 20,
  };
}

function print(entries: number, figures: ExportFigures): void {
  console.log(`exports of a ledger of ${entries.toLocaleString('en')} entries, each by a process of its own\n`);
  const rows = figures.map(({ name, lines, bytes, seconds, writerMb, gatewayMb }) => [
    name,
    lines.toLocaleString('en'),
    figure(bytes / 1e6, 0),
    figure(seconds, 1),
    figure(writerMb, 0),
    name === 'ledger' ? '' : figure(gatewayMb, 0),
  ]);
  printTable([['', 'lines', 'MB', 'seconds', 'its process, MB', 'the gateway, MB more'], ...rows]);
  const most = Math.max(...figures.map(({ writerMb }) => writerMb));
  console.log(
    `\n${figure(most, 0)} MB at the most, of the process that reads and writes it as a whole, to be below ${EXPORT_MB}: ${judge(most < EXPORT_MB)}\n`,
  );
}
