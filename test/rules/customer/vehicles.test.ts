import { describe, expect, test } from 'vitest';
import { objectToConsent } from '#subgraphs/customer/rules/objectToConsent.ts';
import { checkTransfer, endedByTransfer } from '#subgraphs/customer/rules/transferVehicle.ts';
import { asked, granted, NOON } from './asked.ts';

const VIN = 'LSU7M4YP7SB000002';
const OTHER = '1M8GDM9AXKP042788';
const IDENTITY = { purpose: 'loan.origination/1', required: ['identity:basic'], optional: [] };

describe('with a vehicle that is sold', () => {
  const sold = (othersHeld: number) => (consent: ReturnType<typeof granted>) =>
    endedByTransfer([consent], { vin: VIN, othersHeld, actor: 'trust', at: NOON }).length === 1;

  test.each([
    ['a consent about it ends', granted({ vin: VIN }), true, true],
    ['a request about it ends', asked({ vin: VIN }), true, true],
    ['a consent about another vehicle stays', granted({ vin: OTHER }), false, false],
    ['a consent about any vehicle ends with the last one', granted(), false, true],
    ['a consent about the person stays', granted(IDENTITY), false, false],
    ['a consent that has ended stays as it is', { ...granted({ vin: VIN }), status: 'EXPIRED' } as const, false, false],
    ['a contract stays', { ...granted({ vin: VIN }), basis: 'CONTRACT' } as const, false, false],
  ])('%s', (_, consent, whileOthersAreHeld, withTheLastOne) => {
    expect([sold(1)(consent), sold(0)(consent)]).toEqual([whileOthersAreHeld, withTheLastOne]);
  });

  test('the reason and who transferred it stay on record', () => {
    const [ended] = endedByTransfer([granted({ vin: VIN })], { vin: VIN, othersHeld: 0, actor: 'trust', at: NOON });
    expect(ended!.ended).toEqual({ status: 'INVALIDATED', actor: 'trust', reason: 'VEHICLE_TRANSFERRED', at: NOON });
  });

  test.each([
    ['to whom holds it already', { holder: 'trust.ann', since: 1 }, []],
    ['in the second in which it was bought', { holder: 'trust.cyd', since: NOON }, []],
    ['to one person twice', { holder: 'trust.cyd', since: 1 }, ['trust.ann']],
  ])('it does not go %s', (_, tenure, jointHolders) => {
    expect(() => checkTransfer(tenure, { holder: 'trust.ann', jointHolders, at: NOON })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});

describe('a joint holder who objects', () => {
  const objected = (consent: ReturnType<typeof granted>) => objectToConsent(consent, 'trust.ben', 'mine too', NOON);

  test('ends a consent that needs the vehicle’s data', () => {
    expect(objected(granted())).toMatchObject({
      status: 'REVOKED',
      statusActor: 'trust.ben',
      statusReason: 'mine too',
    });
  });

  test('takes the vehicle’s data out of one that does without', () => {
    const { status, scopes } = objected(granted({ ...IDENTITY, optional: ['battery:health', 'contact:basic'] }));
    expect(status).toBe('ACTIVE');
    expect(scopes.map(({ granted: left }) => left)).toEqual([true, false, true]);
  });

  test('has nothing to object to where no vehicle’s data is granted', () => {
    expect(() => objected(granted(IDENTITY))).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });
});
