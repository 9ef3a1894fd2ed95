import { Kind, parse } from 'graphql';
import { fetchesOf, fragmentsOf } from './consumers.ts';
import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import type { Coordinate } from './fieldInputs.ts';
import type { SupergraphDocument } from './supergraphDocument.ts';

/** A place of the plan's data that a fetch fills in. */
export type Filled = {
  readonly path: string;
  /** The type of the object that it is a field of, as the fetch knows it. */
  readonly parent: string;
  readonly leaf: boolean;
  /** The path of the objects that the fetch is about. */
  readonly at: string;
};

/** The fields that the representations of a plan carry: keys and inputs of `@requires`. */
export function* carriedFields(plan: QueryPlan, document: SupergraphDocument): Generator<Coordinate> {
  if (!plan.node || plan.node.kind === 'Subscription') return;
  for (const { fetch } of fetchesOf(plan.node, []))
    for (const { coordinate } of carriedIn(fetch.requires ?? [], '', '', document)) yield coordinate;
}

/**
 * What a plan can only bring by carrying a field that may not be carried: places that a fetch would fill in which is sent such a
 * field, or is sent what only such a fetch brings.
 */
export function barredPaths(
  plan: QueryPlan,
  document: SupergraphDocument,
  mayCarry: (coordinate: Coordinate) => boolean,
): Filled[] {
  if (!plan.node || plan.node.kind === 'Subscription') return [];
  const had = new Set<string>();
  const barred = new Map<string, Filled>();
  for (const { fetch, path } of fetchesOf(plan.node, [])) {
    const carried = [...carriedIn(fetch.requires ?? [], '', path.map((step) => `${step}.`).join(''), document)];
    const filled = [...filledBy(fetch, path.join('.'), document)];
    const lost = (at: string) => barred.has(at) && !had.has(at);
    if (carried.every((each) => mayCarry(each.coordinate) && !lost(each.path)))
      for (const each of filled) had.add(each.path);
    else for (const each of filled) barred.set(each.path, each);
  }
  return [...barred.values()].filter(({ path }) => !had.has(path));
}

function* carriedIn(
  selections: readonly QueryPlanSelectionNode[],
  type: string,
  prefix: string,
  document: SupergraphDocument,
): Generator<{ readonly coordinate: Coordinate; readonly path: string }> {
  for (const each of selections) {
    if (each.kind === 'InlineFragment')
      yield* carriedIn(each.selections, each.typeCondition ?? type, prefix, document);
    else if (each.name !== '__typename') {
      const path = prefix + (each.alias ?? each.name);
      yield { coordinate: [type, each.name], path };
      const returns = document.types.get(type)?.fields.get(each.name)?.namedType ?? '';
      yield* carriedIn(each.selections ?? [], returns, `${path}.`, document);
    }
  }
}

/** Of a fetch, by its text and the renames that follow it. */
type Answer = {
  readonly at: string;
  readonly document: SupergraphDocument;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly renamed: ReadonlyMap<string, string>;
};

function filledBy(fetch: FetchNode, at: string, document: SupergraphDocument): Iterable<Filled> {
  const text = parse(fetch.operation, { noLocation: true });
  const { selectionSet } = text.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const [first] = selectionSet.selections;
  const entities = fetch.requires?.length && first?.kind === Kind.FIELD ? first.selectionSet : undefined;
  const root = fetch.operationKind === 'mutation' ? 'Mutation' : 'Query';
  const renames = (fetch.outputRewrites ?? []).flatMap((each) =>
    each.kind === 'KeyRenamer' ? [[each.path.at(-1) ?? '', each.renameKeyTo] as const] : [],
  );
  const answer = { at, document, fragments: fragmentsOf(text), renamed: new Map(renames) };
  return entities ? filledIn(entities, '', at, answer) : filledIn(selectionSet, root, at, answer);
}

function* filledIn(set: SelectionSetNode, parent: string, above: string, answer: Answer): Generator<Filled> {
  for (const each of set.selections) {
    if (each.kind === Kind.FIELD) {
      const key = each.alias?.value ?? each.name.value;
      const path = `${above}${above && '.'}${answer.renamed.get(key) ?? key}`;
      yield { path, parent, leaf: !each.selectionSet, at: answer.at };
      const returns = answer.document.types.get(parent)?.fields.get(each.name.value)?.namedType ?? '';
      if (each.selectionSet) yield* filledIn(each.selectionSet, returns, path, answer);
    } else {
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each : answer.fragments.get(each.name.value)!;
      yield* filledIn(inner.selectionSet, inner.typeCondition?.name.value ?? parent, above, answer);
    }
  }
}
