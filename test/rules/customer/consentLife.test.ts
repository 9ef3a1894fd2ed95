import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/errors.ts';
import { allowedIn, isEnded, life, moved } from '#subgraphs/customer/rules/consentLife.ts';
import { asked } from './asked.ts';
import { driven, events, tries, Versions } from './drivenVersions.ts';
import type { ConsentStatus } from '#schema/generated/customer.ts';
import type { LifeEvent } from '#subgraphs/customer/rules/consentLife.ts';

const SYSTEM = { capacity: 'SYSTEM', actor: 'time', reason: null, at: 0 } as const;

describe('the table', () => {
  test('is the life that the domain prescribes: who comes from where', () => {
    const into = (to: ConsentStatus) =>
      new Set(events.filter((event) => life[event].to === to).flatMap((event) => [...life[event].from]));
    const waiting = ['REQUESTED', 'AWAITING_AUTHORISATION'];
    const granted = ['ACTIVE', 'PAUSED', 'AMENDING'];
    expect(into('AWAITING_AUTHORISATION')).toEqual(new Set(['REQUESTED']));
    expect(into('ACTIVE')).toEqual(new Set(['AWAITING_AUTHORISATION', 'PAUSED', 'AMENDING']));
    expect(into('PAUSED')).toEqual(new Set(['ACTIVE']));
    expect(into('AMENDING')).toEqual(new Set(['ACTIVE']));
    expect(into('SUPERSEDED')).toEqual(new Set(['AMENDING']));
    for (const end of ['WITHDRAWN', 'EXPIRED', 'USED_UP'] as const) expect(into(end)).toEqual(new Set(granted));
    for (const end of ['REJECTED', 'LAPSED'] as const) expect(into(end)).toEqual(new Set(waiting));
    for (const end of ['REVOKED', 'INVALIDATED'] as const) expect(into(end)).toEqual(new Set([...waiting, ...granted]));
    for (const end of ['ERASED', 'RESTRICTED'] as const) expect(into(end)).toEqual(new Set(['ERASURE_DUE']));
  });

  test('has a way out of no end but to the erasure of what was read', () => {
    const ends: ConsentStatus[] = ['WITHDRAWN', 'REVOKED', 'EXPIRED', 'USED_UP', 'INVALIDATED', 'SUPERSEDED'];
    for (const end of ends)
      expect(events.filter((event) => life[event].from.includes(end as never))).toEqual(['OWE_ERASURE']);
    for (const end of ['REJECTED', 'LAPSED', 'ERASED', 'RESTRICTED'])
      expect(events.filter((event) => life[event].from.includes(end as never))).toEqual([]);
  });

  test('a refusal names what is allowed instead, to whoever asks', () => {
    const consent = asked();
    const refusal = (capacity: 'SUBJECT' | 'RECIPIENT') =>
      caught(() => moved(consent, 'PAUSE', { ...SYSTEM, capacity })).detail;
    expect(refusal('SUBJECT')).toEqual({
      status: 'AWAITING_AUTHORISATION',
      event: 'PAUSE',
      allowed: ['GRANT', 'REJECT'],
    });
    expect(refusal('RECIPIENT')['allowed']).toEqual(['REVOKE']);
  });
});

const IN_FORCE: ReadonlySet<ConsentStatus> = new Set(['ACTIVE', 'PAUSED', 'AMENDING']);

describe('whatever happens, in whatever order', () => {
  test('an ended consent never becomes active again', () => {
    let ends = 0;
    driven((_, changed) => {
      for (const [before, after] of changed) {
        if (!before || !isEnded(before.status)) continue;
        ends += 1;
        expect(isEnded(after.status)).toBe(true);
        expect(after.ended).toEqual(before.ended);
      }
    });
    expect(ends).toBeGreaterThan(10);
  });

  test('an amendment takes the place of the old version whole, or not at all', () => {
    let amended = 0;
    driven(({ known }) => {
      for (const fresh of known.values()) {
        if (fresh.amends === null) continue;
        const old = known.get(fresh.amends)!;
        const inForce = [old, fresh].filter(({ status }) => IN_FORCE.has(status));
        expect(inForce.length).toBeLessThanOrEqual(1);
        if (old.ended?.status === 'SUPERSEDED') amended += 1;
        if (IN_FORCE.has(fresh.status)) expect(isEnded(old.status)).toBe(true);
      }
    });
    expect(amended).toBeGreaterThan(20);
  });

  test('a consent that is being amended has one version that waits, and none waits for one that ended before its time', () => {
    driven(({ known }) => {
      for (const old of known.values()) {
        const waiting = [...known.values()].filter(
          ({ amends, status }) => amends === old.id && (status === 'REQUESTED' || status === 'AWAITING_AUTHORISATION'),
        );
        if (old.status === 'AMENDING') expect(waiting).toHaveLength(1);
        if (waiting.length > 0) expect(['AMENDING', 'EXPIRED']).toContain(old.status);
      }
    });
  });

  test('a version that was granted is not touched by what becomes of the one that it replaced', () => {
    driven(({ known }, changed) => {
      for (const [before, after] of changed) {
        const newer = [...known.values()].find(({ amends }) => amends === after.id);
        if (before?.status !== 'SUPERSEDED' || !newer) continue;
        expect(changed.map(([, { id }]) => id)).not.toContain(newer.id);
      }
    });
  });

  test('every change says who made it, keeps the reason given, and counts', () => {
    let reasons = 0;
    driven((_, changed, { event, reason }) => {
      for (const [before, after] of changed) {
        expect(after.statusActor).not.toBe('');
        if (before) expect(after.version).toBe(before.version + 1);
        if (after.event === event && after.statusActor.startsWith('the ')) {
          expect([reason, 'AMENDED_CONSENT_ENDED']).toContain(after.statusReason);
          reasons += 1;
        }
        if (before && !isEnded(before.status) && isEnded(after.status)) {
          const { status, statusActor: actor, statusReason } = after;
          expect(after.ended).toMatchObject({ status, actor, reason: statusReason });
        }
      }
    });
    expect(reasons).toBeGreaterThan(50);
  });

  test('what is refused changes nothing', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const versions = new Versions();
        for (const attempt of attempts) {
          versions.attempt({ ...attempt, event: 'TIME' });
          const before = new Map(versions.known);
          try {
            versions.attempt({ ...attempt, passes: 0 });
          } catch {
            expect(versions.known).toEqual(before);
          }
        }
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  test('only what the table allows to somebody happens', () => {
    driven((_, changed) => {
      for (const [before, after] of changed) {
        if (!before) continue;
        const capacities = life[after.event as LifeEvent].by;
        expect(capacities.some((each) => allowedIn(before.status, each).includes(after.event as LifeEvent))).toBe(true);
      }
    });
  });
});

function caught(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.fail('nothing was refused');
}
