import { Kind, visit } from 'graphql';
import { fragmentsOf } from './consumers.ts';
import type { DocumentNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** Of an operation, what it asks of the schema itself: the rest is data, and another's to answer. */
export function introspectionOnly(document: DocumentNode, definition: OperationDefinitionNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const keep = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.flatMap(kept) });
  const kept = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [selection] : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return [{ ...selection, selectionSet: keep(selection.selectionSet) }];
    const { directives, name } = selection;
    const fragment = fragments.get(name.value);
    return fragment
      ? [{ kind: Kind.INLINE_FRAGMENT, ...(directives && { directives }), selectionSet: keep(fragment.selectionSet) }]
      : [];
  };
  return visit(document, {
    OperationDefinition: (node) =>
      node.name?.value === definition.name?.value ? { ...node, selectionSet: keep(node.selectionSet) } : undefined,
  });
}
