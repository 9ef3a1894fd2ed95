import { getIntrospectionQuery, introspectionTypes, Kind, parse, SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { limits } from '#gateway/intake/limits.ts';
import { operationCost } from './operationCost.ts';
import type { DocumentNode, GraphQLField } from 'graphql';
import type { FieldWeight } from './costWeights.ts';

type Weights = ReadonlyMap<string, ReadonlyMap<string, FieldWeight>>;

/** How many times all there is to know of the schema one operation may ask for. */
const TIMES = 2;

const EVERYTHING = parse(getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true }));

/** Costs of what is asked of the schema itself. They are in proportion to the schema: of a large one there is more to tell. */
export function introspectionWeights(schema: DocumentNode): Weights {
  const sizes = sizesOf(schema);
  const all = operationCost({ fields: weights(sizes, 1), inputs: new Map() }, EVERYTHING, undefined);
  return weights(sizes, limits.cost / TIMES / Number(all));
}

function weights(sizes: ReadonlyMap<string, number>, weight: number): Weights {
  const entry = ({ name, type }: GraphQLField<unknown, unknown>): [string, FieldWeight] => {
    const list = isListType(getNullableType(type));
    const size = { assumed: sizes.get(name) ?? 1, slicing: [], sized: [], oneSlicing: false };
    return [name, { type: getNamedType(type).name, list, weight, size, args: new Map() }];
  };
  const types = introspectionTypes.filter(isObjectType);
  return new Map([
    ['Query', new Map([entry(SchemaMetaFieldDef), entry(TypeMetaFieldDef)])],
    ...types.map((type) => [type.name, new Map(Object.values(type.getFields()).map(entry))] as const),
  ]);
}

/** How long the lists of an introspection are, on the average. */
function sizesOf({ definitions }: DocumentNode): Map<string, number> {
  const count = (what: (node: DocumentNode['definitions'][number]) => number) =>
    definitions.reduce((sum, node) => sum + what(node), 0);
  const types = count(({ kind }) => Number(kind.endsWith('TypeDefinition')));
  const fields = count((node) => ('fields' in node ? (node.fields?.length ?? 0) : 0));
  const args = count((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (node.fields ?? []).reduce((sum, { arguments: each }) => sum + (each?.length ?? 0), 0)
      : 0,
  );
  const values = count((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values?.length ?? 0) : 0));
  return new Map([
    ['types', types],
    ['directives', count(({ kind }) => Number(kind === Kind.DIRECTIVE_DEFINITION))],
    ['fields', fields / types],
    ['inputFields', fields / types],
    ['args', args / Math.max(1, fields)],
    ['enumValues', values / types],
    ['interfaces', 1],
    ['possibleTypes', 1],
  ]);
}
