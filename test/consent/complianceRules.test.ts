import { describe, expect, test } from 'vitest';
import { coverageOf } from '#gateway/compliance/coverageOf.ts';
import { csvLine } from '#gateway/compliance/csvText.ts';
import { Conditions } from '#gateway/compliance/sqlText.ts';
import { stopTimes } from '#gateway/compliance/stopTimes.ts';

test('a source has stopped as late as the last use after the end, and at once where there is none', () => {
  const ends = [
    { id: 'a', seconds: 100 },
    { id: 'b', seconds: 200 },
    { id: 'c', seconds: 300 },
  ];
  const uses = [
    { consent: 'a', source: 'maker', at: 90 },
    { consent: 'b', source: 'maker', at: 203 },
    { consent: 'c', source: 'maker', at: 300 },
    { consent: 'c', source: 'bank', at: 250 },
  ];
  expect(stopTimes(ends, uses)).toEqual([
    { source: 'bank', consents: 1, p50Seconds: 0, p99Seconds: 0, maxSeconds: 0 },
    { source: 'maker', consents: 3, p50Seconds: 0, p99Seconds: 3, maxSeconds: 3 },
  ]);
});

test('a category that no template asks for, and a purpose on consent without words, have no place', () => {
  const covered = coverageOf(
    ['loan:account', 'location:precise'],
    [
      { purpose: 'loan.origination/1', restsOnConsent: true, asks: ['loan:account'] },
      { purpose: 'loan.servicing/1', restsOnConsent: false, asks: null },
      { purpose: 'usedcar.finance/1', restsOnConsent: true, asks: null },
    ],
  );
  expect(covered).toEqual({
    categoriesWithoutPurpose: ['location:precise'],
    purposesWithoutNotice: ['usedcar.finance/1'],
  });
});

describe('a line of CSV', () => {
  test.each([
    [['plain', 7, true, null], 'plain,7,true,\r\n'],
    [['with "quotes", and a comma'], '"with ""quotes"", and a comma"\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
    [[['a', 'b']], 'a b\r\n'],
    [['=HYPERLINK("http://x")', '-1+1', '@x'], `"'=HYPERLINK(""http://x"")",'-1+1,'@x\r\n`],
    [[-5], '-5\r\n'],
  ])('%j is %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });
});

test('conditions hold together, and a value never becomes part of the text', () => {
  const asked = new Conditions('a is null')
    .add('b = ?', `'; drop table x`)
    .add('c > ? or c < -?', 5)
    .add('d = ?', null);
  expect(asked.where).toBe('where (a is null) and (b = $1) and (c > $2 or c < -$2)');
  expect(asked.values).toEqual([`'; drop table x`, 5]);
});
