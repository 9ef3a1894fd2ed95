import { expect, test } from 'vitest';
import { populate } from '#world/people/populate.ts';
import { consentRows } from '#world/rows/consentRows.ts';
import { statusReason } from '#gateway/consent/decide.ts';

type Row = Readonly<Record<string, unknown>>;
const now = Date.parse('2026-11-24T00:00:00Z') / 1000;
const { people } = populate({ customers: 60, today: '2026-11-24' });
const [consents, notices, changes, revision, duties] = consentRows(people, now).map(({ rows }) => [...rows] as Row[]);

test('the seeded world has consents of every state', () => {
  expect(new Set(consents!.map(({ status }) => status))).toEqual(new Set(Object.keys(statusReason)));
});

test('each consent stands where its last change left it, and its notice is kept', () => {
  const last = new Map(changes!.map((change) => [change['consentId'], change]));
  const shown = new Set(notices!.map(({ sha256 }) => sha256));
  for (const { id, status, revision: place, notice } of consents!) {
    expect(last.get(id)).toMatchObject({ status, revision: place });
    expect(shown).toContain((notice as { sha256: string }).sha256);
  }
  expect(revision).toEqual([{ singleton: true, value: changes!.length }]);
});

test('what ended owes its erasure, reported where the consent says so', () => {
  const owed = Map.groupBy(duties!, ({ consentId }) => consentId);
  const statesOf = (status: string) =>
    consents!
      .filter((each) => each['status'] === status)
      .flatMap(({ id }) => owed.get(id)!.map((duty) => duty['status']));
  expect(new Set(statesOf('WITHDRAWN'))).toEqual(new Set(['ERASURE_DUE']));
  expect(new Set(statesOf('ERASED'))).toEqual(new Set(['ERASED']));
  expect(new Set(statesOf('RESTRICTED'))).toEqual(new Set(['RESTRICTED']));
});
