import { allGateways } from './gateways/allGateways.ts';
import { known } from './benchOptions.ts';
import { checkedShot, fourGround } from './fourGround.ts';
import { ours, oursApollo } from './gateways/ours.ts';
import { installPeers } from './installPeers.ts';
import { load } from './load.ts';
import { percentile } from '#kernel/figures.ts';
import { coreBusySecondsOf, cpuSecondsOf, rssMbOf } from './processFigures.ts';
import { pinned } from './processes.ts';
import { printFederation } from './report.ts';
import { bringUp } from './site.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { FourGround } from './fourGround.ts';
import type { Gateway } from './gateways/gateway.ts';
import type { Shot } from './load.ts';
import type { QueryName } from './queries.ts';
import type { Standing } from './site.ts';

export type Round = {
  readonly round: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of one core; clearly below 1, something other than the gateway was the limit. */
  readonly cpuShare: number | undefined;
  /** Of the gateway's core, for a request: what others do on the machine hardly changes it. */
  readonly cpuMs: number | undefined;
  readonly rssMb: number | undefined;
  /** Of the gateway's core, what others took. Undefined where it has no core of its own. */
  readonly othersShare: number | undefined;
};

/** A gateway that answers as it should, and its rounds by query. */
export type Contender = {
  readonly gateway: Pick<Gateway, 'id' | 'title'>;
  readonly answerBytes: Readonly<Record<string, number>>;
  readonly rounds: Readonly<Record<string, Round[]>>;
};

export type Absent = { readonly gateway: Pick<Gateway, 'id' | 'title'>; readonly why: string };

export type FederationFigures = { readonly contenders: readonly Contender[]; readonly absent: readonly Absent[] };

/** A contender that runs. */
export type Entry = Contender & {
  readonly headers: Gateway['headers'];
  readonly standing: Standing;
  readonly shots: Readonly<Record<string, Required<Shot>>>;
};

const WARMUP_SECONDS = 1;

/** Every gateway over the same four subgraphs, in interleaved rounds. */
export async function federation(options: BenchOptions): Promise<FederationFigures> {
  const ids = allGateways.map(({ id }) => id);
  const chosen = known('--only-gateways', options.onlyGateways.length > 0 ? options.onlyGateways : ids, ids);
  installPeers();
  await using stack = new AsyncDisposableStack();
  const ground = stack.use(await fourGround());
  const entries = new Set<Entry>();
  const absent: Absent[] = [];
  const excuse = (gateway: Absent['gateway'], error: unknown) => {
    absent.push({ gateway, why: (error as Error).message });
    console.error(`${gateway.title} is left out: ${(error as Error).message}`);
  };
  for (const gateway of allGateways.filter(({ id }) => chosen.includes(id))) {
    console.error(`starting ${gateway.title}`);
    const entered = await enter(gateway, ground, options.onlyQueries, stack).catch((error) => excuse(gateway, error));
    if (entered) entries.add(entered);
  }
  for (let round = 1; round <= options.rounds; round++)
    for (const query of options.onlyQueries)
      for (const entry of entries)
        await measure(entry, query, round, options).catch((error: unknown) => {
          entries.delete(entry);
          excuse(entry.gateway, error);
        });
  const figures = { contenders: [...entries].map(asFigures), absent };
  printFederation(figures, options);
  if (absent.some(({ gateway }) => gateway.id === ours.id || gateway.id === oursApollo.id))
    throw new Error('Ours could not be measured.');
  return figures;
}

/** Brings a gateway up. @throws Error when it does not come, or an answer of it is not the right one */
export async function enter(
  { launch, headers, ...gateway }: Gateway,
  ground: FourGround,
  names: readonly QueryName[],
  stack: AsyncDisposableStack,
): Promise<Entry> {
  const standing = stack.use(await bringUp(launch, ground, headers));
  const shots: Record<string, Required<Shot>> = {};
  for (const name of names) {
    const query = ground.queryOf(name);
    shots[name] = await checkedShot(standing, headers, { query, right: ground.answerTo(query) });
  }
  const answerBytes = Object.fromEntries(names.map((name) => [name, shots[name]!.answerBytes]));
  const rounds = Object.fromEntries(names.map((name) => [name, []]));
  return { gateway, headers, standing, shots, answerBytes, rounds };
}

export async function measure(entry: Entry, query: QueryName, round: number, options: BenchOptions): Promise<void> {
  const { standing, headers, shots, rounds, gateway } = entry;
  const { pid } = standing.running;
  const target = { ...standing, headers, shots: [shots[query]!] };
  const before = clocksOf(pid);
  const { perSecond, latenciesMs, answers } = await load(target, { ...options, warmupSeconds: WARMUP_SECONDS });
  rounds[query]!.push({
    round,
    perSecond,
    p50Ms: percentile(latenciesMs, 50),
    p99Ms: percentile(latenciesMs, 99),
    rssMb: rssMbOf(pid),
    ...costsOf(before, clocksOf(pid), answers),
  });
  console.error(`round ${round}/${options.rounds}, ${query}: ${Math.round(perSecond)} requests/s, ${gateway.title}`);
}

type Clocks = { readonly wall: number; readonly gateway: number; readonly core: number };

/** In seconds; NaN for what cannot be told here. */
function clocksOf(pid: number): Clocks {
  const core = pinned ? coreBusySecondsOf(0) : undefined;
  return { wall: performance.now() / 1000, gateway: cpuSecondsOf(pid) ?? Number.NaN, core: core ?? Number.NaN };
}

function costsOf(before: Clocks, after: Clocks, answers: number): Pick<Round, 'cpuShare' | 'cpuMs' | 'othersShare'> {
  const seconds = after.wall - before.wall;
  const spent = after.gateway - before.gateway;
  const cpuShare = spent / seconds;
  const othersShare = (after.core - before.core) / seconds - cpuShare;
  const told = (share: number) => (Number.isNaN(share) ? undefined : share);
  return { cpuShare: told(cpuShare), cpuMs: told((spent / answers) * 1000), othersShare: told(othersShare) };
}

export function asFigures({ gateway, answerBytes, rounds }: Entry): Contender {
  return { gateway: { id: gateway.id, title: gateway.title }, answerBytes, rounds };
}
