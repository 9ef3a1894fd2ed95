import fc from 'fast-check';
import { organisations } from './everybody.ts';
import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };
import { customers, vins } from './universe.ts';
import type { Consent, ConsentStatus } from '#gateway/consent/consent.ts';
import type { OrgId } from '#kernel/ids.ts';

/** Who asks, and what everybody has consented to. */
export type Asker = {
  readonly caller: OrgId;
  readonly person: string | null;
  readonly consents: readonly Consent[];
  /** Links lead to what is about the same person. */
  readonly closed: boolean;
  /** Which member is watched. */
  readonly watched: number;
};

/** One operation, asked by several. */
export type Scenario = {
  /** The operation is read off them. */
  readonly numbers: readonly number[];
  readonly purpose: string | null;
  readonly askers: readonly Asker[];
};

/** Epoch seconds. */
export const NOW = 1_750_000_000;

const orgs = organisations.map(({ id }) => id);
/** Of the organisations that the records are with. */
const BUSY = [
  'lender-harbour',
  'lender-lotus',
  'insurer-evergreen',
  'insurer-pearl',
  'market-plaza',
  'risk-compass',
  'risk-compass',
];
const codes = purposeRows.map(({ code }) => code);
const INPUTS = ['loan.origination/1', 'insurance.quote/1', 'insurance.ubi_pricing/1', 'usedcar.valuation/1'];
const scopes = scopeRows.map(({ code }) => code);
const ENDED: readonly ConsentStatus[] = [
  ...(['AWAITING_AUTHORISATION', 'PAUSED', 'AMENDING', 'REJECTED', 'SUPERSEDED', 'WITHDRAWN'] as const),
  ...(['EXPIRED', 'USED_UP', 'INVALIDATED', 'ERASED', 'RESTRICTED'] as const),
];

/** So many times in ten the usual value; a counterexample shrinks towards it. */
function mostly<Value>(weight: number, usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 10 - weight, arbitrary: other });
}

const anyOrg = fc.oneof(fc.constantFrom(...BUSY), fc.constantFrom(...orgs));
const someScopes = (weight: number) => mostly<string[]>(weight, [], fc.subarray(scopes));

/** Null stands for the caller, and of a purpose for the operation's own. */
const drawnConsent = fc.record({
  subject: mostly<string>(5, customers[0], fc.constantFrom(...customers)),
  recipient: mostly<string | null>(5, null, anyOrg),
  processors: mostly<string[]>(6, [], fc.uniqueArray(anyOrg, { minLength: 1, maxLength: 3 })),
  sources: mostly<string[] | null>(6, null, fc.uniqueArray(anyOrg, { minLength: 1, maxLength: 5 })),
  purpose: mostly<string | null>(5, null, fc.oneof(fc.constantFrom(...INPUTS), fc.constantFrom(...codes))),
  left: someScopes(6),
  refused: someScopes(8),
  unseparate: someScopes(8),
  unwritten: someScopes(8),
  vin: mostly<string | null>(8, null, fc.constantFrom(...vins)),
  status: mostly<ConsentStatus>(8, 'ACTIVE', fc.constantFrom(...ENDED)),
  basis: mostly<Consent['basis']>(6, 'CONSENT', fc.constantFrom('CONTRACT', 'LEGAL', 'VITAL')),
  validFrom: mostly(9, NOW - 1_000, fc.constantFrom(NOW, NOW + 1)),
  validUntil: mostly<number | null>(8, NOW + 1_000, fc.constantFrom(null, NOW, NOW + 1)),
  usesAllowed: mostly<number | null>(9, null, fc.constantFrom(1, 2)),
  dataFrom: mostly<number | null>(8, null, fc.constant(NOW - 100)),
});

type Drawn = typeof drawnConsent extends fc.Arbitrary<infer Value> ? Value : never;

const drawnAsker = fc.record({
  caller: mostly<string>(3, 'lender-harbour', fc.oneof(anyOrg, fc.constantFrom('broker-bridge', 'trust'))),
  person: mostly<string | null>(5, null, fc.constantFrom(...customers)),
  drawn: fc.array(drawnConsent, { maxLength: 14, size: 'max' }),
  closed: fc.boolean(),
  watched: fc.nat(99),
});

const purpose = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...INPUTS) },
  { weight: 2, arbitrary: fc.constantFrom(...codes) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'unheard.of/1') },
);

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    numbers: fc.array(fc.nat(9_999), { minLength: 150, maxLength: 150 }),
    purpose,
    drawn: fc.array(drawnAsker, { minLength: 1, maxLength: 8, size: 'max' }),
  })
  .map(({ numbers, purpose, drawn }) => ({ numbers, purpose, askers: drawn.map((each) => askerOf(each, purpose)) }));

function askerOf(
  { drawn, ...asker }: typeof drawnAsker extends fc.Arbitrary<infer V> ? V : never,
  purpose: string | null,
): Asker {
  return { ...asker, consents: drawn.map((each, i) => consentOf(each, i, asker.caller, purpose)) };
}

function consentOf(drawn: Drawn, index: number, caller: OrgId, stated: string | null): Consent {
  const { left, refused, unseparate, unwritten, recipient, purpose, ...rest } = drawn;
  return {
    ...rest,
    id: `trust.g${index}`,
    recipient: recipient ?? caller,
    purpose: purpose ?? stated ?? 'loan.origination/1',
    scopes: scopes
      .filter((scope) => !left.includes(scope))
      .map((scope) => ({
        scope,
        granted: !refused.includes(scope),
        separate: !unseparate.includes(scope),
        written: !unwritten.includes(scope),
      })),
    usesMade: 1,
    dataUntil: null,
    version: 1,
    revision: index + 1,
  };
}
