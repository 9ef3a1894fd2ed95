import { consentAnswers } from './consentResolvers.ts';
import * as asked from './flowQuestions.ts';
import { csvLine } from './csvText.ts';
import { cursorOf, readFlows } from './flowRows.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { Row } from './csvText.ts';
import type { LedgerFilter } from './flowRows.ts';

export const formats = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;
export type Format = keyof typeof formats;

type List = (request: AuditRequest, period: Pick<LedgerFilter, 'from' | 'until'>) => Promise<readonly object[]>;

const PAGE = 500;

/** What may leave as a file beside the lines themselves: sums and short lists that name people by nothing but their commitments. */
export const lists: Readonly<Record<string, List>> = {
  processingRecords: ({ ledgerRun }, period) => asked.processingRecords(ledgerRun, period),
  refusals: ({ ledgerRun }, period) => asked.refusals(ledgerRun, period),
  clientLoad: ({ ledgerRun }, period) => asked.clientLoad(ledgerRun, period),
  readers: ({ ledgerRun }) => asked.readers(ledgerRun, 10_000),
  erasures: (request) => answerOf(request, 'erasures'),
  sensitiveReads: (request) => answerOf(request, 'sensitiveReads'),
  unusedAndUnmet: (request) => answerOf(request, 'unusedAndUnmet'),
  abandonment: (request) => answerOf(request, 'abandonment'),
};

function answerOf(request: AuditRequest, name: keyof typeof consentAnswers): Promise<readonly object[]> {
  return (consentAnswers[name] as (...given: unknown[]) => Promise<readonly object[]>)({}, {}, request);
}

/** Page after page: however long it is, no more than a page is held. */
export async function* allFlows(run: Run, filter: LedgerFilter): AsyncGenerator<Row> {
  for (let after: string | undefined; ;) {
    const rows = await readFlows(run, filter, PAGE, after);
    for (const { nth: _, ...row } of rows) yield row;
    if (rows.length < PAGE) return;
    after = cursorOf(rows.at(-1)!);
  }
}

/** The text of a list, in pieces of some 64 kB. `named` gives a consent's id as it is to be read. */
export async function* exportText(
  rows: AsyncIterable<Row> | readonly object[],
  format: Format,
  named: (consent: string) => string,
): AsyncGenerator<string> {
  let piece = '';
  let columns: readonly string[] | undefined;
  for await (const each of rows as AsyncIterable<Row>) {
    const { consent } = each;
    const row: Row = typeof consent === 'string' ? { ...each, consent: named(consent) } : each;
    if (format === 'jsonl') piece += `${JSON.stringify(row)}\n`;
    else {
      if (!columns) piece += csvLine((columns = Object.keys(row)));
      piece += csvLine(columns.map((column) => row[column]));
    }
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
