import { Kind, visit } from 'graphql';
import { textOf } from './supergraphDocument.ts';
import type { DocumentNode, FieldNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';

const PREFIX = '_c_';

/**
 * Gives every aliased field of the client, and every field with arguments that is some `@requires` input, a slot of its own in
 * the plan. The planner merges the client's fields with the inputs it adds by response name; without this, a client's
 * `telematics(days: 30)` is silently answered with the `telematics` that a quote requires (router#5000).
 */
export function isolate(document: DocumentNode, inputs: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field: (node: FieldNode) => {
      const slot = slotOf(node, inputs);
      return slot === node.name.value ? undefined : { ...node, alias: { kind: Kind.NAME, value: slot } };
    },
  });
}

/** The slot in which the plan's data holds a client's field. */
export function slotOf(field: FieldNode, inputs: ReadonlySet<string>): string {
  const key = field.alias?.value ?? field.name.value;
  const withArguments = (field.arguments?.length ?? 0) > 0 && inputs.has(field.name.value);
  return key !== field.name.value || withArguments ? PREFIX + key : key;
}

/** The client's response key of a slot. */
export function responseKeyOf(slot: string): string {
  return slot.startsWith(PREFIX) ? slot.slice(PREFIX.length) : slot;
}

/** Names of all fields that are a `@requires` input somewhere. */
export function requiredNames(catalogue: Catalogue): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of catalogue.document.types.values()) {
    for (const field of type.fields.values()) {
      for (const { args } of field.directives.filter((d) => d.name === 'join__field')) {
        for (const name of (textOf(args, 'requires') ?? '').match(/[_A-Za-z]\w*/g) ?? []) names.add(name);
      }
    }
  }
  return names;
}
