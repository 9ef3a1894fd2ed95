import { Kind } from 'graphql';
import type { FieldNode, TypeNode, ValueNode } from 'graphql';
import type { FieldEntry, InputEntry, SupergraphDocument } from './supergraphDocument.ts';

type Inputs = SupergraphDocument['inputs'];

/**
 * A field whose IDs are all written as texts: a number is one way to write them (GraphQL spec, section 3.5.5), and the planner writes
 * even the text "5" so; of many digits it is too large a number for some members.
 */
export function idsAsText(node: FieldNode, { args }: FieldEntry, { inputs }: SupergraphDocument): FieldNode {
  if (!node.arguments?.length) return node;
  return { ...node, arguments: node.arguments.map((each) => valued(each, args, inputs)) };
}

function valued<Named extends { readonly name: { readonly value: string }; readonly value: ValueNode }>(
  named: Named,
  entries: ReadonlyMap<string, InputEntry>,
  inputs: Inputs,
): Named {
  const type = entries.get(named.name.value)?.type;
  return type ? { ...named, value: asText(named.value, type, inputs) } : named;
}

function asText(value: ValueNode, type: TypeNode, inputs: Inputs): ValueNode {
  if (type.kind === Kind.NON_NULL_TYPE) return asText(value, type.type, inputs);
  if (type.kind === Kind.LIST_TYPE)
    return value.kind === Kind.LIST
      ? { ...value, values: value.values.map((each) => asText(each, type.type, inputs)) }
      : asText(value, type.type, inputs);
  if (value.kind === Kind.INT && type.name.value === 'ID') return { kind: Kind.STRING, value: value.value };
  const fields = inputs.get(type.name.value);
  if (value.kind !== Kind.OBJECT || !fields) return value;
  return { ...value, fields: value.fields.map((each) => valued(each, fields, inputs)) };
}
