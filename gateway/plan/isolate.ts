import { Kind, visit } from 'graphql';
import { planNameOf } from './planVariables.ts';
import { fragmentsOf } from './consumers.ts';
import type { DirectiveNode, DocumentNode, FieldNode, FragmentDefinitionNode, SelectionNode } from 'graphql';
import type { SlotOf } from './slotNames.ts';

/**
 * The client's operation as it is planned: each field in a slot of its own, as the planner merges fields with the inputs it adds by
 * response name; and without what is never there, which the planner now and then asks for.
 */
export function isolate(document: DocumentNode, slotOf: SlotOf): DocumentNode {
  const fragments = fragmentsOf(document);
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const selections = node.selections.filter((each) => !isNever(each));
      return { ...node, selections: needsMore(selections, parent, fragments) ? [...selections, ALWAYS] : selections };
    },
    Variable: ({ name }) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: planNameOf(name.value) } }),
    Field(node: FieldNode) {
      const slot = slotOf(node);
      return slot === node.name.value ? undefined : { ...node, alias: { kind: Kind.NAME, value: slot } };
    },
  });
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Without anything that is always asked for, the planner forgets the object itself when all of it is skipped. */
function needsMore(selections: readonly SelectionNode[], parent: unknown, fragments: Fragments): boolean {
  return selections.length === 0 || (isField(parent) && selections.every((each) => isConditional(each, fragments)));
}

/** Itself, or all that is in it. */
function isConditional(selection: SelectionNode, fragments: Fragments): boolean {
  if (selection.directives?.some(isCondition)) return true;
  if (selection.kind === Kind.FIELD) return false;
  const { selectionSet } = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
  return selectionSet.selections.every((each) => isConditional(each, fragments));
}

const ALWAYS: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

function isField(node: unknown): boolean {
  return typeof node === 'object' && node !== null && (node as { kind?: unknown }).kind === Kind.FIELD;
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function isNever({ directives = [] }: SelectionNode): boolean {
  return directives.some((each) => {
    const value = isCondition(each) ? each.arguments?.[0]?.value : undefined;
    return value?.kind === Kind.BOOLEAN && value.value === (each.name.value === 'skip');
  });
}
