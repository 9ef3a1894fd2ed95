import { expect, test } from 'vitest';
import { VerifyEvents } from '#gateway/audit/verifyEvents.ts';

/** What is found where these stand one after the other: numbers are events, `release` another entry, null one that is not there. */
function findingsIn(...entries: (number | 'release' | null)[]): string[] {
  const findings: string[] = [];
  const events = new VerifyEvents((finding) => findings.push(finding));
  for (const [index, each] of entries.entries())
    events.read(index, each === null ? undefined : JSON.stringify(entryOf(each)));
  return findings;
}

function entryOf(each: number | 'release'): object {
  const line = { consent: { revision: 99 } };
  if (each === 'release') return { kind: 'release', released: [line] };
  return { kind: ['consent', 'transfer', 'break-glass'][each % 3], revision: each };
}

test('events one after the other are as they should be, whatever stands between them', () => {
  expect(findingsIn(1, 'release', 2, 'release', 3)).toEqual([]);
});

test('a part of a ledger may begin with any event', () => expect(findingsIn(17, 18)).toEqual([]));

test('an event that is not there is named', () => {
  expect(findingsIn(1, 3)).toEqual(['entry 1: event 2 is not on record before it']);
  expect(findingsIn(1, 'release', 5)).toEqual(['entry 2: events 2 to 4 are not on record before it']);
});

test('an event that stands there twice, or out of its order, is named, and what follows is held against the last', () => {
  expect(findingsIn(1, 2, 2, 3)).toEqual(['entry 2: event 2 after event 2']);
  expect(findingsIn(1, 2, 1, 3)).toEqual(['entry 2: event 1 after event 2']);
});

test('where an entry is missing nothing is held against the events around it: that is told already', () => {
  expect(findingsIn(1, null, 5)).toEqual([]);
});

test('it tells of five and no more', () => expect(findingsIn(1, 1, 1, 1, 1, 1, 1, 1)).toHaveLength(5));
