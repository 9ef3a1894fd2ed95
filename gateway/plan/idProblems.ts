import { withoutWrappers } from './supergraphDocument.ts';
import { isId } from './idMarks.ts';
import type { Catalogue } from './catalogue.ts';
import type { IdMark } from './idMarks.ts';
import type { FieldEntry, InputEntry, TypeEntry } from './supergraphDocument.ts';

/** What is wrong with how the ids of a field and of its arguments are classified. */
export function fieldIdProblems({ ids }: Catalogue, type: TypeEntry, field: FieldEntry): string[] {
  const at = `${type.name}.${field.name}`;
  return [
    ...problemsOf(at, field.name, field, ids.ofField(type, field)),
    ...[...field.args].flatMap(([name, entry]) => problemsOf(`${at}(${name}:)`, name, entry, ids.ofInput(entry))),
  ];
}

export function inputIdProblems({ document, ids }: Catalogue): string[] {
  return [...document.inputs].flatMap(([type, fields]) =>
    [...fields].flatMap(([name, entry]) => problemsOf(`${type}.${name}`, name, entry, ids.ofInput(entry))),
  );
}

function problemsOf(at: string, name: string, entry: Pick<InputEntry, 'type'>, marks: readonly IdMark[]): string[] {
  if (marks.length > 1) return [`${at} is said to be @pairwise and @common: it is one of them.`];
  if (isId(entry)) return marks.length === 1 ? [] : [`${at} is an ID that is neither @pairwise nor @common.`];
  if (marks.includes('pairwise')) return [`${at} is @pairwise, which only an ID can be.`];
  const isCalledId = withoutWrappers(entry.type).name === 'String' && CALLED_ID.test(name) && name !== ECHOED;
  return isCalledId && marks.length === 0
    ? [`${at} is a String called like an id: make it an ID, or say @common if it names nobody.`]
    : [];
}

const CALLED_ID = /^ids?$|[a-z]Ids?$/;
/** The sender's own, which comes back to the sender: the Relay convention. */
const ECHOED = 'clientMutationId';
