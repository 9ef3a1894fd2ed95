import { expect, test } from 'vitest';
import { exposure } from '#subgraphs/risk/rules/exposure.ts';

test.each([
  [
    'two lenders',
    [
      { balanceMinor: 100, daysPastDue: 0 },
      { balanceMinor: 250, daysPastDue: 31 },
    ],
    [350, 2, 31],
  ],
  ['no loans', [], [0, 0, 0]],
  ['loans refused', null, [null, null, null]],
  [
    'one lender that says nothing',
    [
      { balanceMinor: 100, daysPastDue: 3 },
      { balanceMinor: null, daysPastDue: null },
    ],
    [100, 2, 3],
  ],
  ['no lender that says anything', [{ balanceMinor: null, daysPastDue: null }, null], [null, 2, null]],
])('exposure over %s', (_, loans, [balanceMinor, count, worstDaysPastDue]) =>
  expect(exposure(loans)).toEqual({ balanceMinor, loans: count, worstDaysPastDue }),
);
