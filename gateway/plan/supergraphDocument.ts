import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { DirectiveNode, DocumentNode, FieldDefinitionNode, InputValueDefinitionNode, TypeNode } from 'graphql';

/** A composite type of the supergraph, with what the join and consent directives say of it. */
export type TypeEntry = {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union';
  readonly directives: readonly AppliedDirective[];
  readonly fields: ReadonlyMap<string, FieldEntry>;
  /** Names of the object types that a value of this type can have; of an object, itself. */
  readonly possible: readonly string[];
};

export type FieldEntry = {
  readonly name: string;
  readonly directives: readonly AppliedDirective[];
  readonly type: TypeNode;
  readonly namedType: string;
  readonly nullable: boolean;
  readonly list: boolean;
  readonly args: ReadonlyMap<string, InputEntry>;
};

/** An argument, or a field of an input object. */
export type InputEntry = { readonly directives: readonly AppliedDirective[]; readonly type: TypeNode };

export type AppliedDirective = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };

/** The supergraph's composite types by name, and the links of its schema definition. */
export type SupergraphDocument = {
  readonly types: ReadonlyMap<string, TypeEntry>;
  /** `join__Graph` values to subgraph names and URLs. */
  readonly graphs: ReadonlyMap<string, { readonly name: string; readonly url: string }>;
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly rootTypes: ReadonlySet<string>;
  /** The fields of each input object. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, InputEntry>>;
};

/** @throws GraphQLError when the text is not SDL */
export function readSupergraph(sdl: string): SupergraphDocument {
  const document = parse(sdl);
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION ? applied(node.directives).filter((d) => d.name === 'link') : [],
  );
  return {
    types: readTypes(document),
    graphs: readGraphs(document),
    links: links.map((link) => link.args),
    rootTypes: new Set(['Query', 'Mutation', 'Subscription']),
    inputs: new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, inputsOf(node.fields)] as const] : [],
      ),
    ),
  };
}

/** The applications of a directive on a type or a field. */
export function applications(
  entry: { directives: readonly AppliedDirective[] },
  name: string | undefined,
): AppliedDirective['args'][] {
  return name === undefined ? [] : entry.directives.filter((d) => d.name === name).map((d) => d.args);
}

/** A string argument of a directive; undefined when it is absent or no string. */
export function textOf(args: AppliedDirective['args'], name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

function readTypes(document: DocumentNode): Map<string, TypeEntry> {
  const types = new Map<string, TypeEntry>();
  const implementers = readImplementers(document);
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      const possible = (node.types ?? []).map((type) => type.name.value);
      types.set(node.name.value, {
        name: node.name.value,
        kind: 'union',
        directives: applied(node.directives),
        fields: new Map(),
        possible,
      });
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = node.name.value;
    const kind = node.kind === Kind.OBJECT_TYPE_DEFINITION ? 'object' : 'interface';
    const fields = new Map((node.fields ?? []).map((field) => [field.name.value, readField(field)]));
    const possible = kind === 'object' ? [name] : (implementers.get(name) ?? []);
    types.set(name, { name, kind, directives: applied(node.directives), fields, possible });
  }
  return types;
}

function readField(node: FieldDefinitionNode): FieldEntry {
  const { name, list } = withoutWrappers(node.type);
  return {
    name: node.name.value,
    directives: applied(node.directives),
    type: node.type,
    namedType: name,
    nullable: node.type.kind !== Kind.NON_NULL_TYPE,
    list,
    args: inputsOf(node.arguments),
  };
}

/** The named type, and whether there is a list around it. */
export function withoutWrappers(type: TypeNode): { readonly name: string; readonly list: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, list: false };
  const { name, list } = withoutWrappers(type.type);
  return { name, list: list || type.kind === Kind.LIST_TYPE };
}

function inputsOf(nodes: readonly InputValueDefinitionNode[] = []): ReadonlyMap<string, InputEntry> {
  return new Map(nodes.map(({ name, type, directives }) => [name.value, { type, directives: applied(directives) }]));
}

function readImplementers(document: DocumentNode): Map<string, string[]> {
  const implementers = new Map<string, string[]>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of node.interfaces ?? []) {
      implementers.set(name.value, [...(implementers.get(name.value) ?? []), node.name.value]);
    }
  }
  return implementers;
}

function readGraphs(document: DocumentNode): Map<string, { name: string; url: string }> {
  const graphs = new Map<string, { name: string; url: string }>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) {
      const args = applied(value.directives).find((d) => d.name === 'join__graph')?.args ?? {};
      graphs.set(value.name.value, { name: String(args['name']), url: String(args['url']) });
    }
  }
  return graphs;
}

export function applied(directives: readonly DirectiveNode[] | undefined): AppliedDirective[] {
  return (directives ?? []).map((directive) => ({
    name: directive.name.value,
    args: Object.fromEntries(
      (directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]),
    ),
  }));
}
