import { expect, test } from 'vitest';
import { inReleasedTime } from '#subgraphs/insurer/rules/inReleasedTime.ts';
import type { Release } from '#kernel/memberContext.ts';

const ANN = 'trust.c000001';
const at = (instant: string) => Date.parse(instant) / 1000;
const release = (more: Partial<Release> = {}): Release => ({
  subject: ANN,
  recipient: 'lender-lotus',
  purpose: 'loan.origination/1',
  scopes: ['claims:summary'],
  basis: 'consent-1',
  ...more,
});
const seen = (releases: readonly Release[], first: string, last = first) =>
  inReleasedTime(releases, 'claims:summary', ANN, { first, last });

test('nothing is released without a release', () => expect(seen([], '2026-05-01')).toBe(false));
test('a release without bounds holds for all time', () => expect(seen([release()], '1999-05-01')).toBe(true));
test("another person's release is not this person's", () =>
  expect(seen([release({ subject: 'trust.c000002' })], '2026-05-01')).toBe(false));
test('a release about no person is not this person’s', () =>
  expect(seen([release({ subject: null })], '2026-05-01')).toBe(false));
test("another scope's release is not this scope's", () =>
  expect(seen([release({ scopes: ['policy:basic'] })], '2026-05-01')).toBe(false));

test('the first instant belongs to the release, the day before does not', () => {
  const releases = [release({ from: at('2026-05-02T00:00:00Z') })];
  expect(seen(releases, '2026-05-01')).toBe(false);
  expect(seen(releases, '2026-05-02')).toBe(true);
});

test('the last instant does not belong to the release, the day before does', () => {
  const releases = [release({ until: at('2026-05-02T00:00:00Z') })];
  expect(seen(releases, '2026-05-01')).toBe(true);
  expect(seen(releases, '2026-05-02')).toBe(false);
});

test('a record that reaches into the time is in it', () => {
  const releases = [release({ from: at('2026-05-02T00:00:00Z'), until: at('2026-06-02T00:00:00Z') })];
  expect(seen(releases, '2025-06-01', '2026-05-31')).toBe(true);
  expect(seen(releases, '2026-06-01', '2027-05-31')).toBe(true);
  expect(seen(releases, '2025-05-01', '2026-05-01')).toBe(false);
});

test('one release of several is enough', () => {
  const releases = [release({ from: at('2026-05-02T00:00:00Z') }), release({ until: at('2026-01-01T00:00:00Z') })];
  expect(seen(releases, '2025-03-01')).toBe(true);
  expect(seen(releases, '2026-03-01')).toBe(false);
});
