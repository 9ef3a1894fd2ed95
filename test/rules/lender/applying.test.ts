import { expect, test } from 'vitest';
import { checkApplication } from '#subgraphs/lender/rules/checkApplication.ts';
import { mayApply } from '#subgraphs/lender/rules/mayApply.ts';
import { standard } from './products.ts';
import type { ApplyForLoanInput } from '#schema/generated/lender.ts';

const own = {
  caller: 'trust',
  person: 'trust.c1',
  lender: 'lender-lotus',
  customerId: 'trust.c1',
  channel: 'ONLINE',
} as const;
const nobody = { ...own, person: null };

test.each([
  ['a person applies for themself', own, true],
  ['and for nobody else', { ...own, customerId: 'trust.c2' }, false],
  ['not even through the lender', { ...own, caller: 'lender-lotus', customerId: 'trust.c2' }, false],
  ['or in a dealer\u2019s channel', { ...own, channel: 'DEALER', customerId: 'trust.c2' }, false],
  ['the lender itself may apply', { ...nobody, caller: 'lender-lotus' }, true],
  ['another lender may not', { ...nobody, caller: 'lender-harbour' }, false],
  ['a partner may, as a partner', { ...nobody, caller: 'broker-bridge', channel: 'PARTNER' }, true],
  ['a dealer may, as a dealer', { ...nobody, caller: 'market-plaza', channel: 'DEALER' }, true],
  ['a partner at a terminal may not', { ...nobody, caller: 'broker-bridge', channel: 'TERMINAL' }, false],
] as const)('%s', (_, applying, may) => expect(mayApply(applying)).toBe(may));

const input: ApplyForLoanInput = {
  clientMutationId: 'm-1',
  lender: 'lender-lotus',
  customerId: 'trust.c1',
  vin: '1HGCM82633A004352',
  product: 'standard',
  amountMinor: 2_000_000,
  months: 36,
};

test('the smallest and the largest amount are within the product', () => {
  expect(() => checkApplication(input, standard)).not.toThrow();
  expect(() => checkApplication({ ...input, amountMinor: 50_000_000 }, standard)).not.toThrow();
});

test.each([
  ['INPUT_INVALID', { amountMinor: 1_999_999 }],
  ['INPUT_INVALID', { amountMinor: 50_000_001 }],
  ['INPUT_INVALID', { months: 37 }],
  ['INPUT_INVALID', { clientMutationId: '' }],
  ['VIN_INVALID', { vin: '1HGCM82643A004352' }],
  ['ID_INVALID', { customerId: 'c1' }],
] as const)('%s: %o', (code, wrong) => {
  expect(() => checkApplication({ ...input, ...wrong }, standard)).toThrow(expect.objectContaining({ code }));
});

test('a product that the lender does not have cannot be applied for', () => {
  expect(() => checkApplication(input, undefined)).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', detail: { check: 'product' } }),
  );
});
