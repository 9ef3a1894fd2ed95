import { Empty } from './Empty.tsx';
import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly name: string;
  readonly of: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  /** How the server is asked to sort by it, where it can. */
  readonly sort?: { readonly direction: 'ASC' | 'DESC' | null; readonly toggle: () => void };
};

type Props<Row> = {
  /** What the table is of, for whoever cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: ReactNode;
};

const sorted = { ASC: 'ascending', DESC: 'descending' } as const;

/** Rows as the server gave them: sorted and cut into pages there. */
export function Table<Row>({ caption, columns, rows, keyOf, empty }: Props<Row>) {
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    // The wide ones scroll in themselves, and with the keyboard too.
    <div className="table" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, of, figure }) => (
                <td key={name} className={figure ? 'figure' : undefined}>
                  {of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column: { name, figure, sort } }: { readonly column: Column<Row> }) {
  const direction = sort?.direction;
  return (
    <th scope="col" className={figure ? 'figure' : undefined} aria-sort={direction ? sorted[direction] : undefined}>
      {sort ? (
        <button className="sort" onClick={sort.toggle}>
          {name} <span aria-hidden="true">{direction === 'ASC' ? '↑' : direction === 'DESC' ? '↓' : '↕'}</span>
        </button>
      ) : (
        name
      )}
    </th>
  );
}
