import { expect, test } from 'vitest';
import { callerOf } from '#gateway/callerOf.ts';

const claims = { org: 'lender-harbour', client_id: 'lender-harbour', purposes: [] };

test('a token of somebody who works for the organisation says who; any other names no staff', () => {
  expect(callerOf({ ...claims, staff: 'lender-harbour.s01' }).staff).toBe('lender-harbour.s01');
  expect(callerOf(claims)).not.toHaveProperty('staff');
});

test.each([
  ['works for another organisation', { staff: 'lender-lotus.s01' }],
  ['is named without an organisation', { staff: 's01' }],
  ['is no name', { staff: null }],
  ['is a customer as well', { staff: 'lender-harbour.s01', person: 'trust.c000001' }],
])('whoever %s is nobody', (_, more) =>
  expect(() => callerOf({ ...claims, ...more })).toThrow(
    expect.objectContaining({ code: 'TOKEN_INVALID', detail: { claim: 'staff' } }),
  ),
);
