import { applications, withoutWrappers } from './supergraphDocument.ts';
import type { FieldEntry, InputEntry, SupergraphDocument, TypeEntry } from './supergraphDocument.ts';

/** What the consent spec's marks of ids are called here. */
export type IdMarkNames = { readonly pairwise: string; readonly common: string };
export type IdMark = keyof IdMarkNames;

/** What a supergraph says of its ids. */
export type IdMarks = {
  /** Whether the field's value is an id that each organisation has a name of its own for: every ID is, unless it is said to be common. */
  readonly isPairwise: (type: string, field: string) => boolean;
  readonly isPairwiseInput: (entry: InputEntry) => boolean;
  readonly ofField: (type: TypeEntry, field: FieldEntry) => readonly IdMark[];
  readonly ofInput: (entry: InputEntry) => readonly IdMark[];
};

export function readIdMarks({ types }: SupergraphDocument, names: IdMarkNames): IdMarks {
  const on = (entry: FieldEntry | InputEntry): IdMark[] =>
    (['pairwise', 'common'] as const).filter((mark) => applications(entry, names[mark]).length > 0);
  const interfaces = [...types.values()].filter(({ kind }) => kind === 'interface');
  /** A field of an interface is the same field in whatever implements it. */
  const ofField = ({ name, possible }: TypeEntry, field: FieldEntry) => {
    const alike = interfaces.filter((each) => each.possible.some((one) => one === name || possible.includes(one)));
    const entries = [field, ...alike.flatMap((each) => each.fields.get(field.name) ?? [])];
    return [...new Set(entries.flatMap(on))];
  };
  return {
    ofField,
    ofInput: on,
    isPairwiseInput: (entry) => isId(entry) && !on(entry).includes('common'),
    isPairwise: (typeName, fieldName) => {
      const type = types.get(typeName);
      const field = type?.fields.get(fieldName);
      return type !== undefined && field !== undefined && isId(field) && !ofField(type, field).includes('common');
    },
  };
}

export function isId({ type }: { readonly type: InputEntry['type'] }): boolean {
  return withoutWrappers(type).name === 'ID';
}
