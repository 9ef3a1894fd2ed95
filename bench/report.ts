import { median } from './measure.ts';
import { pinned } from './processes.ts';
import { P99_OF_BARE_P50, targets } from './targets.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { Contender, FederationFigures, Round } from './federation.ts';
import type { QueryName } from './queries.ts';

const BAR_CHARACTERS = 48;
const BARE = 'apollo';
const OURS = 'ours';
/** Of the gateway's core, for whatever else a machine does. */
const TOLERATED_SHARE = 0.1;

export function printFederation({ contenders, absent }: FederationFigures, options: BenchOptions): void {
  printMethod(options);
  console.log('Each request has an Authorization of its own, forwarded by every gateway that can.\n');
  printContenders(contenders, options);
  for (const { gateway, why } of absent) console.log(`not measured: ${gateway.title}: ${inOneLine(why)}`);
}

export function printMethod({ rounds, seconds, connections }: BenchOptions): void {
  const where = pinned
    ? 'the gateway alone on core 0, subgraphs and load on core 1'
    : 'nothing pinned to a core: no taskset here, or a single core';
  console.log(`Medians of ${rounds} interleaved rounds of ${seconds} s, ${connections} connections; ${where}.`);
}

/** Each query's table, and whether the machine was quiet. */
export function printContenders(contenders: readonly Contender[], options: BenchOptions): void {
  for (const query of options.onlyQueries) printQuery(contenders, query);
  const others = median(everyRound(contenders).flatMap(({ othersShare }) => othersShare ?? []));
  if (others > TOLERATED_SHARE)
    console.log(
      `Other processes took ${figure(others * 100, 0)} % of the gateway's core: go by CPU time, or measure again on a quieter machine.`,
    );
}

/** Of what a process said, the line that names its error; the whole of it was printed when it happened. */
function inOneLine(why: string): string {
  const lines = why.split('\n').filter(Boolean);
  return lines.find((line) => /\w*Error\b.*: /.test(line)) ?? lines.at(-1) ?? '';
}

function everyRound(contenders: readonly Contender[]): Round[] {
  return contenders.flatMap(({ rounds }) => Object.values(rounds).flat());
}

type Summary = {
  readonly id: string;
  readonly title: string;
  readonly perSecond: number;
  /** To the bare gateway, by round; empty without it. */
  readonly ratios: readonly number[];
  readonly cpuMs: number;
  /** What a request costs the bare gateway's core, by what it costs this one's. */
  readonly cpuRatio: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuShare: number;
  readonly rssMb: number;
};

function printQuery(contenders: readonly Contender[], query: QueryName): void {
  const bare = contenders.find(({ gateway }) => gateway.id === BARE)?.rounds[query];
  const summaries = contenders.map((contender) => summarise(contender, query, bare));
  const bytes = contenders[0]?.answerBytes[query] ?? 0;
  console.log(`${query}: an answer of ${bytes} bytes\n`);
  const head = [
    '',
    'requests/s',
    'x bare',
    'min..max',
    'CPU ms',
    'x by CPU',
    'p50 ms',
    'p99 ms',
    'core',
    'RSS MB',
    'target',
  ];
  printTable([head, ...summaries.map((summary) => cellsOf(summary, query))]);
  console.log('');
  printBars(summaries);
  for (const line of verdicts(summaries)) console.log(line);
  console.log('');
}

function summarise({ gateway, rounds }: Contender, query: QueryName, bare: readonly Round[] | undefined): Summary {
  const own = rounds[query]!;
  const of = (figure: (round: Round) => number | undefined) => median(own.map((round) => figure(round) ?? Number.NaN));
  return {
    id: gateway.id,
    title: gateway.title,
    perSecond: of(({ perSecond }) => perSecond),
    ratios: bare ? own.map(({ perSecond }, at) => perSecond / bare[at]!.perSecond) : [],
    cpuMs: of(({ cpuMs }) => cpuMs),
    cpuRatio: median(bare ? own.map(({ cpuMs }, at) => (bare[at]!.cpuMs ?? Number.NaN) / (cpuMs ?? Number.NaN)) : []),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    cpuShare: of(({ cpuShare }) => cpuShare),
    rssMb: of(({ rssMb }) => rssMb),
  };
}

function cellsOf(summary: Summary, query: QueryName): string[] {
  const { title, perSecond, ratios, cpuMs, cpuRatio, p50Ms, p99Ms, cpuShare, rssMb } = summary;
  const ratio = median(ratios);
  const atLeast = targets[summary.id]?.[query];
  const target = atLeast === undefined || ratios.length === 0 ? '' : `${atLeast} ${ratio >= atLeast ? 'ok' : 'short'}`;
  return [
    title,
    figure(perSecond, 0),
    figure(ratio, 2),
    ratios.length === 0 ? '' : `${figure(Math.min(...ratios), 1)}..${figure(Math.max(...ratios), 1)}`,
    figure(cpuMs, 2),
    figure(cpuRatio, 2),
    figure(p50Ms, 1),
    figure(p99Ms, 1),
    Number.isNaN(cpuShare) ? '' : `${figure(cpuShare * 100, 0)} %`,
    figure(rssMb, 0),
    target,
  ];
}

function verdicts(summaries: readonly Summary[]): string[] {
  const ours = summaries.find(({ id }) => id === OURS);
  const bare = summaries.find(({ id }) => id === BARE);
  const peers = summaries.filter(({ id }) => !id.startsWith(OURS));
  if (!ours || !bare) return [];
  const best = peers.reduce((one, other) => (one.perSecond >= other.perSecond ? one : other));
  const limit = bare.p50Ms * P99_OF_BARE_P50;
  return [
    `p99 below ${P99_OF_BARE_P50} of bare's p50 (${figure(limit, 1)} ms): ${judge(ours.p99Ms < limit)}`,
    `ahead of every peer: ${judge(ours.perSecond > best.perSecond)} (the best is ${best.title}, ours does ${figure(ours.perSecond / best.perSecond, 2)} times that)`,
  ];
}

export function judge(holds: boolean): string {
  return holds ? 'ok' : 'short';
}

function printBars(summaries: readonly Summary[]): void {
  const longest = Math.max(...summaries.map(({ perSecond }) => perSecond));
  const width = Math.max(...summaries.map(({ title }) => title.length));
  for (const { title, perSecond, ratios } of summaries) {
    const bar = '█'.repeat(Math.max(1, Math.round((perSecond / longest) * BAR_CHARACTERS)));
    console.log(`${title.padEnd(width)}  ${bar} ${ratios.length === 0 ? '' : figure(median(ratios), 1)}`);
  }
}

/** The first column to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
    console.log(cells.join('  ').trimEnd());
  }
}

export function figure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '';
}
