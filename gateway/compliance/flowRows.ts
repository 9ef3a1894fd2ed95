import { Refusal } from '#kernel/errors.ts';
import { Conditions, iso } from './sqlText.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type { AuditFlow, FlowFilter } from '#schema/generated/ledger.ts';

/** A filter whose person is named by their commitment. */
export type LedgerFilter = Omit<FlowFilter, 'customer'> & {
  readonly subject?: string | null | undefined;
  /** Without what people read about themselves. */
  readonly byOthers?: boolean;
  /** When the request began. */
  readonly at?: string;
};

export type FlowRow = Omit<AuditFlow, 'customer'> & { readonly nth: number };

const columns = `idx::int as index, nth::int, ${iso('at')} as at, trace_id as "traceId", caller, client, source, recipient, purpose,
  subject, coordinate, scope, via, basis, coalesce(basis = 'BREAK_GLASS', false) as "breakGlass", consent, consent_version as "consentVersion", because, count`;

/** Latest first. `after` is a cursor of `cursorOf`. @throws Refusal INPUT_INVALID */
export function readFlows(run: Run, filter: LedgerFilter, most: number, after?: string | null): Promise<FlowRow[]> {
  const asked = conditionsOf(filter);
  if (after) asked.add(`(idx, nth) < (split_part(?, '.', 1)::bigint, split_part(?, '.', 2)::integer)`, checked(after));
  return run<FlowRow>(
    `select ${columns} from ledger_flow_v2 ${asked.where} order by idx desc, nth desc limit ${asked.value(most)}`,
    asked.values,
  );
}

export async function countFlows(run: Run, filter: LedgerFilter): Promise<{ lines: number; people: number }> {
  const asked = conditionsOf(filter);
  const [counted] = await run<{ lines: number; people: number }>(
    `select count(*)::int as lines, count(distinct subject)::int as people from ledger_flow_v2 ${asked.where}`,
    asked.values,
  );
  return counted!;
}

export function cursorOf({ index, nth }: FlowRow): string {
  return `${index}.${nth}`;
}

function checked(cursor: string): string {
  if (!/^\d{1,15}\.\d{1,9}$/.test(cursor)) throw new Refusal('INPUT_INVALID', { check: 'a cursor of this list' });
  return cursor;
}

function conditionsOf(filter: LedgerFilter): Conditions {
  const asked = new Conditions()
    .add('subject = ?', filter.subject)
    .add('recipient = ?', filter.recipient)
    .add('source = ?', filter.source)
    .add('scope = ?', filter.scope)
    .add('purpose = ?', filter.purpose)
    .add('consent = ?', filter.consent)
    .add('trace_id = ?', filter.traceId)
    .addInstant('at = ?::timestamptz', filter.at)
    .addInstant('at >= ?::timestamptz', filter.from)
    .addInstant('at < ?::timestamptz', filter.until);
  if (filter.byOthers) asked.add(`basis is distinct from ?`, 'SUBJECT');
  if (typeof filter.refused === 'boolean') asked.add('(because is not null) = ?', filter.refused);
  return asked;
}
