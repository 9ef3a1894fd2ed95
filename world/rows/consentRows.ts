import {
  ConsentChangeTable,
  ConsentNoticeTable,
  ConsentRevisionTable,
  ConsentTable,
  ErasureDutyTable,
} from '#subgraphs/customer/tables.ts';
import { erasureDuties, grantedIn } from '#subgraphs/customer/rules/erasureDuties.ts';
import { reported } from '#subgraphs/customer/rules/reportErasure.ts';
import { consentsOf } from '#world/people/consents.ts';
import type { AskedConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import type { ErasureDuty } from '#subgraphs/customer/rules/consentRecord.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Person } from '#world/people/population.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Everything that the people were asked. A revision is a change's place in the order of the world's people. Rows are made anew for
 * each table while it is written: those of a hundred thousand people do not fit in memory.
 */
export function consentRows(people: readonly Person[], now: number): TableRows[] {
  const notices = new Map<string, Row>();
  let value = 0;
  for (const { consent, revision } of changesOf(people, now)) {
    notices.set(consent.notice.sha256, { sha256: consent.notice.sha256, shown: consent.shown });
    value = revision;
  }
  return [
    { table: ConsentTable, rows: rowsOf(people, now, (change) => (isLast(change) ? [consentRow(change)] : [])) },
    { table: ConsentNoticeTable, rows: notices.values() },
    { table: ConsentChangeTable, rows: rowsOf(people, now, (change) => [changeRow(change)]) },
    { table: ConsentRevisionTable, rows: [{ singleton: true, value }] },
    { table: ErasureDutyTable, rows: rowsOf(people, now, dutyRows) },
  ];
}

/** One change of a consent, among those that it and its amendments went through. */
type Change = {
  readonly consent: AskedConsent;
  readonly states: readonly AskedConsent[];
  readonly place: number;
  readonly revision: number;
};

function* changesOf(people: readonly Person[], now: number): Generator<Change> {
  let revision = 0;
  for (const person of people)
    for (const states of consentsOf(person, now))
      for (const [place, consent] of states.entries()) yield { consent, states, place, revision: (revision += 1) };
}

function* rowsOf(people: readonly Person[], now: number, rows: (change: Change) => readonly Row[]): Generator<Row> {
  for (const change of changesOf(people, now)) yield* rows(change);
}

function isLast({ consent, states, place }: Change): boolean {
  return !states.slice(place + 1).some(({ id }) => id === consent.id);
}

function dutyRows({ states, place, revision }: Change): Row[] {
  return dutiesAt(states, place).map((duty) => ({ ...duty, revision, reportedAt: instant(duty.reportedAt) }));
}

/** What a state makes due, as it stands at the end: of an erasure under way the recipient has reported, its processors have not. */
function dutiesAt(states: readonly AskedConsent[], place: number): readonly ErasureDuty[] {
  const after = states[place]!;
  const before = states.slice(0, place).findLast(({ id }) => id === after.id);
  const newer = states.slice(0, place).find(({ amends, event }) => amends === after.id && event === 'GRANT') ?? null;
  const at = timeOf(after);
  const duties = before ? erasureDuties(before, after, newer, at) : [];
  const { status, recipient, processors } = states.at(-1)!;
  if (duties.length === 0 || !['ERASURE_DUE', 'ERASED', 'RESTRICTED'].includes(status)) return duties;
  const holders = status === 'ERASURE_DUE' ? (processors.length > 0 ? [recipient] : []) : [recipient, ...processors];
  const kept = status === 'RESTRICTED';
  const outcome = { proof: kept ? null : `certificate of ${after.id}`, exception: kept ? LEGAL : null, at };
  return holders.reduce<readonly ErasureDuty[]>(
    (owed, holder) => reported(owed, { by: recipient, holder, ...outcome }),
    duties,
  );
}

const LEGAL = 'LEGAL_RETENTION' as const;

function timeOf({ ended, validFrom }: AskedConsent): number {
  return ended?.at ?? validFrom;
}

function consentRow({ consent, revision }: Change): Row {
  const { shown: _shown, ...kept } = consent;
  return {
    ...kept,
    validFrom: instant(kept.validFrom),
    validUntil: instant(kept.validUntil),
    answerBy: instant(kept.answerBy),
    dataFrom: instant(kept.dataFrom),
    dataUntil: instant(kept.dataUntil),
    revision,
    changedAt: instant(timeOf(consent)),
  };
}

function changeRow({ consent, revision }: Change): Row {
  const { id, subject, event, status, statusActor, statusReason } = consent;
  const at = instant(timeOf(consent));
  const who = { consentId: id, subject, event, status, actor: statusActor, reason: statusReason };
  return { revision, ...who, at, granted: grantedIn(consent) };
}

function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
