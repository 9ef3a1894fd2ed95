import { describe, expect, test } from 'vitest';
import { withdrawConsent } from '#subgraphs/customer/rules/answerConsent.ts';
import { recordedAsOf } from '#subgraphs/customer/rules/asOf.ts';
import { erasureDuties } from '#subgraphs/customer/rules/erasureDuties.ts';
import { overdue, reported, settled } from '#subgraphs/customer/rules/reportErasure.ts';
import { granted, NOON } from './asked.ts';
import type { ErasureDuty } from '#subgraphs/customer/rules/consentRecord.ts';

const LENDER = 'lender-harbour';
const RISK = 'risk-compass';
const ORIGINATION = { purpose: 'loan.origination/1', required: ['identity:basic', 'credit:income'], optional: [] };

const dutiesOf = (more: Parameters<typeof granted>[0] = {}): readonly ErasureDuty[] => {
  const before = granted(more);
  return erasureDuties(before, withdrawConsent(before, null, null, NOON), null, NOON);
};

describe('what has to be erased', () => {
  test('vehicle data goes within ten working days, other data within thirty days', () => {
    expect(dutiesOf().map(({ dueOn }) => dueOn)).toEqual(['2026-12-08']);
    expect(dutiesOf(ORIGINATION).map(({ dueOn }) => dueOn)).toEqual(['2026-12-24']);
  });

  test('the recipient and each processor owe it', () => {
    expect(dutiesOf({ processors: [RISK] }).map(({ holder }) => holder)).toEqual([LENDER, RISK]);
  });

  test('what ended by its own time may be kept as long as was agreed', () => {
    const before = granted({ keepDays: 20 });
    const until = before.validUntil!;
    const [duty] = erasureDuties(before, recordedAsOf(before, until), null, until);
    // 30 days of validity and 20 more.
    expect(duty!.dueOn).toBe('2027-01-13');
  });

  test('of a scope that a person takes out, only that scope', () => {
    const before = granted();
    const after = withdrawConsent(before, ['vehicle:odometer'], null, NOON);
    expect(erasureDuties(before, after, null, NOON)).toMatchObject([{ scopes: ['vehicle:odometer'] }]);
  });

  test('of a superseded version, what the new one does not grant', () => {
    const before = granted();
    const after = { ...before, status: 'SUPERSEDED' } as const;
    const newer = granted({ optional: ['battery:health'] });
    expect(erasureDuties(before, after, newer, NOON)).toMatchObject([{ scopes: ['vehicle:odometer'] }]);
    expect(erasureDuties(before, after, before, NOON)).toEqual([]);
  });

  test('a contract ends by its own terms', () => {
    const before = { ...granted(), basis: 'CONTRACT' } as const;
    expect(erasureDuties(before, { ...before, status: 'REVOKED' }, null, NOON)).toEqual([]);
  });
});

describe('a report', () => {
  const withdrawn = withdrawConsent(granted({ processors: [RISK] }), null, null, NOON);
  const duties = dutiesOf({ processors: [RISK] });
  const by = (holder: string, outcome: { proof?: string; exception?: 'LEGAL_RETENTION' }) =>
    ({ by: holder, holder, proof: null, exception: null, at: NOON, ...outcome }) as const;

  test('moves the consent to the state of the slowest holder', () => {
    const first = by(LENDER, { proof: 'certificate 17' });
    const half = reported(duties, first);
    const states = settled(withdrawn, half, first);
    expect(states.map(({ status }) => status)).toEqual(['ERASURE_DUE']);
    const second = by(RISK, { proof: 'certificate 18' });
    expect(settled(states[0]!, reported(half, second), second).map(({ status }) => status)).toEqual(['ERASED']);
    const kept = by(RISK, { exception: 'LEGAL_RETENTION' });
    expect(settled(states[0]!, reported(half, kept), kept).map(({ status }) => status)).toEqual(['RESTRICTED']);
  });

  test.each([
    ['neither proof nor exception', by(LENDER, {}), 'INPUT_INVALID'],
    ['both', by(LENDER, { proof: 'x', exception: 'LEGAL_RETENTION' }), 'INPUT_INVALID'],
    ['an empty proof', by(LENDER, { proof: ' ' }), 'INPUT_INVALID'],
    ['an overlong proof', by(LENDER, { proof: 'x'.repeat(501) }), 'INPUT_INVALID'],
    ['somebody who holds nothing', by('maker-dawn', { proof: 'x' }), 'NOT_FOUND'],
  ])('with %s is refused', (_, report, code) => {
    expect(() => reported(duties, report)).toThrow(expect.objectContaining({ code }));
  });

  test('is made once', () => {
    const report = by(LENDER, { proof: 'x' });
    expect(() => reported(reported(duties, report), report)).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT' }),
    );
  });

  test('is late from the day after the last', () => {
    expect(overdue(withdrawn, duties, '2026-12-08', NOON)).toBeUndefined();
    expect(overdue(withdrawn, duties, '2026-12-09', NOON)).toMatchObject({
      status: 'ERASURE_DUE',
      statusReason: 'LATE',
    });
    const all = [LENDER, RISK].reduce((owed, holder) => reported(owed, by(holder, { proof: 'x' })), duties);
    expect(overdue(withdrawn, all, '2026-12-09', NOON)).toBeUndefined();
  });
});
