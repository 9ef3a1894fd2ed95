import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSubgraph } from '@apollo/federation-internals';
import { isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { InterfaceType, ObjectType, Subgraph } from '@apollo/federation-internals';
import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Row, Told } from './feature.ts';

/** Whether an object of the one type is of the other, over all parties. */
export type IsA = (typeName: string, other: string) => boolean;

type Resolvers = Record<string, Record<string, unknown>>;

/**
 * A party's executable schema over the world. Of an object that it is asked about by a representation it knows its own fields, and
 * of `@external` ones only what it was sent: an input that does not arrive is missing in what it computes.
 */
export function partySchema(name: string, sdl: string, isA: IsA): GraphQLSchema {
  const typeDefs = parse(sdl);
  const subgraph = buildSubgraph(name, `http://${name}`, typeDefs);
  const types = Object.values(buildSubgraphSchema(typeDefs).getTypeMap());
  const resolvers: Resolvers = {};
  for (const type of types) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type.name === 'Query' || type.name === 'Mutation')
      resolvers[type.name] = rootResolvers(type.name, Object.keys(type.getFields()));
    const composite = subgraph.schema.type(type.name);
    if (composite?.appliedDirectivesOf(subgraph.metadata().keyDirective()).length)
      resolvers[type.name] = { __resolveReference: byReference(subgraph, composite as ObjectType, isA) };
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

function rootResolvers(root: 'Query' | 'Mutation', fields: readonly string[]): Resolvers[string] {
  const own = fields.filter((field) => !field.startsWith('_'));
  return Object.fromEntries(
    own.map((field) => [
      field,
      (_: unknown, args: unknown, told: Told): unknown => valueOf(told.world[root] ?? {}, field, args, told),
    ]),
  );
}

function byReference(subgraph: Subgraph, type: ObjectType | InterfaceType, isA: IsA) {
  const metadata = subgraph.metadata();
  const keys = type
    .appliedDirectivesOf(metadata.keyDirective())
    .filter((key) => key.arguments().resolvable !== false)
    .map((key) => fieldSet(String(key.arguments().fields)));
  const fields: readonly { readonly name: string }[] = type.fields();
  const external = fields.filter((field) => metadata.isFieldExternal(field as never)).map((field) => field.name);
  return (sent: Row, { world }: Told): Row | null => {
    const key = keys.find((set) => matches(sent, sent, set));
    if (!key) throw new TypeError(`${subgraph.name} resolves no ${type.name} by ${JSON.stringify(sent)}`);
    const found = world.entities?.find((row) => isA(String(row['__typename']), type.name) && matches(row, sent, key));
    if (!found) return null;
    const inputs = Object.fromEntries(external.map((field) => [field, sent[field]]));
    return { ...found, ...inputs, __typename: type.kind === 'InterfaceType' ? found['__typename'] : type.name };
  };
}

function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`"${text}" is no field set`);
  return definition.selectionSet;
}

/** Whether the row has, at every field of the key, what was sent there. */
function matches(row: Row, sent: Row, key: SelectionSetNode): boolean {
  return key.selections.every((each) => {
    if (each.kind !== Kind.FIELD) return false;
    const [own, other] = [valueOf(row, each.name.value, {}), sent[each.name.value]];
    if (own === undefined || own === null || other === undefined || other === null) return false;
    return each.selectionSet
      ? matches(own as Row, other as Row, each.selectionSet)
      : JSON.stringify(own) === JSON.stringify(other);
  });
}

function valueOf(row: Row, field: string, args: unknown, told?: Told): unknown {
  const value = row[field];
  return typeof value === 'function' ? (value.call(row, args, told) as unknown) : value;
}
