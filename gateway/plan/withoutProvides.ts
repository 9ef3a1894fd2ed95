import { Kind, parse, print, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, ObjectTypeDefinitionNode } from 'graphql';

/**
 * The supergraph as if no party provided another's fields. Under consent a field is fetched once it is known whom it is about, and then
 * by a key, where what is provided on one path only is not to be had: its owner is asked, and is the source that the flow is judged by.
 */
export function withoutProvides(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const needed = namesNeeded(document);
  const interfaces = interfacesIn(document);
  return print(
    visit(document, {
      FieldDefinition: (node, _key, _parent, _path, ancestors) => ({
        ...node,
        // What a party only named as another's to provide it, it has no more.
        directives: node.directives?.filter(
          (each) =>
            !isExternal(each) ||
            needed.has(`${graphOf(each)} ${node.name.value}`) ||
            isOfInterface(node.name.value, graphOf(each), ancestors.at(-1), interfaces),
        ),
      }),
      Directive: (node) =>
        node.name.value === 'join__field'
          ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'provides') }
          : undefined,
    }),
  );
}

/** Graphs that know a field of an interface: `*` where all do that know the interface. */
type InterfaceFields = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function interfacesIn({ definitions }: DocumentNode): InterfaceFields {
  const graphsOf = (directives: readonly ConstDirectiveNode[] = []) => {
    const graphs = directives.filter(({ name }) => name.value === 'join__field').map(graphOf);
    return graphs.length > 0 ? graphs : ['*'];
  };
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? [
            [
              node.name.value,
              new Map(node.fields?.map((each) => [each.name.value, graphsOf(each.directives)])),
            ] as const,
          ]
        : [],
    ),
  );
}

/** A party that has an interface has its fields in each of the types, be they another's. */
function isOfInterface(field: string, graph: string, type: unknown, interfaces: InterfaceFields): boolean {
  const { directives = [] } = type as ObjectTypeDefinitionNode;
  const implemented = directives.filter((each) => each.name.value === 'join__implements' && graphOf(each) === graph);
  return implemented.some((each) => {
    const graphs = interfaces.get(textOf(each, 'interface'))?.get(field) ?? [];
    return graphs.includes('*') || graphs.includes(graph);
  });
}

/** Names in keys and `@requires` of each graph. */
function namesNeeded(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      for (const argument of ['key', 'requires'])
        for (const name of textOf(node as ConstDirectiveNode, argument).match(/[_A-Za-z]\w*/g) ?? [])
          names.add(`${graphOf(node as ConstDirectiveNode)} ${name}`);
    },
  });
  return names;
}

function isExternal({ name, arguments: args }: ConstDirectiveNode): boolean {
  const external = args?.find((each) => each.name.value === 'external')?.value;
  return name.value === 'join__field' && external?.kind === Kind.BOOLEAN && external.value;
}

function graphOf(directive: ConstDirectiveNode): string {
  return textOf(directive, 'graph');
}

function textOf({ arguments: args }: ConstDirectiveNode, name: string): string {
  const value = args?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : '';
}
