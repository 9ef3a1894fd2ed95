import { Kind, parse, print, visit } from 'graphql';
import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
} from 'graphql';

const DEFINITIONS = `
  directive @open on FIELD_DEFINITION | OBJECT | INTERFACE
  directive @route(by: String!, role: String, arg: String) repeatable on OBJECT | INTERFACE | FIELD_DEFINITION`;

/** The supergraph under the consent spec, with all its data open to everybody: judged at every step, and nothing withheld. */
export function openData(supergraphSdl: string, parties: readonly string[]): string {
  const routes = parties.map((party) => `@route(by: "ALL", role: "${party}")`).join(' ');
  const open = (node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode) => {
    const isRoot = node.name.value === 'Query' || node.name.value === 'Mutation';
    if (!isRoot) return { ...node, directives: [...node.directives!, ...directives(`@open ${routes}`)] };
    const routed = directives('@open @route(by: "ALL")');
    const fields = node.fields!.map((field): FieldDefinitionNode => ({
      ...field,
      directives: [...field.directives!, ...routed],
    }));
    return { ...node, fields };
  };
  const linked = visit(parse(supergraphSdl), {
    SchemaDefinition: (node) => ({
      ...node,
      directives: [
        ...node.directives!,
        ...directives('@link(url: "https://specs.chelian.example/consent/v1.0", import: ["@open", "@route"])'),
      ],
    }),
    ObjectTypeDefinition: open,
    InterfaceTypeDefinition: open,
  });
  return print({ ...linked, definitions: [...linked.definitions, ...parse(DEFINITIONS).definitions] });
}

function directives(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`type T ${text}`).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? definition.directives! : [];
}
