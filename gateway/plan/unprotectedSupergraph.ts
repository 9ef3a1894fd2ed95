import { parse, print, visit } from 'graphql';
import { coordinatesIn } from './fieldInputs.ts';
import { parseFieldSet } from './fieldSet.ts';
import { withoutSecurityPurpose } from './accessLinks.ts';
import { applied } from './supergraphDocument.ts';
import type { ConstDirectiveNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';
import type { Requirement } from './requirement.ts';

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Key = {
  readonly directive: ConstDirectiveNode;
  readonly graph: unknown;
  readonly demands: ReadonlySet<Requirement>;
};

/** The supergraph without the keys that are under more rules than others of their type: of a type with one key, it stays. */
export function unprotectedSupergraph(supergraphSdl: string, rules: AccessRules): string {
  const open = (node: Definition) => {
    const keys = keysOf(node, rules);
    const shared = keys
      .map(({ demands }) => demands)
      .reduce((all, each) => all.intersection(each), keys[0]?.demands ?? new Set());
    const kept = keys.filter(({ demands }) => demands.isSubsetOf(shared));
    const directives = node.directives?.flatMap((directive) => {
      const key = keys.find((each) => each.directive === directive);
      if (!key || kept.includes(key)) return [directive];
      // A subgraph that keeps no key still has the type.
      return kept.some(({ graph }) => graph === key.graph) ? [] : [withoutKey(directive)];
    });
    return { ...node, ...(directives && { directives }) };
  };
  const document = parse(withoutSecurityPurpose(supergraphSdl));
  return print(visit(document, { ObjectTypeDefinition: open, InterfaceTypeDefinition: open }));
}

function keysOf({ name, directives = [] }: Definition, rules: AccessRules): Key[] {
  return directives.flatMap((directive) => {
    const { args } = applied([directive])[0]!;
    if (directive.name.value !== 'join__type' || typeof args['key'] !== 'string') return [];
    const fields = [...coordinatesIn(parseFieldSet(args['key']), name.value, rules.document)];
    return [{ directive, graph: args['graph'], demands: new Set(fields.flatMap((field) => [...rules.of(...field)])) }];
  });
}

function withoutKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  const kept = directive.arguments?.filter(({ name }) => name.value === 'graph' || name.value === 'isInterfaceObject');
  return { ...directive, ...(kept && { arguments: kept }) };
}
