import { Kind, parse } from 'graphql';
import { fetchesOf, fragmentsOf } from './consumers.ts';
import { rootTypeOf } from './rootTypeOf.ts';
import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import type { Coordinate } from './fieldInputs.ts';
import type { SupergraphDocument } from './supergraphDocument.ts';

/** A place of the plan's data that a fetch fills in, of objects of one type. */
export type Filled = {
  readonly path: string;
  /** The object type that it is a field of. */
  readonly type: string;
  readonly leaf: boolean;
};

/** The fields that the representations of a plan carry: keys and inputs of `@requires`. */
export function* carriedFields(plan: QueryPlan, document: SupergraphDocument): Generator<Coordinate> {
  if (!plan.node) return;
  for (const { fetch } of fetchesOf(plan.node, []))
    for (const { coordinate } of carriedIn(fetch.requires ?? [], '', '', document)) yield coordinate;
}

/**
 * What a plan brings only by carrying a field that may not be carried: the places that are filled in for representations with such
 * a field, or with what only such a representation brings. Null where nothing of the kind is carried.
 */
export function barredPaths(
  plan: QueryPlan,
  document: SupergraphDocument,
  mayCarry: (coordinate: Coordinate) => boolean,
): Filled[] | null {
  if (!plan.node) return null;
  const had = new Set<string>();
  const barred = new Map<string, Filled>();
  let found = false;
  const lost = (type: string, path: string) =>
    typesOf(type, document).some((each) => barred.has(`${each} ${path}`) && !had.has(`${each} ${path}`));
  for (const { fetch, path } of fetchesOf(plan.node, [])) {
    const prefix = path.map((step) => `${step}.`).join('');
    const stopped = (fetch.requires ?? []).filter((each) =>
      [...carriedIn([each], '', prefix, document)].some(
        ({ coordinate, path: slot }) => !mayCarry(coordinate) || lost(coordinate[0], slot),
      ),
    );
    const types = new Set(
      stopped.flatMap((each) => typesOf(each.kind === 'InlineFragment' ? each.typeCondition : '', document)),
    );
    found ||= types.size > 0;
    for (const { entity, ...each } of filledBy(fetch, path.join('.'), document)) {
      if (entity.some((type) => types.has(type))) barred.set(`${each.type} ${each.path}`, each);
      else had.add(`${each.type} ${each.path}`);
    }
  }
  return found ? [...barred.values()] : null;
}

function typesOf(type: string | undefined, { types }: SupergraphDocument): readonly string[] {
  return types.get(type ?? '')?.possible ?? [type ?? ''];
}

function* carriedIn(
  selections: readonly QueryPlanSelectionNode[],
  type: string,
  prefix: string,
  document: SupergraphDocument,
): Generator<{ readonly coordinate: Coordinate; readonly path: string }> {
  for (const each of selections) {
    if (each.kind === 'InlineFragment') yield* carriedIn(each.selections, each.typeCondition ?? type, prefix, document);
    else if (each.name !== '__typename') {
      const path = prefix + (each.alias ?? each.name);
      yield { coordinate: [type, each.name], path };
      const returns = document.types.get(type)?.fields.get(each.name)?.namedType ?? '';
      yield* carriedIn(each.selections ?? [], returns, `${path}.`, document);
    }
  }
}

/** Of a fetch: its text, and the renames that follow it. */
type Answer = {
  readonly document: SupergraphDocument;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly renamed: ReadonlyMap<string, string>;
};
/** `entity`: what the object may be that the representation was of. */
type FilledOf = Filled & { readonly entity: readonly string[] };

function filledBy(fetch: FetchNode, at: string, document: SupergraphDocument): Iterable<FilledOf> {
  const text = parse(fetch.operation, { noLocation: true });
  const { selectionSet } = text.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const [first] = selectionSet.selections;
  const entities = fetch.requires?.length && first?.kind === Kind.FIELD ? first.selectionSet : undefined;
  const root = rootTypeOf({ operation: fetch.operationKind });
  const renames = (fetch.outputRewrites ?? []).flatMap((each) =>
    each.kind === 'KeyRenamer' ? [[each.path.at(-1) ?? '', each.renameKeyTo] as const] : [],
  );
  const answer = { document, fragments: fragmentsOf(text), renamed: new Map(renames) };
  return entities ? filledIn(entities, '', at, null, answer) : filledIn(selectionSet, root, at, [], answer);
}

function* filledIn(
  set: SelectionSetNode,
  parent: string,
  above: string,
  entity: readonly string[] | null,
  answer: Answer,
): Generator<FilledOf> {
  for (const each of set.selections) {
    if (each.kind === Kind.FIELD) {
      const key = each.alias?.value ?? each.name.value;
      const path = `${above}${above && '.'}${answer.renamed.get(key) ?? key}`;
      const types = typesOf(parent, answer.document);
      for (const type of types) yield { path, type, leaf: !each.selectionSet, entity: entity ?? [type] };
      const returns = answer.document.types.get(parent)?.fields.get(each.name.value)?.namedType ?? '';
      if (each.selectionSet) yield* filledIn(each.selectionSet, returns, path, entity ?? types, answer);
    } else {
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each : answer.fragments.get(each.name.value)!;
      yield* filledIn(inner.selectionSet, inner.typeCondition?.name.value ?? parent, above, entity, answer);
    }
  }
}
