import { Kind } from 'graphql';
import { fragmentsOf } from '#gateway/plan/consumers.ts';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * How many pairs of fields answer under one name at one place, in all operations of a document together: validation compares each
 * pair (GraphQL spec, section 5.3.2), so its time grows with the square of the fields. Spreads every fragment: only for documents
 * whose extent is within the limits.
 */
export function mergedPairs(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.reduce((sum, { selectionSet }) => sum + pairsIn([selectionSet], fragments), 0);
}

function pairsIn(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const byName = Map.groupBy(fieldsIn(sets, fragments), ({ alias, name }) => (alias ?? name).value);
  let sum = 0;
  for (const fields of byName.values()) {
    const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    sum += (fields.length * (fields.length - 1)) / 2 + (inner.length > 0 ? pairsIn(inner, fragments) : 0);
  }
  return sum;
}

function* fieldsIn(sets: readonly SelectionSetNode[], fragments: Fragments): Generator<FieldNode> {
  for (const node of sets.flatMap(({ selections }) => selections)) {
    if (node.kind === Kind.FIELD) yield node;
    else {
      const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
      if (set) yield* fieldsIn([set], fragments);
    }
  }
}
