import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#kernel/days.ts';
import { closed, noticed, paid, rejected, repairOrdered, reserved } from '#subgraphs/insurer/claimSteps.ts';
import { bound, cancelled, endorsed } from '#subgraphs/insurer/policyLife.ts';
import { claimAfter, claimLife } from '#subgraphs/insurer/rules/claimLife.ts';
import { unearned } from '#subgraphs/insurer/rules/proRata.ts';
import { dice } from '#world/people/dice.ts';
import type { CancellationReason, ClaimStatus, InsuranceCover } from '#schema/generated/insurer.ts';
import type { ClaimStep } from '#subgraphs/insurer/rules/claimLife.ts';
import type { ClaimRow, PolicyRow } from '#subgraphs/insurer/store.ts';

const ON = '2026-03-01';
const quoted = (cover: InsuranceCover = 'COMPREHENSIVE', annualMinor = 365_000) => ({
  id: 'q1',
  annualMinor,
  customerId: 'trust.c1',
  vin: 'V1',
  cover,
  sumInsuredMinor: cover === 'COMPULSORY' ? null : 10_000_000,
  ncdLevel: cover === 'COMPULSORY' ? null : -1,
  validUntil: new Date(0),
});
const taken = (cover?: InsuranceCover, startsOn = ON): PolicyRow =>
  bound(quoted(cover), startsOn, ON, 'p1', null).policy;
const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });

describe('a quote that is bound', () => {
  test('covers a year from its first day', () => {
    const { kind, amountMinor, policy } = bound(quoted(), ON, ON, 'p1', null);
    expect({ kind, amountMinor }).toEqual({ kind: 'BIND', amountMinor: 365_000 });
    expect(policy).toMatchObject({
      insuredSince: ON,
      startsOn: ON,
      endsOn: '2027-02-28',
      cancelledOn: null,
      ncdLevel: -1,
    });
  });

  test('renews what runs, from the day after, and cover is unbroken', () => {
    const present = taken();
    const late = addDays(present.endsOn, -10);
    expect(() => bound(quoted(), late, late, 'p2', present)).toThrow(refusal('STATE_CONFLICT', { from: '2027-03-01' }));
    const { kind, policy } = bound(quoted(), '2027-03-01', late, 'p2', present);
    expect(kind).toBe('RENEW');
    expect(policy).toMatchObject({ id: 'p1', insuredSince: ON, startsOn: '2027-03-01', endsOn: '2028-02-29' });
  });

  test.each([
    ['lapsed', { ...taken(), endsOn: '2026-02-01' }],
    ['was cancelled', { ...taken(), cancelledOn: '2026-02-01' }],
    ['was another holder’s', { ...taken(), customerId: 'trust.c2' }],
  ])('begins anew where the one before %s', (_, present) => {
    expect(bound(quoted(), ON, ON, 'p2', present)).toMatchObject({
      kind: 'BIND',
      policy: { id: 'p2', insuredSince: ON },
    });
  });

  test.each(['2026-02-28', '2026-05-01'])('does not begin on %s', (startsOn) => {
    expect(() => bound(quoted(), startsOn, ON, 'p1', null)).toThrow(
      refusal('INPUT_INVALID', { check: 'startsOn', from: ON, to: '2026-04-30' }),
    );
  });
});

describe('a policy that ends early', () => {
  test('gives back the days that are left, to the fen', () => {
    expect(cancelled(taken(), 'SOLD', ON, ON).amountMinor).toBe(-365_000);
    expect(cancelled(taken(), 'SOLD', '2026-03-11', ON).amountMinor).toBe(-355_000);
    expect(cancelled(taken(), 'SOLD', '2027-02-28', ON).amountMinor).toBe(-1_000);
  });

  test.each([
    ['SOLD', false],
    ['NO_LONGER_WANTED', false],
    ['DEREGISTERED', true],
    ['LAID_UP', true],
    ['STOLEN', true],
  ] as [CancellationReason, boolean][])('being compulsory, for %s: %s', (reason, may) => {
    const cancelling = () => cancelled(taken('COMPULSORY'), reason, ON, ON);
    if (may) expect(cancelling().policy.cancelledOn).toBe(ON);
    else expect(cancelling).toThrow(refusal('NOT_ALLOWED'));
  });

  test('does so once, in its term, and not in the past', () => {
    const policy = taken();
    expect(() => cancelled({ ...policy, cancelledOn: ON }, 'SOLD', ON, ON)).toThrow(
      refusal('STATE_CONFLICT', { status: 'CANCELLED' }),
    );
    expect(() => cancelled(policy, 'SOLD', '2027-03-01', ON)).toThrow(refusal('INPUT_INVALID', { check: 'from' }));
    expect(() => cancelled(policy, 'SOLD', ON, '2026-03-02')).toThrow(refusal('INPUT_INVALID', { check: 'from' }));
    expect(() => endorsed(policy, 9_000_000, '2027-01-01', '2027-04-01')).toThrow(
      refusal('STATE_CONFLICT', { status: 'LAPSED' }),
    );
  });
});

describe('another sum insured', () => {
  test('is paid for in proportion, for the days that are left', () => {
    const half = addDays(ON, 165);
    const { policy, amountMinor } = endorsed(taken(), 8_000_000, half, ON);
    expect(policy).toMatchObject({ sumInsuredMinor: 8_000_000, annualMinor: 292_000 });
    expect(amountMinor).toBe((-73_000 * 200) / 365);
  });

  test.each([0, -1, 4_999_999, 10_000_001, Number.MAX_SAFE_INTEGER])('of %i is refused', (sum) => {
    expect(() => endorsed(taken(), sum, ON, ON)).toThrow(refusal('INPUT_INVALID', { from: 5_000_000, to: 10_000_000 }));
  });

  test('is never above what the vehicle was worth, in however many steps', () => {
    const less = endorsed(taken(), 5_000_000, ON, ON).policy;
    expect(endorsed(less, 10_000_000, ON, ON).policy.annualMinor).toBe(365_000);
    expect(() => endorsed(less, 10_000_001, ON, ON)).toThrow(refusal('INPUT_INVALID', { to: 10_000_000 }));
  });

  test('of compulsory cover there is none', () => {
    expect(() => endorsed(taken('COMPULSORY'), 1, ON, ON)).toThrow(refusal('STATE_CONFLICT'));
  });
});

test('whatever is endorsed and then cancelled, what is kept is what was earned, within a fen for each movement', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const throws = dice(seed, 'policy');
    let policy = bound(quoted('COMPREHENSIVE', throws.between(50_000, 2_000_000)), ON, ON, 'p', null).policy;
    let [written, earned, on, moves] = [policy.annualMinor, 0, ON, 1];
    while (throws.chance(0.8)) {
      const next = addDays(on, throws.between(0, 60));
      if (next > policy.endsOn) break;
      earned += (policy.annualMinor * daysBetween(on, next)) / 365;
      const change = endorsed(policy, throws.between(5_000_000, 10_000_000), next, on);
      [policy, written, on, moves] = [change.policy, written + change.amountMinor, next, moves + 1];
    }
    const end = addDays(on, throws.between(0, Math.max(0, daysBetween(on, policy.endsOn))));
    earned += (policy.annualMinor * daysBetween(on, end)) / 365;
    const { amountMinor } = cancelled(policy, 'SOLD', end, on);
    expect(Math.abs(written + amountMinor - earned)).toBeLessThanOrEqual(moves);
    expect(unearned(BigInt(policy.annualMinor), policy, addMonths(policy.endsOn, 1))).toBe(0n);
  }
});

describe('a claim', () => {
  const notice = {
    occurredOn: ON,
    kind: 'ACCIDENT',
    narrative: 'n',
    injury: false,
    liable: true,
    claimedMinor: 800_000,
    odometerKm: null,
  } as const;
  const wish = (workshop: string) => ({
    vin: 'v',
    workshop,
    reference: 'r',
    startsAt: new Date(ON),
    jobs: ['BUMPER'],
  });
  const open = (): ClaimRow => noticed(taken(), notice, 'k1', ON).claim;

  test('goes from notice to payment, the reserve with it, and frees what was not needed', () => {
    const one = reserved(open(), 700_000);
    const two = repairOrdered(one.claim, wish('repair-swift.w1'), ['repair-swift'], new Date(ON));
    const three = paid(two.claim, 400_000);
    const four = paid(three.claim, 100_000);
    const five = closed(four.claim);
    expect([one, two, three, four, five].map(({ claim }) => claim.status)).toEqual([
      'RESERVED',
      'REPAIR_ORDERED',
      'PAID',
      'PAID',
      'CLOSED',
    ]);
    expect(five.claim).toMatchObject({ paidMinor: 500_000, reservedMinor: 500_000, repairer: 'repair-swift' });
    expect(one.amountMinor! + five.amountMinor!).toBe(500_000);
  });

  test.each([
    ['before the cover', '2026-02-28', taken(), 'REJECTED'],
    ['on its first day', ON, taken(), 'COVER_CHECKED'],
    ['on the day it was cancelled', ON, { ...taken(), cancelledOn: ON }, 'REJECTED'],
    ['on the day before that', ON, { ...taken(), cancelledOn: '2026-03-02' }, 'COVER_CHECKED'],
    ['after its end', '2027-03-01', taken(), 'REJECTED'],
  ])('of an event %s is judged at once', (_, occurredOn, policy, status) => {
    const { claim } = noticed(policy, { ...notice, occurredOn }, 'k1', '2027-06-01');
    expect(claim).toMatchObject({ status, because: status === 'REJECTED' ? 'NOT_COVERED' : null });
  });

  test.each([
    [{ occurredOn: '2026-03-02' }, 'occurredOn'],
    [{ claimedMinor: 0 }, 'claimedMinor'],
    [{ claimedMinor: -5 }, 'claimedMinor'],
    [{ claimedMinor: 2_000_000_000 }, 'claimedMinor'],
    [{ narrative: 'x'.repeat(4_001) }, 'narrative'],
    [{ odometerKm: -1 }, 'odometerKm'],
    [{ odometerKm: 2_000_001 }, 'odometerKm'],
  ])('with %j is refused', (change, check) => {
    expect(() => noticed(taken(), { ...notice, ...change }, 'k1', ON)).toThrow(refusal('INPUT_INVALID', { check }));
  });

  test('is never paid more than was set aside', () => {
    const { claim } = reserved(open(), 700_000);
    expect(() => paid(claim, 700_001)).toThrow(refusal('INPUT_INVALID', { check: 'amountMinor', to: 700_000 }));
    expect(() => reserved(paid(claim, 600_000).claim, 500_000)).toThrow(refusal('STATE_CONFLICT'));
  });

  test('is repaired in the network', () => {
    const order = (workshop: string) =>
      repairOrdered(reserved(open(), 1).claim, wish(workshop), ['repair-swift'], new Date(ON));
    for (const workshop of ['elsewhere.w1', 'nowhere'])
      expect(() => order(workshop)).toThrow(refusal('INPUT_INVALID', { check: 'workshop' }));
    expect(order('repair-swift.w1').repair).toMatchObject({
      claimId: 'k1',
      state: 'ASKED',
      workshop: 'repair-swift.w1',
    });
  });

  test('takes each step only where the table has it, and every other is refused with those that it has', () => {
    const steps: ClaimStep[] = ['CHECK', 'RESERVE', 'ORDER_REPAIR', 'PAY', 'REJECT', 'CLOSE'];
    for (const status of Object.keys(claimLife) as ClaimStatus[])
      for (const step of steps) {
        const next = claimLife[status][step];
        if (next) expect(claimAfter(status, step)).toBe(next);
        else
          expect(() => claimAfter(status, step)).toThrow(
            refusal('STATE_CONFLICT', { allowed: Object.keys(claimLife[status]) }),
          );
      }
    expect(rejected(reserved(open(), 500).claim, 'EXCLUDED')).toMatchObject({
      amountMinor: -500,
      claim: { status: 'REJECTED', reservedMinor: 0 },
    });
  });
});
