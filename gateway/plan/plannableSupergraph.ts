import { parse, print, visit } from 'graphql';
import { coordinatesIn } from './fieldInputs.ts';
import { parseFieldSet } from './fieldSet.ts';
import { withoutSecurityPurpose } from './accessLinks.ts';
import { applied } from './supergraphDocument.ts';
import type { ConstDirectiveNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';

/**
 * The supergraph as it is planned with. Of several keys that would do the planner takes the first: those under fewer rules stand
 * before the others, so that a protected one travels only where there is no other way.
 */
export function plannableSupergraph(supergraphSdl: string, rules: AccessRules): string {
  const reorder = (node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode) => ({
    ...node,
    directives: (node.directives ?? []).toSorted(
      (a, b) => rulesOnKey(a, node.name.value, rules) - rulesOnKey(b, node.name.value, rules),
    ),
  });
  const document = parse(withoutSecurityPurpose(supergraphSdl));
  return print(visit(document, { ObjectTypeDefinition: reorder, InterfaceTypeDefinition: reorder }));
}

function rulesOnKey(directive: ConstDirectiveNode, type: string, rules: AccessRules): number {
  const key = directive.name.value === 'join__type' ? applied([directive])[0]?.args['key'] : undefined;
  if (typeof key !== 'string') return 0;
  const fields = [...coordinatesIn(parseFieldSet(key), type, rules.document)];
  return new Set(fields.flatMap((field) => [...rules.of(...field)])).size;
}
