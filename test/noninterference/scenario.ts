import fc from 'fast-check';
import { organisations } from '#world/people/organisations.ts';
import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };
import { customers, vins } from './universe.ts';
import type { Consent, ConsentStatus } from '#gateway/consent/consent.ts';
import type { OrgId } from '#kernel/ids.ts';

/** One request, and what everybody has consented to. */
export type Scenario = {
  /** An operation is read off them. */
  readonly numbers: readonly number[];
  readonly caller: OrgId;
  readonly person: string | null;
  readonly purpose: string | null;
  readonly consents: readonly Consent[];
  /** Links lead to what is about the same person. */
  readonly closed: boolean;
  /** Which of the members that were asked is watched. */
  readonly watched: number;
};

/** Epoch seconds. */
export const NOW = 1_750_000_000;

const orgs = organisations.map(({ id }) => id);
const codes = purposeRows.map(({ code }) => code);
const scopes = scopeRows.map(({ code }) => code);
const endings: readonly ConsentStatus[] = [
  ...(['AWAITING_AUTHORISATION', 'PAUSED', 'AMENDING', 'REJECTED', 'SUPERSEDED', 'WITHDRAWN'] as const),
  ...(['EXPIRED', 'USED_UP', 'INVALIDATED', 'ERASED', 'RESTRICTED'] as const),
];

/** Mostly the first; a counterexample shrinks towards it. */
function mostly<Value>(weight: number, usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 10 - weight, arbitrary: other });
}

const purpose = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('loan.origination/1', 'insurance.quote/1', 'usedcar.valuation/1') },
  { weight: 3, arbitrary: fc.constantFrom(...codes) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('unheard.of/1') },
);

const grantedScope = fc.record({
  granted: mostly(8, true, fc.boolean()),
  separate: mostly(8, true, fc.boolean()),
  written: mostly(8, true, fc.boolean()),
});

/** Null stands for the caller, and of a purpose for the operation's own. */
const drawnConsent = fc.record({
  subject: mostly<string>(5, customers[0], fc.constantFrom(...customers)),
  recipient: mostly<string | null>(4, null, fc.constantFrom(...orgs)),
  processors: mostly<string[]>(5, [], fc.uniqueArray(fc.constantFrom(...orgs, 'risk-compass'), { maxLength: 3 })),
  sources: mostly<string[] | null>(7, null, fc.uniqueArray(fc.constantFrom(...orgs), { minLength: 1, maxLength: 6 })),
  purpose: mostly<string | null>(6, null, fc.constantFrom(...codes)),
  left: mostly<string[]>(5, [], fc.subarray(scopes)),
  scopes: fc.array(grantedScope, { minLength: scopes.length, maxLength: scopes.length }),
  vin: mostly<string | null>(8, null, fc.constantFrom(...vins)),
  status: mostly<ConsentStatus>(7, 'ACTIVE', fc.constantFrom(...endings)),
  basis: mostly<Consent['basis']>(6, 'CONSENT', fc.constantFrom('CONTRACT', 'LEGAL', 'VITAL')),
  validFrom: mostly(9, NOW - 1_000, fc.constantFrom(NOW, NOW + 1)),
  validUntil: mostly<number | null>(8, NOW + 1_000, fc.constantFrom(null, NOW, NOW + 1)),
  usesAllowed: mostly<number | null>(9, null, fc.constantFrom(1, 2)),
  dataFrom: mostly<number | null>(8, null, fc.constant(NOW - 100)),
});

type Drawn = typeof drawnConsent extends fc.Arbitrary<infer Value> ? Value : never;

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    numbers: fc.array(fc.nat(9_999), { maxLength: 160, size: 'max' }),
    caller: mostly<string>(3, 'lender-harbour', fc.constantFrom(...orgs, 'broker-bridge', 'trust')),
    person: mostly<string | null>(5, null, fc.constantFrom(...customers)),
    purpose,
    drawn: fc.array(drawnConsent, { maxLength: 12, size: 'max' }),
    closed: fc.boolean(),
    watched: fc.nat(20),
  })
  .map(({ drawn, ...rest }) => ({ ...rest, consents: drawn.map((each, i) => consentOf(each, i, rest)) }));

function consentOf({ left, ...drawn }: Drawn, index: number, asked: Pick<Scenario, 'caller' | 'purpose'>): Consent {
  return {
    ...drawn,
    id: `trust.g${index}`,
    recipient: drawn.recipient ?? asked.caller,
    purpose: drawn.purpose ?? asked.purpose ?? 'loan.origination/1',
    scopes: drawn.scopes.map((each, i) => ({ ...each, scope: scopes[i]! })).filter(({ scope }) => !left.includes(scope)),
    usesMade: 1,
    dataUntil: null,
    version: 1,
    revision: index + 1,
  };
}
