/** One line of the ledger about the person. */
export type Line = {
  readonly index?: number | null;
  readonly at?: string | null;
  readonly source?: string | null;
  readonly recipient?: string | null;
  readonly purpose?: string | null;
  readonly scope?: string | null;
  readonly because?: string | null;
  readonly basis?: string | null;
  readonly consent?: string | null;
};

/** What one entry released of one category, or refused. */
export type Crossing = Line & { readonly key: string; readonly fields: number };

/** A person thinks in categories, not in fields: lines of one entry and category are one crossing, in the order of the lines. */
export function crossingsOf(lines: readonly Line[]): Crossing[] {
  const found = new Map<string, Crossing>();
  for (const line of lines) {
    const { index, source, recipient, scope, because, consent } = line;
    const key = [index, source, recipient, scope, because, consent].join(' ');
    const known = found.get(key);
    found.set(key, known ? { ...known, fields: known.fields + 1 } : { ...line, key, fields: 1 });
  }
  return [...found.values()];
}
