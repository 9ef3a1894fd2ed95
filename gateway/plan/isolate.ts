import { Kind, visit } from 'graphql';
import { planNameOf } from './planVariables.ts';
import type { DirectiveNode, DocumentNode, FieldNode, SelectionNode } from 'graphql';
import type { SlotOf } from './slotNames.ts';

/**
 * The client's operation as it is planned: each field in a slot of its own, as the planner merges fields with the inputs it adds by
 * response name; and without what is never there, which the planner now and then asks for.
 */
export function isolate(document: DocumentNode, slotOf: SlotOf): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const selections = node.selections.filter((each) => !isNever(each));
      return { ...node, selections: needsMore(selections, parent) ? [...selections, ALWAYS] : selections };
    },
    Variable: ({ name }) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: planNameOf(name.value) } }),
    Field(node: FieldNode) {
      const slot = slotOf(node);
      return slot === node.name.value ? undefined : { ...node, alias: { kind: Kind.NAME, value: slot } };
    },
  });
}

/** Without anything that is always asked for, the planner forgets the object itself when all of it is skipped. */
function needsMore(selections: readonly SelectionNode[], parent: unknown): boolean {
  return (
    selections.length === 0 || (isField(parent) && selections.every(({ directives }) => directives?.some(isCondition)))
  );
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
<<<<<<< HEAD
=======

/** Names of the fields that take arguments and are a `@requires` input somewhere. */
export function inputsWithArguments(catalogue: Catalogue): ReadonlySet<string> {
  const required = new Set<string>();
  const taking = new Set<string>();
  for (const type of catalogue.document.types.values()) {
    if (type.name === 'Query' || type.name === 'Mutation') continue;
    for (const field of type.fields.values()) {
      if (field.args.size > 0) taking.add(field.name);
      for (const { args } of field.directives.filter((d) => d.name === 'join__field')) {
        for (const name of (textOf(args, 'requires') ?? '').match(/[_A-Za-z]\w*/g) ?? []) required.add(name);
      }
    }
  }
  return required.intersection(taking);
}
>>>>>>> 7b0c7bd (wip)
