import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode, NamedTypeNode, TypeNode } from 'graphql';

/** What an owner's own SDL says of its fields, read for its own door. */
export type FieldScopes = {
  /** Scopes that a reader of `Type.field` must have been permitted. */
  of(type: string, field: string): readonly string[];
  /** Whether the field is a key of its type: the gateway itself needs it to join the graph. */
  isKey(type: string, field: string): boolean;
};

export function readFieldScopes(typeDefs: DocumentNode): FieldScopes {
  const own = new Map<string, readonly string[]>();
  const returns = new Map<string, string>();
  const keys = new Set<string>();
  for (const node of typeDefs.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = node.name.value;
    own.set(type, scopesIn(node.directives));
    for (const name of (node.directives ?? []).filter((each) => each.name.value === 'key').flatMap(keyFields))
      keys.add(`${type}.${name}`);
    for (const field of node.fields ?? []) {
      own.set(`${type}.${field.name.value}`, scopesIn(field.directives));
      returns.set(`${type}.${field.name.value}`, nameOf(field));
    }
  }
  const scopes = (name: string | undefined) => (name === undefined ? [] : (own.get(name) ?? []));
  return {
    of: (type, field) => {
      const coordinate = `${type}.${field}`;
      return [...new Set([...scopes(type), ...scopes(coordinate), ...scopes(returns.get(coordinate))])];
    },
    isKey: (type, field) => keys.has(`${type}.${field}`),
  };
}

function scopesIn(directives: readonly ConstDirectiveNode[] | undefined): string[] {
  return (directives ?? [])
    .filter((each) => each.name.value === 'personal')
    .flatMap((each) => textArgument(each, 'scope'));
}

function keyFields(directive: ConstDirectiveNode): string[] {
  const [operation] = parse(`{ ${textArgument(directive, 'fields')[0] ?? '__typename'} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? each.name.value : []));
}

function textArgument(directive: ConstDirectiveNode, name: string): string[] {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? [value.value] : [];
}

function nameOf({ type }: FieldDefinitionNode): string {
  let inner: TypeNode = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return (inner satisfies NamedTypeNode).name.value;
}
