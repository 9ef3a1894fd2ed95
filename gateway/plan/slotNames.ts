import { print, visit } from 'graphql';
import type { DocumentNode, FieldNode } from 'graphql';

/** The slot in which the plan's data holds a client's field. */
export type SlotOf = (field: FieldNode) => string;

/**
 * Slots for the fields of a document. One with an alias is told apart from whatever the planner adds; and below objects that are
 * never of one type a name may stand for several things (GraphQL spec, section 5.3.2), of which each has a slot.
 */
export function slotNames(document: DocumentNode): SlotOf {
  const meanings = new Map<string, string[]>();
  const slotOf = (field: FieldNode): string => {
    const key = field.alias?.value ?? field.name.value;
    const known = meanings.get(key) ?? [];
    meanings.set(key, known);
    const meaning = meaningOf(field);
    const number = known.includes(meaning) ? known.indexOf(meaning) : known.push(meaning) - 1;
    if (number > 0) return `_c${number}_${key}`;
    return key !== field.name.value ? `_c_${key}` : key;
  };
  const slots = new Map<FieldNode, string>();
  visit(document, { Field: (node) => void slots.set(node, slotOf(node)) });
  return (field) => slots.get(field) ?? slotOf(field);
}

function meaningOf({ name, arguments: args = [] }: FieldNode): string {
  const told = args.map((each) => print(each)).toSorted();
  return `${name.value}(${told.join()})`;
}
