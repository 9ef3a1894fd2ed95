import { expect, test } from 'vitest';
import { decide } from '#gateway/consent/decide.ts';
import { neverReleased, releasedByLaw } from '#gateway/consent/neverRules.ts';
import { consentOf, questionOf } from './written.ts';
import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };

/** Never, whatever was granted: written apart from the data that the gateway reads. A purpose is meant in every version. */
const never = [
  ['location:precise telematics:trips', 'loan.origination loan.collections loan.early_warning marketing.direct'],
  ['credit:income credit:assessment', 'insurance.ubi_pricing marketing.direct'],
  ['identity:document', 'usedcar.valuation usedcar.finance'],
  ['claims:detail', 'loan.origination loan.servicing loan.early_warning loan.collections'],
  ['telematics:behaviour telematics:trips', 'loan.collections'],
  ['location:coarse location:precise', 'loan.collections'],
  [
    'access:record',
    `loan.origination loan.servicing loan.early_warning loan.collections insurance.quote insurance.ubi_pricing insurance.claim
     service.maintenance service.credit usedcar.valuation usedcar.finance ev.green_finance marketing.direct compliance.audit
     safety.break_glass legal.disclosure`,
  ],
  [
    'decision:record',
    `loan.origination loan.servicing loan.early_warning loan.collections insurance.quote insurance.ubi_pricing insurance.claim
     service.maintenance service.credit usedcar.valuation usedcar.finance ev.green_finance marketing.direct
     safety.break_glass legal.disclosure`,
  ],
].map(([scopes, purposes]) => ({ scopes: new Set(scopes!.split(/\s+/)), purposes: new Set(purposes!.split(/\s+/)) }));

const pairs = purposeRows.flatMap((purpose) =>
  scopeRows.map((scope) => ({
    purpose: purpose.code,
    scope: scope.code,
    forbidden: never.some(
      ({ scopes, purposes }) => scopes.has(scope.code) && purposes.has(purpose.code.split('/')[0]!),
    ),
  })),
);
const named = ({ purpose, scope }: { purpose: string; scope: string }) => `${scope} for ${purpose}`;

test('exactly these scopes are never released for these purposes', () => {
  const kept = pairs.filter(({ purpose, scope }) => neverReleased(purpose, scope));
  expect(kept.map(named)).toEqual(pairs.filter(({ forbidden }) => forbidden).map(named));
});

test('every word of the rules is a scope or a purpose that exists', () => {
  const scopes = new Set(scopeRows.map(({ code }) => code));
  const purposes = new Set(purposeRows.map(({ code }) => code.split('/')[0]));
  for (const rule of never) {
    expect([...rule.scopes].filter((scope) => !scopes.has(scope))).toEqual([]);
    expect([...rule.purposes].filter((purpose) => !purposes.has(purpose))).toEqual([]);
  }
});

test.each(pairs)('a grant of everything: $scope for $purpose, never: $forbidden', ({ purpose, scope, forbidden }) => {
  const everything = consentOf({ purpose, scopes: [{ scope, separate: true, written: true }] });
  const decision = decide(questionOf({ purpose, scope }), [everything]);
  expect(decision).toMatchObject(forbidden ? { effect: 'deny', because: 'NEVER_ALLOWED' } : { effect: 'permit' });
});

test('the law releases one thing, and for an audit alone', () => {
  const released = pairs.filter(({ purpose, scope }) => releasedByLaw(purpose, scope));
  expect(released.map(named)).toEqual(['decision:record for compliance.audit/1']);
});

test('a version of a purpose that the catalogue does not have releases nothing', () => {
  expect(scopeRows.filter(({ code }) => !neverReleased('loan.origination/2', code))).toEqual([]);
});
