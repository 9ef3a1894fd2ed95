import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decide as decideAlone } from '#gateway/consent/decide.ts';
import { memberRegistry } from '#gateway/members.ts';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { Gate } from '#gateway/release/gate.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { organisations } from '#world/people/organisations.ts';
import { dice } from '#world/people/dice.ts';
import { grantsEach, grantsInMemory } from './decisions/grantsInMemory.ts';
import { CALLER, loanFlows, PURPOSE } from './decisions/loanFlows.ts';
import { percentile } from '#kernel/figures.ts';
import { figure, judge, printTable } from './report.ts';
import { DECISIONS_MS } from './targets.ts';
import type { GateOptions } from '#gateway/release/gate.ts';
import type { GrantReader } from '#gateway/release/ports.ts';
import type { GrantsInMemory } from './decisions/grantsInMemory.ts';

export type DecideFigures = { readonly grantsMb: number; readonly alone: Batches; readonly gate: Batches };

/** Of batches of decisions: how long one took, and what its own process spent on it. */
type Batches = {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly permitted: number;
};

const SUBJECTS = 100_000;
const AT_ONCE = 100;
const WARMUP = 300;
const BATCHES = 2_000;
const MEGA = 1024 * 1024;

/** The decisions of one request about a hundred people, over a million grants in memory. */
export async function decide(): Promise<DecideFigures> {
  const at = Math.floor(Date.now() / 1000);
  const subjects = Array.from({ length: SUBJECTS }, (_, i) => `trust.c${String(i).padStart(6, '0')}`);
  const before = heapMb();
  const grants = grantsInMemory(subjects, at);
  const grantsMb = heapMb() - before;
  const options = gateOptions(grants, at);
  const alone = await batches(subjects, async (asked) => permitsAlone(asked, grants, options));
  const gate = await batches(subjects, (asked) => permitsAtGate(asked, options));
  const figures = { grantsMb, alone, gate };
  printDecisions(figures);
  return figures;
}

/** Each batch is about people of its own, as a request is. */
async function batches(
  subjects: readonly string[],
  judgeAll: (asked: readonly string[]) => Promise<number>,
): Promise<Batches> {
  const { pick } = dice(1, 'who is asked about');
  const tookMs: number[] = [];
  let permitted = 0;
  let cpu = process.cpuUsage();
  for (let batch = -WARMUP; batch < BATCHES; batch++) {
    if (batch === 0) cpu = process.cpuUsage();
    const asked = Array.from({ length: AT_ONCE }, () => pick(subjects));
    const begin = performance.now();
    const permits = await judgeAll(asked);
    if (batch < 0) continue;
    tookMs.push(performance.now() - begin);
    permitted += permits;
  }
  const { user, system } = process.cpuUsage(cpu);
  const sorted = Float64Array.from(tookMs).toSorted();
  const made = BATCHES * AT_ONCE * loanFlows.length;
  return {
    p50Ms: percentile(sorted, 50),
    p99Ms: percentile(sorted, 99),
    maxMs: percentile(sorted, 100),
    cpuMs: (user + system) / 1000 / BATCHES,
    perSecond: made / (sorted.reduce((sum, ms) => sum + ms, 0) / 1000),
    permitted: permitted / made,
  };
}

/** How many are permitted. */
function permitsAlone(asked: readonly string[], grants: GrantsInMemory, { facts, caller }: GateOptions): number {
  const free = { vin: null, principals: [caller.org], reader: null, issued: false, known: true };
  let permits = 0;
  for (const subject of asked) {
    const consents = grants.get(subject)!;
    for (const flow of loanFlows)
      if (decideAlone({ ...flow, ...free, subject, at: facts.at }, consents).effect === 'permit') permits += 1;
  }
  return permits;
}

async function permitsAtGate(asked: readonly string[], options: GateOptions): Promise<number> {
  const gate = new Gate(options);
  const nodes = asked.map(personNode);
  await gate.identify(nodes);
  let permits = 0;
  for (const node of nodes)
    for (const flow of loanFlows) if (gate.decide({ ...flow, node }).effect === 'permit') permits += 1;
  return permits;
}

function personNode(id: string, place: number): GraphNode {
  const node = new GraphNode('Customer', null, [place], 'trust');
  node.data['id'] = id;
  return node;
}

function gateOptions(grants: GrantsInMemory, at: number): GateOptions {
  const reader: GrantReader = {
    consentsOf: async (subjects) => new Map(subjects.map((subject) => [subject, grants.get(subject) ?? []])),
    tenuresOf: async () => new Map(),
    use: async () => new Set(),
    holds: () => true,
    reach: async () => undefined,
  };
  const unasked = () => Promise.reject(new TypeError('a decision records nothing'));
  const names = { purposes: new Set([PURPOSE]), roles: new Set<string>(), scopes: new Set<string>() };
  return {
    catalogue: readCatalogue(readFileSync('schema/supergraph.graphql', 'utf8')),
    members: memberRegistry(organisations),
    grants: reader,
    ledger: { append: unasked, commitments: unasked },
    caller: { org: CALLER, client: CALLER, person: null, ...names },
    purpose: PURPOSE,
    facts: { at, traceId: 'bench', operation: 'bench', supergraph: 'bench', caller: CALLER, client: CALLER },
    spent: new Set(),
  };
}

/** What is reachable, in MB. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / MEGA;
}

function printDecisions({ grantsMb, alone, gate }: DecideFigures): void {
  const grants = (SUBJECTS * grantsEach).toLocaleString('en');
  console.log(`${grants} grants of ${SUBJECTS.toLocaleString('en')} people in memory: ${figure(grantsMb, 0)} MB`);
  console.log(`a batch: ${AT_ONCE} of them at once, ${loanFlows.length} flows of a loan application of each\n`);
  const row = (title: string, { p50Ms, p99Ms, maxMs, cpuMs, perSecond, permitted }: Batches) => [
    title,
    ...[p50Ms, p99Ms, maxMs, cpuMs].map((ms) => figure(ms, 2)),
    Math.round(perSecond).toLocaleString('en'),
    `${figure(permitted * 100, 0)} %`,
  ];
  printTable([
    ['', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms', 'decisions/s', 'permitted'],
    row('the rule alone', alone),
    row('the gate of a request', gate),
  ]);
  console.log(`\np99 of the gate below ${DECISIONS_MS} ms: ${judge(gate.p99Ms < DECISIONS_MS)}\n`);
}
