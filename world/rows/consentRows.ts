import {
  ConsentChangeTable,
  ConsentNoticeTable,
  ConsentRevisionTable,
  ConsentTable,
  ErasureDutyTable,
} from '#subgraphs/customer/tables.ts';
import { erasureDuties } from '#subgraphs/customer/rules/erasureDuties.ts';
import { reported } from '#subgraphs/customer/rules/reportErasure.ts';
import { consentsOf } from '#world/people/consents.ts';
import type { AskedConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import type { ErasureDuty } from '#subgraphs/customer/rules/consentRecord.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Person } from '#world/people/population.ts';

type Row = Readonly<Record<string, unknown>>;

/** Everything that the people were asked. A revision is a change's place in the order of the world's people. */
export function consentRows(people: readonly Person[], now: number): TableRows[] {
  const consents: Row[] = [];
  const changes: Row[] = [];
  const duties: Row[] = [];
  const notices = new Map<string, Row>();
  for (const states of people.flatMap((person) => consentsOf(person, now))) {
    const last = new Map<string, Row>();
    for (const [place, consent] of states.entries()) {
      const revision = changes.length + 1;
      const at = timeOf(consent);
      changes.push(changeRow(consent, revision, at));
      last.set(consent.id, consentRow(consent, revision, at));
      notices.set(consent.notice.sha256, { sha256: consent.notice.sha256, shown: consent.shown });
      const owed = dutiesAt(states, place).map((duty) => ({ ...duty, revision, reportedAt: instant(duty.reportedAt) }));
      duties.push(...owed);
    }
    consents.push(...last.values());
  }
  return [
    { table: ConsentTable, rows: consents },
    { table: ConsentNoticeTable, rows: notices.values() },
    { table: ConsentChangeTable, rows: changes },
    { table: ConsentRevisionTable, rows: [{ singleton: true, value: changes.length }] },
    { table: ErasureDutyTable, rows: duties },
  ];
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

function consentRow({ shown: _shown, ...consent }: AskedConsent, revision: number, at: number): Row {
  const { validFrom, validUntil, answerBy, dataFrom, dataUntil } = consent;
  return {
    ...consent,
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
    answerBy: instant(answerBy),
    dataFrom: instant(dataFrom),
    dataUntil: instant(dataUntil),
    revision,
    changedAt: instant(at),
  };
}

function changeRow(
  { id, subject, event, status, statusActor, statusReason }: AskedConsent,
  revision: number,
  at: number,
) {
  return { revision, consentId: id, subject, event, status, actor: statusActor, reason: statusReason, at: instant(at) };
}

function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
