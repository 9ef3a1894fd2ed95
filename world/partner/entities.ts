import { Kind, parse } from 'graphql';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  UnionTypeDefinitionNode,
} from 'graphql';
import type { MemberRole } from '#kernel/organisation.ts';

/** An entity that a role answers, with one of its fields that is personal and the role's own. */
export type Entity = {
  readonly type: string;
  readonly keys: readonly string[];
  readonly personal: string | null;
  readonly selects: string;
};

export function entitiesOf(role: MemberRole): Entity[] {
  const { definitions } = subgraphSdl(role);
  const types = definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node] : []));
  const composite = new Set(definitions.flatMap((node) => (isComposite(node) ? node.name.value : [])));
  return types.flatMap((type) => {
    const keys = keysOf(type);
    if (keys.length === 0) return [];
    const personal =
      type.fields?.find((field) => !keys.includes(field.name.value) && isPlain(field) && isPersonal(field)) ?? null;
    const name = personal?.name.value ?? null;
    return [{ type: type.name.value, keys, personal: name, selects: personal ? selection(personal, composite) : '' }];
  });
}

/** Fields alone: a key of objects is made up by no probe. */
function keysOf(type: ObjectTypeDefinitionNode): string[] {
  const key = named(type.directives, 'key');
  const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING || fields.value.includes('{')) return [];
  return fields.value.trim().split(/\s+/);
}

function isPlain({ arguments: taken = [], directives }: FieldDefinitionNode): boolean {
  return (
    taken.every(({ type }) => type.kind !== Kind.NON_NULL_TYPE) &&
    !named(directives, 'external') &&
    !named(directives, 'requires')
  );
}

function isPersonal({ directives }: FieldDefinitionNode): boolean {
  return named(directives, 'personal') !== undefined;
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode | undefined {
  return directives?.find((each) => each.name.value === name);
}

function isComposite(
  node: DefinitionNode,
): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.UNION_TYPE_DEFINITION
  );
}

function selection(field: FieldDefinitionNode, composite: ReadonlySet<string>): string {
  let { type } = field;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return composite.has(type.name.value) ? `${field.name.value} { __typename }` : field.name.value;
}

/** The operation by which a gateway asks for entities. */
export function entityQuery({ type }: Entity, selects: string): string {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { __typename ${selects} } } }`;
  parse(query);
  return query;
}
