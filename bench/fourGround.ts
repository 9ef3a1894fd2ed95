import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import { queries } from './queries.ts';
import { openGround } from './site.ts';
import { fourSdls } from './subgraphs/fourSubgraphs.ts';
import { makeGraph } from './subgraphs/graph.ts';
import { referenceAnswer } from './subgraphs/reference.ts';
import type { Ground, Standing } from './site.ts';
import type { Shot } from './load.ts';
import type { QueryName } from './queries.ts';

/** The four subgraphs, over so many copies of the data, the queries of the bench, and the right answers of the same data. */
export type FourGround = Ground & {
  readonly queryOf: (name: QueryName) => string;
  readonly answerTo: (query: string) => unknown;
};

export async function fourGround(copies = 1): Promise<FourGround> {
  const program = { command: process.execPath, args: ['bench/subgraphs/main.ts', 'four', `${copies}`] };
  const ground = await openGround(program, fourSdls());
  const graph = makeGraph(copies);
  return { ...ground, queryOf: (name) => queries[name], answerTo: (query) => referenceAnswer(graph, query) };
}

type Answer = {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: { readonly receipt?: number };
};

/** By which a ledger's index may come to be longer than it was at first. */
const RECEIPT_DIGITS = 9;
/** As often as a gateway may take another road: at first sight, at the second, and once it knows the operation well. */
const ASKED_TIMES = 3;

/** Asks a gateway, and gives what it is then measured with. @throws Error when an answer is not, value by value, the right one */
export async function checkedShot(
  at: Pick<Standing, 'port' | 'path'>,
  headers: Readonly<Record<string, string>>,
  { query, right }: { query: string; right: unknown },
): Promise<Required<Shot>> {
  const body = JSON.stringify({ query });
  const measures = { answerBytes: 0, growingBytes: 0 };
  for (let time = 0; time < ASKED_TIMES; time++) {
    const { status, text } = await ask({ ...at, headers }, body);
    const answer = status === 200 ? (JSON.parse(text) as Answer) : undefined;
    if (answer === undefined || answer.errors !== undefined || !isDeepStrictEqual(answer.data, right))
      throw new Error(`its answer is not the right one: ${status} ${text.slice(0, 300)}`);
    measures.answerBytes = Buffer.byteLength(text);
    if (answer.extensions?.receipt !== undefined) measures.growingBytes = RECEIPT_DIGITS;
  }
  return { body, ...measures };
}
