import { expect, test } from 'vitest';
import { isReleased } from '#subgraphs/repairer/rules/isReleased.ts';
import type { Release } from '#kernel/memberContext.ts';

const SCOPE = 'service:history';
const RECORD = { customer: 'trust.c000001', day: '2026-11-20' };
const at = (instant: string) => Date.parse(instant) / 1000;

function release(change: Partial<Release>): Release {
  return { subject: RECORD.customer, recipient: 'r', purpose: 'p/1', scopes: [SCOPE], basis: 'k1', ...change };
}

test('a release of the scope about the customer lets the record out', () => {
  expect(isReleased([release({})], SCOPE, RECORD)).toBe(true);
});

test('an earlier holder’s record does not go out under the present holder’s release', () => {
  expect(isReleased([release({ subject: 'trust.c000002' })], SCOPE, RECORD)).toBe(false);
  expect(isReleased([release({ subject: null })], SCOPE, RECORD)).toBe(false);
});

test('a release of another scope lets nothing out', () => {
  expect(isReleased([release({ scopes: ['vehicle:identity'] })], SCOPE, RECORD)).toBe(false);
});

test.each([
  ['from its first second', { from: at('2026-11-20T00:00:00Z') }, true],
  ['from its second second', { from: at('2026-11-20T00:00:01Z') }, false],
  ['until its end', { until: at('2026-11-21T00:00:00Z') }, true],
  ['until a second before its end', { until: at('2026-11-20T23:59:59Z') }, false],
])('a day that is allowed %s', (_words, bounds, released) => {
  expect(isReleased([release(bounds)], SCOPE, RECORD)).toBe(released);
});

test('two releases that each allow a half of the day do not add up to the day', () => {
  const noon = at('2026-11-20T12:00:00Z');
  expect(isReleased([release({ until: noon }), release({ from: noon })], SCOPE, RECORD)).toBe(false);
});
