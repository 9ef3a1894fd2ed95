import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '#gateway/consent/decide.ts';
import { neverReleased } from '#gateway/consent/neverRules.ts';
import type { Consent, ConsentStatus, GrantedScope } from '#gateway/consent/consent.ts';
import type { Question } from '#gateway/consent/decide.ts';

// Few words and few instants, so that questions and consents meet.
const people = fc.constantFrom('trust.ann', 'trust.ben');
const orgs = fc.constantFrom('lender-harbour', 'risk-beacon', 'maker-north');
const purpose = fc.constantFrom('loan.origination/1', 'insurance.ubi_pricing/1', 'usedcar.valuation/1');
const scope = fc.constantFrom('vehicle:odometer', 'telematics:behaviour', 'credit:income', 'location:precise');
const vin = fc.constantFrom(null, 'LFV1A2153J3000001', 'LFV1A2153J3000002');
const instant = fc.integer({ min: 0, max: 6 });
const living: ConsentStatus[] = ['ACTIVE', 'AMENDING'];
const ended: ConsentStatus[] = [
  'REJECTED',
  'LAPSED',
  'SUPERSEDED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
  'USED_UP',
  'INVALIDATED',
  'ERASURE_DUE',
  'ERASED',
  'RESTRICTED',
];
const waiting: ConsentStatus[] = ['REQUESTED', 'AWAITING_AUTHORISATION', 'PAUSED'];

const question: fc.Arbitrary<Question> = fc.record({
  subject: fc.option(people, { freq: 9 }),
  sources: fc.uniqueArray(orgs, { minLength: 1, maxLength: 2 }),
  recipient: orgs,
  scope,
  purpose: fc.option(purpose, { freq: 9 }),
  via: fc.constantFrom('selection', 'requires', 'key'),
  vin,
  at: instant,
  principals: fc.uniqueArray(orgs, { maxLength: 2 }),
  reader: fc.option(people, { freq: 1 }),
  issued: fc.constant(false),
  known: fc.constant(true),
});

/** What is asked for, more often than anything else: else hardly any consent would cover any question. */
const mostly = <T>(asked: T | null, any: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  asked === null ? any : fc.oneof({ weight: 6, arbitrary: fc.constant(asked) }, { weight: 1, arbitrary: any });

const grantedScope = (asked: Question): fc.Arbitrary<GrantedScope> =>
  fc.record({
    scope: mostly(asked.scope, scope),
    granted: mostly(true, fc.boolean()),
    separate: mostly(true, fc.boolean()),
    written: mostly(true, fc.boolean()),
  });

const consentOn = (asked: Question, status: fc.Arbitrary<ConsentStatus>): fc.Arbitrary<Consent> =>
  fc.record({
    id: fc.uuid(),
    subject: mostly(asked.subject, people),
    recipient: mostly(asked.recipient, orgs),
    processors: fc.uniqueArray(orgs, { maxLength: 2 }),
    sources: fc.option(mostly(asked.sources, fc.uniqueArray(orgs, { maxLength: 2 })), { freq: 1 }),
    purpose: mostly(asked.purpose, purpose),
    scopes: fc.uniqueArray(grantedScope(asked), { selector: (each) => each.scope, minLength: 1 }),
    vin: mostly(asked.vin, vin),
    status,
    basis: fc.constantFrom('CONSENT', 'CONTRACT', 'LEGAL', 'VITAL'),
    validFrom: mostly(0, instant),
    validUntil: fc.option(instant, { freq: 1 }),
    usesAllowed: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 1 }),
    usesMade: fc.integer({ min: 0, max: 2 }),
    dataFrom: fc.option(instant),
    dataUntil: fc.option(instant),
    version: fc.nat(9),
    revision: fc.nat(),
  });

const anyStatus = mostly<ConsentStatus>('ACTIVE', fc.constantFrom(...living, ...waiting, ...ended));
/** A question, and the consents that there are: no two share a revision, as it counts all changes of all consents. */
const scene = question.chain((asked) =>
  fc.tuple(
    fc.constant(asked),
    fc.uniqueArray(consentOn(asked, anyStatus), { selector: (each) => each.revision, maxLength: 6 }),
  ),
);

const names = ({ recipient, processors }: Consent, asked: Question) =>
  recipient === asked.recipient || (processors.includes(asked.recipient) && asked.principals.includes(recipient));
const runs = { numRuns: 2_000 };

test('an ended consent never turns a refusal into a permit', () => {
  const sceneAndEnded = scene.chain(([asked, had]) =>
    fc.tuple(fc.constant(asked), fc.constant(had), consentOn(asked, fc.constantFrom(...ended, ...waiting))),
  );
  fc.assert(
    fc.property(sceneAndEnded, ([asked, had, more]) => {
      if (decide(asked, had).effect === 'deny') expect(decide(asked, [...had, more]).effect).toBe('deny');
    }),
    runs,
  );
});

test('decisions do not depend on the order of consents', () => {
  const shuffled = scene.chain(([asked, had]) =>
    fc.tuple(fc.constant(asked), fc.constant(had), fc.shuffledSubarray(had, { minLength: had.length })),
  );
  fc.assert(
    fc.property(shuffled, ([asked, had, reordered]) => {
      expect(decide(asked, reordered)).toEqual(decide(asked, had));
    }),
    runs,
  );
});

test('a permit under a consent names one in force that names the recipient, the purpose and the scope', () => {
  let permits = 0;
  fc.assert(
    fc.property(scene, ([asked, had]) => {
      const decision = decide(asked, had);
      if (decision.effect === 'deny' || !decision.consent) return;
      permits += 1;
      const named = had.find(({ id }) => id === decision.consent?.id)!;
      expect(decision).toMatchObject({
        basis: named.basis,
        consent: { version: named.version, revision: named.revision },
      });
      expect(named).toMatchObject({ subject: asked.subject, purpose: asked.purpose });
      expect(names(named, asked)).toBe(true);
      expect(named.scopes).toContainEqual(expect.objectContaining({ scope: asked.scope, granted: true }));
      expect(living).toContain(named.status);
      expect(asked.at).toBeGreaterThanOrEqual(named.validFrom);
      expect(asked.at).toBeLessThan(named.validUntil ?? Infinity);
    }),
    runs,
  );
  expect(permits).toBeGreaterThan(200);
});

test('consents that do not name the recipient change nothing that it hears', () => {
  fc.assert(
    fc.property(scene, ([asked, had]) => {
      const own = had.filter((each) => names(each, asked) && each.subject === asked.subject);
      expect(decide(asked, had)).toEqual(decide(asked, own));
    }),
    runs,
  );
});

test('no set of consents permits what is never released', () => {
  fc.assert(
    fc.property(scene, ([asked, had]) => {
      if (asked.purpose === null || !neverReleased(asked.purpose, asked.scope)) return;
      expect(decide(asked, had)).toEqual({ effect: 'deny', because: 'NEVER_ALLOWED' });
    }),
    runs,
  );
});

test('no two consents permit together what neither permits alone', () => {
  fc.assert(
    fc.property(scene, ([asked, had]) => {
      const together = decide(asked, had).effect;
      const alone = [[], ...had.map((each) => [each])].map((each) => decide(asked, each).effect);
      expect(together === 'permit').toBe(alone.includes('permit'));
    }),
    runs,
  );
});
