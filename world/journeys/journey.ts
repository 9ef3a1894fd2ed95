import { named } from '#world/rows/knownTo.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';

/** What a step leaves for those after it, in true ids. */
export type Kept = Record<string, string>;

export type Data = Readonly<Record<string, unknown>>;

export type Step = {
  readonly says: string;
  /** Who sends it; with a customer, that person is logged in there. */
  readonly as: { readonly org: OrgId; readonly customer?: string };
  readonly query: (kept: Kept) => string;
  readonly variables?: (kept: Kept) => Data;
  readonly keep?: (data: Data) => Kept;
  /** What the answer has to show, where that is more than that it came. */
  readonly shows?: (data: Data, kept: Kept) => boolean;
  /** Codes that the step has to be refused with; left out, none. */
  readonly refusedWith?: readonly string[];
};

export type Journey = { readonly says: string; readonly steps: readonly Step[] };

export type Refusal = { readonly path: string; readonly code: string };
export type Gone = {
  readonly says: string;
  readonly as: string;
  readonly operation: string;
  readonly refused: readonly Refusal[];
  readonly receipt: number | null;
  /** Whether it went as the journey says. */
  readonly isAsTold: boolean;
};

type World = { readonly url: string; readonly issuer: string; readonly dataDir: string };
type Answer = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly receipt?: number };
};

/** Goes a journey in a world that runs, step by step; ends with the first that goes otherwise. */
export async function* go({ steps }: Journey, world: World): AsyncGenerator<Gone> {
  const pseudonyms = worldPseudonyms(world.dataDir);
  let kept: Kept = {};
  for (const step of steps) {
    const { org, customer } = step.as;
    const names = pseudonyms.of(org);
    const operation = step.query(kept);
    const variables = named(step.variables?.(kept) ?? {}, names);
    const { data, errors = [], extensions } = await send(world, step.as, { query: operation, variables });
    const refused = errors.map(({ path = [], extensions: { code } }) => ({ path: path.join('.'), code }));
    const codes = [...new Set(refused.map(({ code }) => code))].toSorted();
    const told = opened(data ?? {}, names) as Data;
    const isAsTold = codes.join() === (step.refusedWith ?? []).toSorted().join() && (step.shows?.(told, kept) ?? true);
    if (isAsTold && step.keep) kept = { ...kept, ...step.keep(told) };
    const as = customer === undefined ? org : `${customer}, logged in at ${org}`;
    yield { says: step.says, as, operation, refused, receipt: extensions?.receipt ?? null, isAsTold };
    if (!isAsTold) return;
  }
}

async function send({ url, issuer, dataDir }: World, as: Step['as'], body: object): Promise<Answer> {
  const token = await fetchToken({ issuer, dataDir, ...as });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  return (await response.json()) as Answer;
}

/** A value with every name in it as the true id. */
function opened(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return names.open(value) ?? value;
  if (Array.isArray(value)) return value.map((each: unknown) => opened(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, opened(each, names)]),
  );
}
