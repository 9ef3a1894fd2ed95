import { Kind, parse } from 'graphql';
import type { SelectionSetNode } from 'graphql';

/** The leaves of a field set as dotted paths: `a b { c }` is `a`, `b.c`. Inline fragments are read as their content. */
export function fieldSetPaths(fieldSet: string): string[] {
  return pathsOf(parseFieldSet(fieldSet), '');
}

/** Every path of a field set, its composite fields too: `a b { c }` is `a`, `b`, `b.c`. */
export function fieldSetPrefixes(fieldSet: string): string[] {
  return fieldSetPaths(fieldSet).flatMap((path) => {
    const steps = path.split('.');
    return steps.map((_, i) => steps.slice(0, i + 1).join('.'));
  });
}

/** @throws GraphQLError when it is no field set */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`not a field set: ${fieldSet}`);
  return definition.selectionSet;
}

function pathsOf(set: SelectionSetNode, prefix: string): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new TypeError('a field set has no named fragments');
    if (selection.kind === Kind.INLINE_FRAGMENT) return pathsOf(selection.selectionSet, prefix);
    const path = prefix + selection.name.value;
    return selection.selectionSet ? pathsOf(selection.selectionSet, `${path}.`) : [path];
  });
}
