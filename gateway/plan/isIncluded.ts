import { Kind } from 'graphql';
import type { DirectiveNode } from 'graphql';

/** What `@skip` and `@include` say with these variables (GraphQL spec, section 3.13). */
export function isIncluded(
  directives: readonly DirectiveNode[],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  for (const directive of directives) if (!allows(directive, variables)) return false;
  return true;
}

function allows({ name, arguments: args }: DirectiveNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (name.value !== 'skip' && name.value !== 'include') return true;
  const value = args?.[0]?.value;
  const given =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value;
  return name.value === 'include' ? given : !given;
}
