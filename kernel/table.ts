/** Text in columns: the names in its first line, and the lines below. */
export type Table = { readonly names: readonly string[]; readonly lines: readonly TableLine[] };
/** `number` counts the lines below the names from 1. */
export type TableLine = { readonly number: number; readonly cells: readonly string[] };

/** Reads columns that commas or white space part; empty lines are none. @throws Error when there are no lines */
export function readTable(text: string): Table {
  const [head, ...rest] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (head === undefined || rest.length === 0) throw new Error('the file holds no rows below the names of its columns');
  const cells = (line: string) =>
    head.includes(',') ? line.split(',').map((each) => each.trim()) : line.trim().split(/\s+/);
  return {
    names: cells(head.replace(/^\uFEFF/, '')),
    lines: rest.map((line, at) => ({ number: at + 1, cells: cells(line) })),
  };
}

/** The places of columns by name. @throws Error that names all that are missing */
export function placesOf(names: readonly string[], wanted: readonly string[]): ReadonlyMap<string, number> {
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`the file has no column ${missing.join(', ')}; it has ${names.join(', ')}`);
  return new Map(wanted.map((name) => [name, names.indexOf(name)]));
}

/** A number in a column, or what is wrong with it. */
export function numberIn({ number, cells }: TableLine, name: string, place: number): number | string {
  const text = cells[place] ?? '';
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : `row ${number}, ${name}: "${text}" is no number`;
}
