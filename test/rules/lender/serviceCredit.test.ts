import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkServiceWish,
  decideServiceCredit,
  namesChain,
  serviceCreditAfter,
} from '#subgraphs/lender/rules/serviceCredit.ts';

const wish = { amountMinor: 300_000, months: 6 };

test('¥3,000 over six months at 6 % is ¥508.79 a month: the annuity', () => {
  const monthly = 3_000 * (0.005 / (1 - 1.005 ** -6));
  const decision = decideServiceCredit(wish, 1_000_000, 0);
  expect(decision).toMatchObject({ status: 'RESERVED', monthlyMinor: Math.round(monthly * 100), aprBps: 600 });
});

test('an instalment beyond 55 % of income is not lent, and the reason says by how much', () => {
  const decision = decideServiceCredit(wish, 100_000, 10_000);
  expect(decision).toMatchObject({ status: 'DECLINED', monthlyMinor: null });
  expect(decision.reasons.map(({ code }) => code)).toEqual(['DEBT_TO_INCOME']);
});

test('what is held ready never takes more of the income than the cap', () => {
  const amounts = fc.integer({ min: 20_000, max: 3_000_000 });
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom(3, 6, 12),
      fc.nat(5_000_000),
      fc.nat(2_000_000),
      (amountMinor, months, income, owed) => {
        const { status, monthlyMinor } = decideServiceCredit({ amountMinor, months }, income, owed);
        if (status === 'RESERVED') expect(owed + monthlyMinor!).toBeLessThanOrEqual(income * 0.55 + 1);
      },
    ),
  );
});

test.each([
  ['too little', { amountMinor: 19_999 }],
  ['too much', { amountMinor: 3_000_001 }],
  ['half a fen', { amountMinor: 20_000.5 }],
  ['another term', { months: 5 }],
])('%s is not a wish', (_, more) => {
  expect(() => checkServiceWish({ ...wish, ...more })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test('a step that comes again changes nothing, and one that cannot be says what can', () => {
  expect(serviceCreditAfter('CONFIRMED', 'CONFIRM')).toBe('CONFIRMED');
  expect(serviceCreditAfter('DRAWN', 'DRAW')).toBe('DRAWN');
  expect(() => serviceCreditAfter('DRAWN', 'RELEASE')).toThrow(
    expect.objectContaining({
      code: 'STATE_CONFLICT',
      detail: expect.objectContaining({ allowed: ['DRAW', 'CONFIRM'] }),
    }),
  );
});

const word = {
  recipient: 'lender-harbour',
  processors: ['repair-swift'],
  purpose: 'service.credit/1',
  status: 'ACTIVE',
};
test.each([
  ['as it is', {}, true],
  ['to another lender', { recipient: 'lender-lotus' }, false],
  ['naming another chain', { processors: ['repair-union'] }, false],
  ['naming nobody', { processors: null }, false],
  ['for another purpose', { purpose: 'loan.origination/1' }, false],
  ['that was withdrawn', { status: 'WITHDRAWN' }, false],
])('a consent %s lets a chain ask for credit: %#', (_, more, named) => {
  expect(namesChain([{ ...word, ...more }], 'lender-harbour', 'repair-swift')).toBe(named);
});
