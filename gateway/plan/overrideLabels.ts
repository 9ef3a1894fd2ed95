import { visit } from 'graphql';
import { applications, textOf } from './supergraphDocument.ts';
import type { DocumentNode } from 'graphql';
import type { SupergraphDocument } from './supergraphDocument.ts';

/** Of each label whether it is on: then its fields have their new owner. */
export type Overrides = ReadonlyMap<string, boolean>;

/** Labels of `@override(from:, label:)`, as far as they can matter to an operation. */
export type OverrideLabels = {
  /** Every label that somebody has to switch. */
  readonly switched: readonly string[];
  readonly of: (document: DocumentNode) => {
    /** The shares of requests at which something changes, in percent: none, and every request is alike. */
    readonly steps: readonly number[];
    /** What is on for a request that drew so many percent, 0 to below 100. */
    readonly at: (percent: number) => Overrides;
  };
};

/** `percent(x)` is on for that share of the requests, one draw for all of them; any other is on if it is named. */
export function readOverrideLabels(document: SupergraphDocument, named: ReadonlySet<string>): OverrideLabels {
  const labels = labelsIn(document);
  const inputs = namesOfInputs(document);
  return {
    switched: [...labels.keys()].filter((label) => shareOf(label) === null),
    of(operation) {
      const asked = new Set<string>();
      visit(operation, { Field: ({ name }) => void asked.add(name.value) });
      const touched = [...labels].filter(([, fields]) => fields.some((each) => asked.has(each) || inputs.has(each)));
      const shares = touched.map(([label]) => [label, shareOf(label) ?? (named.has(label) ? 100 : 0)] as const);
      const steps = [...new Set(shares.map(([, share]) => share))].filter((share) => share > 0 && share < 100);
      return {
        steps,
        at: (percent) => new Map(shares.map(([label, share]) => [label, share === 100 || percent < share])),
      };
    },
  };
}

function shareOf(label: string): number | null {
  const share = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
  return share === undefined ? null : Number(share);
}

/** Names of the fields that have each label. */
function labelsIn({ types }: SupergraphDocument): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const type of types.values())
    for (const field of type.fields.values())
      for (const args of applications(field, 'join__field')) {
        const label = textOf(args, 'overrideLabel');
        if (label !== undefined) labels.set(label, [...(labels.get(label) ?? []), field.name]);
      }
  return labels;
}

/** Names of the fields that a plan may fetch though nobody asked: keys, and what others are computed from. */
function namesOfInputs({ types }: SupergraphDocument): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of types.values()) {
    const joins = [type, ...type.fields.values()].flatMap((each) => [
      ...applications(each, 'join__type'),
      ...applications(each, 'join__field'),
    ]);
    for (const { key, requires, contextArguments } of joins)
      for (const name of JSON.stringify([key, requires, contextArguments]).match(/[_A-Za-z]\w*/g) ?? [])
        names.add(name);
  }
  return names;
}
