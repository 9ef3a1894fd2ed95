import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lease, LEASE_MS } from '#gateway/lease/lease.ts';
import type { Change, ChangeFeed } from '#gateway/lease/ports.ts';

/** A store of changes, and two clocks that a test moves. */
function store() {
  const changes: Change[] = [];
  const told: { revision: number; until: number }[] = [];
  const clock = { steady: 0, wall: 1_000_000 };
  const state = { isDown: false, beforeAnswer: () => {} };
  const asked = async <Answer>(answer: () => Answer): Promise<Answer> => {
    if (state.isDown) throw new Error('the store is down');
    const found = answer();
    state.beforeAnswer();
    return found;
  };
  const feed: ChangeFeed = {
    lastRevision: () => asked(() => changes.length),
    changesAfter: (revision) => asked(() => changes.slice(revision, revision + 3)),
    lease: (revision, leaseMs) => asked(() => void told.push({ revision, until: clock.steady + leaseMs })),
  };
  const taken: number[] = [];
  const begun = { count: 0 };
  const lease = new Lease({
    feed,
    takeIn: (all) => taken.push(...all.map(({ revision }) => revision)),
    beginAnew: () => void (begun.count += 1),
    clocks: { steady: () => clock.steady, wall: () => clock.wall },
  });
  const change = () => changes.push({ revision: changes.length + 1, subject: 'trust.c1', vin: null });
  const pass = (ms: number) => void ((clock.steady += ms), (clock.wall += ms));
  return { lease, change, pass, taken, begun, told, clock, state };
}

test('a lease holds for its time, and not at its end', async () => {
  const { lease, pass } = store();
  expect(lease.holds).toBe(false);
  await lease.ensure();
  expect(lease.holds).toBe(true);
  pass(LEASE_MS - 1);
  expect(lease.holds).toBe(true);
  pass(1);
  expect(lease.holds).toBe(false);
});

test('it is counted from before the store was told: however long that took, the store waits longer', async () => {
  const { lease, pass, told, state, clock } = store();
  state.beforeAnswer = () => pass(300);
  await lease.renew();
  state.beforeAnswer = () => {};
  while (lease.holds) pass(1);
  expect(clock.steady).toBeLessThanOrEqual(told.at(-1)!.until);
});

test('and so it is by each clock alone: one that was set back meanwhile lengthens nothing', async () => {
  const { lease, told, state, clock } = store();
  state.beforeAnswer = () => void (clock.steady += 300);
  await lease.renew();
  state.beforeAnswer = () => {};
  while (lease.holds) clock.steady += 1;
  expect(clock.steady).toBeLessThanOrEqual(told.at(-1)!.until);
});

test('one that has run out before it could be used is no lease', async () => {
  const { lease, pass, state } = store();
  state.beforeAnswer = () => pass(LEASE_MS);
  await expect(lease.ensure()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  expect(lease.holds).toBe(false);
});

test('without the store there is none', async () => {
  const { lease, pass, state } = store();
  await lease.ensure();
  state.isDown = true;
  await expect(lease.renew()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  expect(lease.holds).toBe(true);
  pass(LEASE_MS);
  await expect(lease.ensure()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
});

test('whatever changed is taken in before the lease holds, in order and once', async () => {
  const { lease, change, pass, taken } = store();
  change();
  await lease.ensure();
  for (let i = 0; i < 8; i++) change();
  pass(LEASE_MS);
  await lease.ensure();
  expect(taken).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(lease.revision).toBe(9);
});

test('what changes while the store is being told is taken in, and told next', async () => {
  const { lease, change, taken, told, state } = store();
  await lease.renew();
  state.beforeAnswer = () => {
    if (told.length < 2) return;
    state.beforeAnswer = () => {};
    change();
  };
  await lease.renew();
  expect([taken, told.at(-1)!.revision, lease.isBehind]).toEqual([[1], 0, true]);
  await lease.renew();
  expect([told.at(-1)!.revision, lease.isBehind]).toEqual([1, false]);
});

test('the store waits longer than a lease holds: what is looked at under one has time to leave', async () => {
  const { lease, pass, told } = store();
  await lease.renew();
  pass(LEASE_MS);
  expect(lease.holds).toBe(false);
  expect(told.at(-1)!.until).toBeGreaterThanOrEqual(LEASE_MS + 100);
});

test('after the store could not be reached nothing is known of it: it may be another, or have lost something', async () => {
  const { lease, change, begun, taken, told, state } = store();
  for (let i = 0; i < 3; i++) change();
  await lease.renew();
  expect(begun.count).toBe(1);
  state.isDown = true;
  await expect(lease.renew()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  expect(lease.revision).toBeNull();
  state.isDown = false;
  change();
  await lease.renew();
  expect([begun.count, taken, told.at(-1)!.revision]).toEqual([2, [], 4]);
});

test('who asks for a revision waits until it was taken in, and is refused when there is none such', async () => {
  const { lease, change } = store();
  await lease.ensure();
  change();
  await lease.reach(1);
  expect(lease.revision).toBe(1);
  await expect(lease.reach(2)).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE', detail: { check: 'revision' } });
});

test('one that was given back holds no longer, and is not taken again', async () => {
  const { lease } = store();
  await lease.ensure();
  lease.end();
  expect(lease.holds).toBe(false);
  await expect(lease.ensure()).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
});

describe('clocks', () => {
  test('a clock that was set back or forth only costs a lease', async () => {
    for (const jump of [-3_600_000, -1, LEASE_MS, 3_600_000]) {
      const { lease, clock } = store();
      await lease.ensure();
      clock.wall += jump;
      expect(lease.holds).toBe(false);
      await lease.ensure();
      expect(lease.holds).toBe(true);
    }
  });

  test('a machine that slept has no lease when it wakes, though its steady clock stood still', async () => {
    const { lease, clock } = store();
    await lease.ensure();
    clock.wall += 60_000;
    expect(lease.holds).toBe(false);
  });

  test('whatever they do, no lease holds longer than the store was told', async () => {
    const steps = fc.array(fc.oneof(fc.record({ pass: fc.nat(1_500) }), fc.record({ jump: fc.integer() })));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { lease, pass, clock, told } = store();
        for (const step of all) {
          if ('pass' in step) pass(step.pass);
          else clock.wall += step.jump;
          if (lease.holds) expect(clock.steady).toBeLessThan(told.at(-1)!.until);
          else await lease.ensure();
        }
      }),
    );
  });
});
