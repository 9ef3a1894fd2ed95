import { expect, test } from 'vitest';
import { amortise } from '#subgraphs/lender/rules/amortise.ts';
import { loanAprBps } from '#subgraphs/lender/rules/loanAprBps.ts';

const methods = ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'BALLOON'] as const;
const terms = { principal: 12_000_000n, rateBps: 480n, months: 36, balloonBps: 3_000n };

test.each(methods)('without a fee the APR is the nominal rate: %s', (method) => {
  expect(loanAprBps(terms.principal, 0n, amortise({ ...terms, method }))).toBe(480);
});

test.each(methods)('a fee makes the APR larger than the rate: %s', (method) => {
  expect(loanAprBps(terms.principal, 100n, amortise({ ...terms, method }))).toBeGreaterThan(480);
});

test('a fee of 1 % on a year in one instalment costs what was financed less', () => {
  const [once] = amortise({ method: 'EQUAL_INSTALMENT', principal: 1_000_000n, rateBps: 1_200n, months: 1 });
  // 10,100 repaid for 9,900 after a month: 200 / 9,900, twelve times.
  expect(loanAprBps(1_000_000n, 100n, [once!])).toBe(Math.round((200 / 9_900) * 12 * 10_000));
});
