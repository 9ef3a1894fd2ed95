import { Refusal } from '#kernel/errors.ts';
import { begin, introspect } from '#gateway/pipeline.ts';
import { namedFor } from '#gateway/release/namedFor.ts';
import { PartShaper } from '#gateway/release/partShaper.ts';
import { judgedSource } from './judgedSource.ts';
import { plainSource } from './plainSource.ts';
import type { Admission } from '#gateway/admission.ts';
import type { Gateway, GraphAnswer, GraphRequest } from '#gateway/pipeline.ts';
import type { PartedOperation } from '#gateway/plan/inParts.ts';
import type { recorded } from '#gateway/release/recorded.ts';
import type { PartBrought, ShapedPart } from '#gateway/release/partShaper.ts';
import type { GraphNode } from '#gateway/release/graphNode.ts';
import type { Standing } from './standing.ts';

/** One message of an answer in parts, as Apollo's clients read it (`deferSpec=20220824`). */
export type AnswerPart =
  | (GraphAnswer & { readonly hasNext: boolean })
  | { readonly incremental?: readonly IncrementalPart[]; readonly hasNext: boolean };

type IncrementalPart = Pick<ShapedPart, 'data' | 'path'> & {
  readonly label?: string;
  readonly errors?: ShapedPart['errors'];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** What a fetch brought, on record already. */
export type Brought = PartBrought & {
  readonly recorded: ReturnType<typeof recorded>;
  readonly later: readonly Due[];
};
/** A deferred fragment that may be fetched now. */
export type Due = { readonly label: string; readonly bring: () => Promise<Brought> };
/** Where the parts of an answer come from. */
export type PartSource = { readonly root: GraphNode; readonly first: () => Promise<Brought> };

/**
 * An operation with `@defer`: what is not deferred at once, and then each fragment as it comes, judged and recorded for itself. @throws Refusal
 */
export async function* answerInParts(
  gateway: Gateway,
  request: GraphRequest & { readonly operation: PartedOperation },
  { standing, admission }: { readonly standing: Standing; readonly admission: Admission },
): AsyncGenerator<AnswerPart, void> {
  const { operation } = request;
  const { purpose, variables } = await begin(gateway, request);
  const judged = gateway.graph.catalogue.linked;
  const source = judged
    ? judgedSource(gateway, request, { purpose, variables, standing })
    : plainSource(gateway, request, variables);
  const shaper = new PartShaper({
    schema: gateway.graph.schema,
    selectionSet: operation.definition.selectionSet,
    fragments: operation.fragments,
    slotOf: operation.slotOf,
    interfaceObjects: gateway.graph.catalogue.interfaceObjects,
    variables,
    named: namedFor(gateway.pseudonyms.of(request.caller.org), gateway.graph.catalogue),
    introspection: introspect(gateway, operation, variables),
    deferred: new Set(operation.parts.keys()),
  });
  const first = await admission.during(source.first);
  const running = new Map<string, Promise<Outcome>>();
  const start = (due: readonly Due[]) => due.forEach((each) => running.set(each.label, outcomeOf(each, admission)));
  start(first.later);
  const shaped = shaper.first(source.root, first);
  yield { ...shaped, ...first.recorded, hasNext: running.size > 0 };
  while (running.size > 0) {
    const outcome = await Promise.race(running.values());
    running.delete(outcome.label);
    if (outcome.bug !== undefined) throw outcome.bug;
    if (outcome.brought) start(outcome.brought.later);
    const hasNext = running.size > 0;
    const incremental = partsOf(outcome, shaper, operation);
    if (incremental.length > 0 || !hasNext) yield { ...(incremental.length > 0 && { incremental }), hasNext };
  }
}

function partsOf(
  { label, brought, refusal }: Outcome,
  shaper: PartShaper,
  { parts }: PartedOperation,
): IncrementalPart[] {
  const shaped = brought ? shaper.next(label, brought) : shaper.refuse(label, refusal!);
  return shaped.map(({ label: own, errors, ...part }) => {
    const named = parts.get(own);
    return { ...part, ...(named && { label: named }), ...(errors.length > 0 && { errors }), ...brought?.recorded };
  });
}

type Outcome = {
  readonly label: string;
  readonly brought?: Brought;
  /** Why nothing of the fragment is released. */
  readonly refusal?: Refusal;
  readonly bug?: unknown;
};

/** Never rejects: whoever waits for parts waits for one at a time. */
async function outcomeOf({ label, bring }: Due, admission: Admission): Promise<Outcome> {
  try {
    return { label, brought: await admission.during(bring) };
  } catch (error) {
    return error instanceof Refusal ? { label, refusal: error } : { label, bug: error };
  }
}
