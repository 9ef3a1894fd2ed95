import { checkedShot, fourGround } from './fourGround.ts';
import { launchOurs } from './gateways/ours.ts';
import { launchInspected, openInspector } from './inspector.ts';
import { load } from './load.ts';
import { cpuSecondsOf, rssMbOf } from './processFigures.ts';
import { queries } from './queries.ts';
import { figure, judge, printTable } from './report.ts';
import { bringUp, openGround } from './site.ts';
import { manyAnswer, manyQuery, manySdls } from './subgraphs/manyMembers.ts';
import { MEMORY_MB } from './targets.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { Shot } from './load.ts';
import type { Standing } from './site.ts';

/** What so many units cost: the gateway's time on its core, or by the clock where that is all there is. */
export type Step = {
  readonly units: number;
  readonly msEach: number;
  readonly rssMb: number | undefined;
  /** Right after a collection, where one was asked for. */
  readonly heapMb?: number;
};

export type Growth = { readonly answer: Step[]; readonly members: Step[]; readonly operations: Step[] };

const COPIES = [1, 10, 100];
const MEMBERS = [1, 3, 10];
const OPERATIONS = 10_000;
const BUCKETS = 10;
/** The bucket at the half, and the last. */
const JUDGED_AFTER = new Set([BUCKETS / 2 - 1, BUCKETS - 1]);
/** One request at a time: a large answer is measured, not a member's patience while several are written. */
const CONNECTIONS = 1;
/** Requests, however slow. */
const AT_LEAST = 3;
const AT_MOST = 20_000;
/** Linear, within what measuring twice differs by. */
const TOLERANCE = 1.25;
/** Of the heap, from the half of the operations to the last. */
const STILL_BOUNDED = 1.1;

/** What our gateway's cost and memory do as the answer, the members and the distinct operations grow. */
export async function growth({ seconds }: BenchOptions): Promise<Growth> {
  const answer = await inTurn(COPIES, (copies) => answerStep(copies, seconds));
  printSteps('as the answer grows: cost of a request, a kB', answer);
  judgeEach(answer);
  const members = await inTurn(MEMBERS, (count) => memberStep(count, seconds));
  printSteps('as members grow, 50 entities of each: cost of a request, a member', members);
  judgeEach(members);
  const operations = await operationSteps();
  printSteps('as distinct operations grow, each asked once: cost of one', operations);
  judgeOperations(operations);
  return { answer, members, operations };
}

async function answerStep(copies: number, seconds: number): Promise<Step> {
  await using ground = await fourGround(copies);
  await using standing = await bringUp(launchOurs, ground);
  const query = queries.large;
  const shot = await checkedShot(standing, {}, { query, right: ground.answerTo(query) });
  // Awaited, here and below: what it needs is ended when the function returns.
  return await costOfOne(standing, shot, seconds, shot.answerBytes / 1000);
}

async function memberStep(count: number, seconds: number): Promise<Step> {
  const program = { command: process.execPath, args: ['bench/subgraphs/main.ts', 'many', `${count}`] };
  await using ground = await openGround(program, manySdls(count));
  await using standing = await bringUp(launchOurs, ground);
  const shot = await checkedShot(standing, {}, { query: manyQuery(count), right: manyAnswer(count) });
  return await costOfOne(standing, shot, seconds, count);
}

async function operationSteps(): Promise<Step[]> {
  await using ground = await fourGround();
  await using standing = await bringUp(launchInspected, ground);
  using inspector = await openInspector(standing);
  const bucket = OPERATIONS / BUCKETS;
  return await inTurn([...Array(BUCKETS).keys()], async (at) => {
    const shots = Array.from({ length: bucket }, (_, of) => ({
      body: JSON.stringify({ query: operation(at * bucket + of) }),
    }));
    const { msEach, rssMb } = await costOf(standing, shots, 1);
    const sample = operation(at * bucket);
    await checkedShot(standing, {}, { query: sample, right: ground.answerTo(sample) });
    const step = { units: (at + 1) * bucket, msEach, rssMb };
    // Only where it is judged: each collection makes the resident memory smaller than it would have been.
    return JUDGED_AFTER.has(at) ? { ...step, heapMb: (await inspector.collectAndMeasure()).heapMb } : step;
  });
}

function operation(number: number): string {
  return `query Operation${number} { me { id name${number}: name reviews { body product { upc name price } } } }`;
}

/** For so many seconds, after as many of warm-up. */
async function costOfOne(standing: Standing, shot: Shot, seconds: number, units: number): Promise<Step> {
  const first = await costOf(standing, Array<Shot>(AT_LEAST).fill(shot), units);
  // A processor's time is told in hundredths of a second: of a few small requests it may be none.
  const requests = Math.min(AT_MOST, Math.max(AT_LEAST, Math.ceil((seconds * 1000) / (first.msEach * units))));
  await costOf(standing, Array<Shot>(requests).fill(shot), units);
  return costOf(standing, Array<Shot>(requests).fill(shot), units);
}

/** Of each unit that a request is made of. */
async function costOf({ running, ...at }: Standing, shots: readonly Shot[], units: number): Promise<Step> {
  const [cpu, begin] = [cpuSecondsOf(running.pid), performance.now()];
  const plan = { connections: CONNECTIONS, warmupSeconds: 0, requests: shots.length };
  await load({ ...at, headers: {}, shots }, plan);
  const wallMs = performance.now() - begin;
  const spentMs = cpu === undefined ? wallMs : (cpuSecondsOf(running.pid)! - cpu) * 1000;
  return { units, msEach: spentMs / shots.length / units, rssMb: rssMbOf(running.pid) };
}

async function inTurn<From, To>(list: readonly From[], step: (from: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const each of list) done.push(await step(each));
  return done;
}

function printSteps(title: string, steps: readonly Step[]): void {
  console.log(`${title}\n`);
  const inspected = steps.some(({ heapMb }) => heapMb !== undefined);
  const rows = steps.map(({ units, msEach, rssMb, heapMb }) => [
    figure(units, 0),
    figure(msEach * 1000, 0),
    figure(rssMb ?? Number.NaN, 0),
    ...(inspected ? [figure(heapMb ?? Number.NaN, 1)] : []),
  ]);
  printTable([['units', 'us each', 'RSS MB', ...(inspected ? ['heap MB'] : [])], ...rows]);
}

function judgeEach(steps: readonly Step[]): void {
  const [first, ...later] = steps;
  const worst = Math.max(...later.map(({ msEach }) => msEach / first!.msEach));
  console.log(`\nat most ${figure(worst, 2)} times the first one's; linear or better: ${judge(worst <= TOLERANCE)}\n`);
}

function judgeOperations(steps: readonly Step[]): void {
  const half = steps[Math.floor(steps.length / 2) - 1]!;
  judgeEach(steps.slice(1));
  const ratio = (steps.at(-1)!.heapMb ?? Number.NaN) / (half.heapMb ?? Number.NaN);
  const bounded = judge(ratio <= STILL_BOUNDED);
  const highest = Math.max(...steps.map(({ rssMb = 0 }) => rssMb));
  console.log(`heap ${figure(ratio, 2)} times what it was at the half, caches bounded: ${bounded}`);
  console.log(`highest RSS ${figure(highest, 0)} MB, to stay below ${MEMORY_MB}: ${judge(highest < MEMORY_MB)}\n`);
}
