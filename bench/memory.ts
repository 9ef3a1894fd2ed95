import { checkedShot, fourGround } from './fourGround.ts';
import { launchInspected, openInspector } from './inspector.ts';
import { load } from './load.ts';
import { slope } from './measure.ts';
import { queries, queryNames } from './queries.ts';
import { figure, judge, printTable } from './report.ts';
import { bringUp } from './site.ts';
import { MEMORY_MB } from './targets.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { MemoryUse } from './inspector.ts';

export type MemorySample = MemoryUse & { readonly requests: number };

const SAMPLES = 20;
/** Until then caches fill and code is compiled: not counted as growth. */
const SETTLED_AFTER = 0.25;
/** A heap that grows by less is flat: it is within what two collections of the same heap differ by. */
const FLAT_MB = 3;

/** Memory of our gateway under a long mix of the three queries, sampled around a full collection each time. */
export async function memory({ requests, connections }: BenchOptions): Promise<MemorySample[]> {
  await using ground = await fourGround();
  await using standing = await bringUp(launchInspected, ground);
  using inspector = await openInspector(standing);
  const shots = [];
  for (const name of queryNames)
    shots.push(await checkedShot(standing, {}, { query: queries[name], right: ground.answerTo(queries[name]) }));
  const batch = Math.ceil(requests / SAMPLES);
  const samples: MemorySample[] = [];
  for (let sent = batch; sent <= batch * SAMPLES; sent += batch) {
    await load({ ...standing, headers: {}, shots }, { connections, warmupSeconds: 0, requests: batch });
    samples.push({ requests: sent, ...(await inspector.collectAndMeasure()) });
    console.error(
      `${sent} requests, heap ${figure(samples.at(-1)!.heapMb, 1)} MB, RSS ${figure(samples.at(-1)!.rssMb, 0)} MB`,
    );
  }
  printMemory(samples);
  return samples;
}

function printMemory(samples: readonly MemorySample[]): void {
  console.log(
    'memory of ours: RSS as it was, heap and external right after a collection; large, small and hop in turn\n',
  );
  const rows = samples.map(({ requests, heapMb, externalMb, rssMb }) => [
    `${requests} requests`,
    figure(heapMb, 1),
    figure(externalMb, 1),
    figure(rssMb, 0),
  ]);
  printTable([['', 'heap MB', 'external MB', 'RSS MB'], ...rows]);
  const settled = samples.slice(Math.floor(samples.length * SETTLED_AFTER));
  const perRequest = slope(settled.map(({ requests, heapMb }) => [requests, heapMb]));
  const grown = perRequest * (settled.at(-1)!.requests - settled[0]!.requests);
  const highest = Math.max(...samples.map(({ rssMb }) => rssMb));
  console.log(
    `\nheap slope ${figure(perRequest * 1024 * 1024, 1)} bytes a request: ${figure(grown, 1)} MB over the last ${settled.length} samples; flat is below ${FLAT_MB}: ${judge(grown < FLAT_MB)}`,
  );
  console.log(`highest RSS ${figure(highest, 0)} MB, to stay below ${MEMORY_MB}: ${judge(highest < MEMORY_MB)}\n`);
}
