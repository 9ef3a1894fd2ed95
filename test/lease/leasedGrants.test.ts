import { expect, test } from 'vitest';
import { Lease, LEASE_MS } from '#gateway/lease/lease.ts';
import { LeasedGrants } from '#gateway/lease/leasedGrants.ts';
import { consentOf } from '#test/consent/written.ts';
import type { Change } from '#gateway/lease/ports.ts';
import type { Tenure } from '#gateway/release/ports.ts';
import type { Consent, ConsentStatus } from '#gateway/consent/consent.ts';

const [ANN, BEN] = ['trust.ann', 'trust.ben'];
const VIN = 'LSU7M4YP7SB000002';
const SCOPE = 'identity:basic';
const GRANTED = { scope: SCOPE, necessity: 'OPTIONAL', granted: true, separate: false, written: false } as const;
const AT = Date.parse('2026-06-01T12:00:00Z') / 1000;

/** A gateway's memory of a store in which each person has one consent, of their own name. */
function remembering({ most = 100 } = {}) {
  const states = new Map<string, ConsentStatus>([ANN, BEN].map((subject) => [subject, 'ACTIVE']));
  const narrowed = new Set<string>();
  const changes: Change[] = [];
  const held = new Map<string, Tenure>();
  const reads: string[][] = [];
  const clock = { now: 0 };
  const state = { beforeAnswer: async () => {}, isDown: false };
  const consents = (subject: string): Consent[] => {
    const status = states.get(subject);
    const granted = [{ ...GRANTED, granted: !narrowed.has(subject) }];
    return status ? [consentOf({ id: subject, subject, status, scopes: granted })] : [];
  };
  const unlessDown = async <Answer>(answer: Answer): Promise<Answer> => {
    if (state.isDown) throw new Error('the store is down');
    return answer;
  };
  const lease = new Lease({
    feed: {
      lastRevision: () => unlessDown(changes.length),
      changesAfter: (revision) => unlessDown(changes.slice(revision)),
      lease: () => unlessDown(undefined),
    },
    takeIn: (all) => grants.takeIn(all),
    beginAnew: () => grants.beginAnew(),
    clocks: { steady: () => clock.now, wall: () => clock.now },
  });
  const grants = new LeasedGrants({
    lease,
    most,
    reader: {
      async consentsOf(subjects) {
        reads.push([...subjects]);
        const found = new Map(subjects.map((subject) => [subject, consents(subject)]));
        await state.beforeAnswer();
        return unlessDown(found);
      },
      async tenuresOf(vins) {
        reads.push([...vins]);
        return unlessDown(new Map(held));
      },
      use: async () => new Set(),
    },
  });
  const change = (subject: string, status: ConsentStatus) => {
    states.set(subject, status);
    changes.push({ revision: changes.length + 1, subject, vin: null });
  };
  const statusOf = async (subject: string) => (await grants.consentsOf([subject])).get(subject)?.[0]?.status;
  const scopes = new Set([SCOPE]);
  const holds = (...subjects: string[]) => {
    const consents = new Map(subjects.map((subject) => [subject, { subject, scopes }]));
    return grants.holds({ consents, tenures: new Map() }, AT);
  };
  const transfer = (holder: string | null, since = AT) => {
    if (holder === null) held.delete(VIN);
    else held.set(VIN, { vin: VIN, holder, since });
    changes.push({ revision: changes.length + 1, subject: null, vin: VIN });
  };
  const heldBy = (holder: string | null, since = AT) =>
    grants.holds({ consents: new Map(), tenures: new Map([[VIN, holder === null ? null : { holder, since }]]) }, AT);
  const narrow = (subject: string) => {
    narrowed.add(subject);
    changes.push({ revision: changes.length + 1, subject, vin: null });
  };
  return { grants, lease, change, transfer, heldBy, narrow, statusOf, holds, reads, clock, state };
}

test('who was read once is not read again, as long as nothing changes', async () => {
  const { grants, lease, clock, reads } = remembering();
  for (let i = 0; i < 5; i++) {
    expect([...(await grants.consentsOf([ANN, BEN])).keys()]).toEqual([ANN, BEN]);
    clock.now += LEASE_MS;
  }
  await lease.renew();
  expect(reads).toEqual([[ANN, BEN]]);
});

test('a change is known at the next lease, and only who it is about is read again', async () => {
  const { grants, change, statusOf, lease, reads } = remembering();
  await grants.consentsOf([ANN, BEN]);
  change(ANN, 'WITHDRAWN');
  expect(await statusOf(ANN)).toBe('ACTIVE');
  await lease.renew();
  expect([await statusOf(ANN), await statusOf(BEN)]).toEqual(['WITHDRAWN', 'ACTIVE']);
  expect(reads).toEqual([[ANN, BEN], [ANN]]);
});

test('what was read while it changed is read again, and never remembered', async () => {
  const { change, statusOf, lease, reads, state } = remembering();
  state.beforeAnswer = async () => {
    state.beforeAnswer = async () => {};
    change(ANN, 'WITHDRAWN');
    await lease.renew();
  };
  expect(await statusOf(ANN)).toBe('WITHDRAWN');
  expect(await statusOf(ANN)).toBe('WITHDRAWN');
  expect(reads).toEqual([[ANN], [ANN]]);
});

test('somebody whose consents change each time they are read is refused, and nobody else', async () => {
  const { change, statusOf, lease, state } = remembering();
  state.beforeAnswer = async () => {
    change(ANN, 'ACTIVE');
    await lease.renew();
  };
  await expect(statusOf(ANN)).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  expect(await statusOf(BEN)).toBe('ACTIVE');
});

test('nothing is known without a lease', async () => {
  const { statusOf, holds, clock, state } = remembering();
  await statusOf(ANN);
  state.isDown = true;
  expect(await statusOf(ANN)).toBe('ACTIVE');
  clock.now += LEASE_MS;
  await expect(statusOf(ANN)).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  await expect(holds(ANN)).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
});

test('only so many are remembered, those that were asked about last', async () => {
  const { statusOf, reads } = remembering({ most: 2 });
  for (const subject of [ANN, BEN, ANN, 'trust.cy', ANN, BEN]) await statusOf(subject);
  expect(reads).toEqual([[ANN], [BEN], ['trust.cy'], [BEN]]);
});

test('that there is no consent is remembered too', async () => {
  const { grants, reads } = remembering();
  for (let i = 0; i < 2; i++) expect((await grants.consentsOf(['trust.cy'])).get('trust.cy')).toEqual([]);
  expect(reads).toHaveLength(1);
});

test('whether consents still hold is told at once where that is known', async () => {
  const { statusOf, holds, change, lease, reads } = remembering();
  await statusOf(ANN);
  expect(holds()).toBe(true);
  expect(holds(ANN)).toBe(true);
  change(ANN, 'WITHDRAWN');
  expect(holds(ANN)).toBe(true);
  await lease.renew();
  expect(await holds(ANN)).toBe(false);
  expect(holds(ANN)).toBe(false);
  expect(reads).toHaveLength(2);
});

test('a change of another consent of the same person ends nothing', async () => {
  const { statusOf, holds, change, lease } = remembering();
  await statusOf(ANN);
  change(ANN, 'ACTIVE');
  await lease.renew();
  expect(await holds(ANN)).toBe(true);
});

test('a consent that has lost a scope does not hold for what was released under that scope', async () => {
  const { statusOf, holds, narrow, lease } = remembering();
  await statusOf(ANN);
  narrow(ANN);
  await lease.renew();
  expect(await holds(ANN)).toBe(false);
});

test('after the lease has run out it is taken anew before anything is said to hold', async () => {
  const { statusOf, holds, change, clock } = remembering();
  await statusOf(ANN);
  change(ANN, 'WITHDRAWN');
  clock.now += LEASE_MS;
  expect(await holds(ANN)).toBe(false);
});

test('when the lease is begun anew nothing from before is relied on, not even what is being read', async () => {
  const { statusOf, change, lease, reads, state, clock } = remembering();
  await statusOf(BEN);
  clock.now += LEASE_MS;
  state.isDown = true;
  await expect(lease.renew()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  state.isDown = false;
  expect(await statusOf(BEN)).toBe('ACTIVE');
  state.beforeAnswer = async () => {
    state.beforeAnswer = async () => {};
    state.isDown = true;
    await expect(lease.renew()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
    state.isDown = false;
    change(ANN, 'WITHDRAWN');
    await lease.renew();
  };
  expect(await statusOf(ANN)).toBe('WITHDRAWN');
  expect(reads).toEqual([[BEN], [BEN], [ANN], [ANN]]);
});

test('who holds a vehicle is read once, and again when it went to somebody else; that nobody does is remembered too', async () => {
  const { grants, transfer, lease, reads } = remembering();
  const holder = async () => (await grants.tenuresOf([VIN])).get(VIN)?.holder;
  for (let i = 0; i < 2; i++) expect(await holder()).toBeUndefined();
  transfer(ANN);
  await lease.renew();
  for (let i = 0; i < 2; i++) expect(await holder()).toBe(ANN);
  expect(reads).toEqual([[VIN], [VIN]]);
});

test('what was released of a vehicle does not hold when somebody else holds it, nor when it came back', async () => {
  const { grants, transfer, heldBy, lease } = remembering();
  transfer(ANN);
  await grants.tenuresOf([VIN]);
  expect([heldBy(ANN), heldBy(BEN), heldBy(null)]).toEqual([true, false, false]);
  transfer(BEN, AT + 1);
  await lease.renew();
  expect([await heldBy(ANN), heldBy(BEN, AT + 1)]).toEqual([false, true]);
  transfer(ANN, AT + 2);
  await lease.renew();
  expect(await heldBy(ANN)).toBe(false);
  transfer(null);
  await lease.renew();
  expect([await heldBy(ANN), heldBy(null)]).toEqual([false, true]);
});
