import { Kind, visit } from 'graphql';
import { textOf } from './supergraphDocument.ts';
import type { DirectiveNode, DocumentNode, FieldNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';

const PREFIX = '_c_';

/**
 * Gives every aliased field of the client, and every `@requires` input that takes arguments, a slot of its own in the plan. The
 * planner merges the client's fields with the inputs it adds by response name; without this a client's `telematics(days: 30)` is
 * silently answered with the `telematics` that a quote requires (router#5000).
 */
export function isolate(document: DocumentNode, inputs: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    SelectionSet: (node, _key, parent) => {
      // Without anything that is always asked for, the planner forgets the object itself when all of it is skipped.
      if (!isField(parent) || !node.selections.every(({ directives }) => directives?.some(isCondition)))
        return undefined;
      return { ...node, selections: [...node.selections, ALWAYS] };
    },
    Field: (node: FieldNode) => {
      const slot = slotOf(node, inputs);
      return slot === node.name.value ? undefined : { ...node, alias: { kind: Kind.NAME, value: slot } };
    },
  });
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

/** The slot in which the plan's data holds a client's field. */
export function slotOf(field: FieldNode, inputs: ReadonlySet<string>): string {
  const key = field.alias?.value ?? field.name.value;
  return key !== field.name.value || inputs.has(field.name.value) ? PREFIX + key : key;
}

/** The client's response key of a slot. */
export function responseKeyOf(slot: string): string {
  return slot.startsWith(PREFIX) ? slot.slice(PREFIX.length) : slot;
}

/** Names of the fields that take arguments and are a `@requires` input somewhere. */
export function inputsWithArguments(catalogue: Catalogue): ReadonlySet<string> {
  const required = new Set<string>();
  const taking = new Set<string>();
  for (const type of catalogue.document.types.values()) {
    if (type.name === 'Query' || type.name === 'Mutation') continue;
    for (const field of type.fields.values()) {
      if (field.takesArguments) taking.add(field.name);
      for (const { args } of field.directives.filter((d) => d.name === 'join__field')) {
        for (const name of (textOf(args, 'requires') ?? '').match(/[_A-Za-z]\w*/g) ?? []) required.add(name);
      }
    }
  }
  return required.intersection(taking);
}
