type Cell = string | number | boolean | null | undefined | readonly unknown[];
export type Row = Readonly<Record<string, Cell>>;

/** A line of CSV, RFC 4180, with its line break. A cell that a spreadsheet would run as a formula is led by an apostrophe. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = Array.isArray(cell) ? cell.join(' ') : String(cell);
  const safe = typeof cell !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
