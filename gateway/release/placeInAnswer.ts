import { getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { GraphNode } from './graphNode.ts';
import type { FieldCollector, Told } from '#gateway/plan/fieldCollector.ts';
import type { SlotOf } from '#gateway/plan/slotNames.ts';
import type { GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Path } from './later.ts';

/** Where a place of the data is in the client's answer. */
export type PlaceInAnswer = {
  /** In the client's own names, as far as its selection leads there. */
  readonly path: Path;
  /** The same in slots. */
  readonly raw: Path;
  /** The selection leads to the place itself. */
  readonly selected: boolean;
  /** There is nothing in the data where the selection ends. */
  readonly isNull: boolean;
};

export type Answered = {
  readonly root: GraphNode;
  readonly selectionSet: SelectionSetNode;
  readonly schema: GraphQLSchema;
  readonly fields: FieldCollector;
  readonly slotOf: SlotOf;
};

/** Below a null any of the types that may be there is taken for the one. */
export function placeInAnswer(place: Path, { root, selectionSet, schema, fields, slotOf }: Answered): PlaceInAnswer {
  let [sets, value]: [readonly SelectionSetNode[], unknown] = [[selectionSet], root];
  let types: readonly Told[] = [schema.getType(root.type) as Told];
  const path: (string | number)[] = [];
  for (const step of place) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : null;
    else {
      types = narrowed(types, value, schema);
      const found = fieldAt(step, types, sets, { fields, slotOf });
      if (!found) return { path, raw: place.slice(0, path.length), selected: false, isNull: (value ?? null) === null };
      path.push(found.key);
      sets = found.nodes.flatMap((node) => node.selectionSet ?? []);
      types = mayBe(found.type, schema);
      value = slotIn(value, step);
      continue;
    }
    path.push(step);
  }
  return { path, raw: place, selected: true, isNull: (value ?? null) === null };
}

function fieldAt(
  slot: string,
  types: readonly Told[],
  sets: readonly SelectionSetNode[],
  { fields, slotOf }: Pick<Answered, 'fields' | 'slotOf'>,
) {
  for (const type of types)
    for (const [key, nodes] of fields.of(type, sets)) {
      const definition = type.getFields()[nodes[0]!.name.value];
      if (definition && slotOf(nodes[0]!) === slot) return { key, nodes, type: definition.type };
    }
  return undefined;
}

/** The objects that a value of the type may be, and an interface itself where nobody may know which. */
function mayBe(type: GraphQLOutputType, schema: GraphQLSchema): readonly Told[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  if (!isAbstractType(named)) return [];
  return [...schema.getPossibleTypes(named), ...(isInterfaceType(named) ? [named] : [])];
}

function narrowed(types: readonly Told[], value: unknown, schema: GraphQLSchema): readonly Told[] {
  const said =
    value instanceof GraphNode ? value.type : (value as { __typename?: unknown } | null | undefined)?.__typename;
  const known = typeof said === 'string' ? schema.getType(said) : undefined;
  return isObjectType(known) ? [known] : types;
}

function slotIn(value: unknown, slot: string): unknown {
  const data: unknown = value instanceof GraphNode ? value.data : value;
  return typeof data === 'object' && data !== null && Object.hasOwn(data, slot)
    ? (data as Record<string, unknown>)[slot]
    : undefined;
}
