import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import { openGround } from './site.ts';
import { fourSdls } from './subgraphs/fourSubgraphs.ts';
import { makeGraph } from './subgraphs/graph.ts';
import { referenceAnswer } from './subgraphs/reference.ts';
import type { Ground, Standing } from './site.ts';
import type { Shot } from './load.ts';

/** The four subgraphs, over so many copies of the data, and the right answers of the same data. */
export type FourGround = Ground & { readonly answerTo: (query: string) => unknown };

export async function fourGround(copies = 1): Promise<FourGround> {
  const program = { command: process.execPath, args: ['bench/subgraphs/main.ts', `${copies}`] };
  const ground = await openGround(program, fourSdls());
  const graph = makeGraph(copies);
  return { ...ground, answerTo: (query) => referenceAnswer(graph, query) };
}

/** Asks a gateway once; what it is then measured with. @throws Error when the answer is not, value by value, the right one */
export async function checkedShot(
  at: Pick<Standing, 'port' | 'path'>,
  headers: Readonly<Record<string, string>>,
  { query, right }: { query: string; right: unknown },
): Promise<Shot> {
  const body = JSON.stringify({ query });
  const { status, text } = await ask({ ...at, headers }, body);
  const answer = status === 200 ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : undefined;
  if (answer === undefined || answer.errors !== undefined || !isDeepStrictEqual(answer.data, right))
    throw new Error(`its answer is not the right one: ${status} ${text.slice(0, 300)}`);
  return { body, answerBytes: Buffer.byteLength(text) };
}
