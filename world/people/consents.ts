import { memberId } from '#kernel/ids.ts';
import { requestConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import { livedTo } from './consentStates.ts';
import { orgsOf } from './organisations.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskedConsent, ConsentRequest } from '#subgraphs/customer/rules/requestConsent.ts';
import type { ConsentStatus } from '#schema/generated/customer.ts';
import type { Person } from './population.ts';

/** A consent of the world: what it is for, and how far it came. */
export type Wanted = {
  readonly recipient: OrgId;
  readonly purpose: string;
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly processors?: readonly OrgId[];
  readonly status?: ConsentStatus;
};

const ORIGINATION = {
  purpose: 'loan.origination/1',
  required: [
    'identity:basic',
    'credit:income',
    'credit:assessment',
    'loan:account',
    'loan:repayment',
    'vehicle:identity',
  ],
  optional: ['battery:health', 'valuation:vehicle', 'telematics:behaviour'],
  processors: ['risk-compass'],
} as const;
const QUOTE = {
  purpose: 'insurance.quote/1',
  required: ['vehicle:identity', 'policy:detail'],
  optional: ['policy:basic', 'claims:summary', 'vehicle:odometer'],
} as const;
const USAGE = {
  purpose: 'insurance.ubi_pricing/1',
  required: ['telematics:behaviour'],
  optional: ['vehicle:odometer'],
} as const;
const VALUATION = {
  purpose: 'usedcar.valuation/1',
  required: ['vehicle:identity'],
  optional: ['vehicle:odometer', 'battery:health', 'valuation:vehicle'],
} as const;

/** How far the consents of the others came, person by person in turn. */
const STATES: readonly (ConsentStatus | undefined)[] = [
  'ACTIVE', undefined, 'AWAITING_AUTHORISATION', 'ACTIVE', 'WITHDRAWN', 'EXPIRED', 'ACTIVE', 'PAUSED', 'REJECTED', undefined,
  'ACTIVE', 'USED_UP', 'LAPSED', 'REVOKED', 'ACTIVE', 'INVALIDATED', 'SUPERSEDED', 'AMENDING', 'ERASURE_DUE', 'ERASED', 'RESTRICTED', 'REQUESTED',
]; // prettier-ignore

/**
 * Everything that a person was asked and signed, each with all the states that it passed through. Contracts are consents too, with
 * the basis `CONTRACT`.
 */
export function consentsOf(person: Person, epochSeconds: number): (readonly AskedConsent[])[] {
  return [...contracts(person), ...asked(person)].map((wanted, i) => {
    const days = 1 + ((person.index + i) % 25);
    const id = memberId('trust', `k${String(person.index).padStart(6, '0')}${String(i + 1).padStart(2, '0')}`);
    return makeConsent(id, person, wanted, epochSeconds, days);
  });
}

/**
 * The first two people are the examples of the documentation: the first granted everything but usage-based pricing to
 * `insurer-pearl`; the second was never asked by anybody.
 */
function asked({ index, insurer }: Person): Wanted[] {
  if (index === 2) return [];
  const status = index === 1 ? 'ACTIVE' : STATES[index % STATES.length];
  if (status === undefined) return [];
  const lenders = orgsOf('lender');
  const insurers = index === 1 ? ['insurer-evergreen', 'insurer-pearl'] : insurer ? [insurer] : [];
  return [
    { recipient: index === 1 ? lenders[0]! : lenders[index % lenders.length]!, ...ORIGINATION, status },
    { recipient: 'broker-bridge', ...QUOTE, status },
    { recipient: 'market-plaza', ...VALUATION, status },
    ...insurers.map((recipient) => ({ recipient, ...QUOTE, status })),
    ...insurers.filter((each) => each !== 'insurer-pearl').map((recipient) => ({ recipient, ...USAGE, status })),
  ];
}

function contracts({ lender, insurer, repairer }: Person): Wanted[] {
  const found: Wanted[] = [
    {
      recipient: repairer,
      purpose: 'service.maintenance/1',
      required: ['vehicle:identity', 'vehicle:odometer', 'vehicle:diagnostics', 'service:history', 'service:booking'],
    },
  ];
  if (lender)
    found.push({
      recipient: lender,
      purpose: 'loan.servicing/1',
      required: ['identity:basic', 'contact:basic', 'loan:account', 'loan:repayment', 'vehicle:identity'],
    });
  if (insurer)
    found.push({
      recipient: insurer,
      purpose: 'insurance.claim/1',
      required: [
        'identity:basic',
        'contact:basic',
        'policy:basic',
        'policy:detail',
        'claims:summary',
        'vehicle:identity',
      ],
    });
  return found;
}

function makeConsent(
  id: string,
  { id: customerId }: Person,
  wanted: Wanted,
  now: number,
  days: number,
): readonly AskedConsent[] {
  const { recipient, purpose, required, optional = [], processors = [], status } = wanted;
  // What waits for an answer does so for a day.
  const at = status === 'REQUESTED' || status === 'AWAITING_AUTHORISATION' ? now : now - days * 86_400;
  const of = { recipient, optional, processors, sources: null, vin: null, days: null, clientMutationId: null };
  if (status !== undefined)
    return livedTo(askedAgain({ ...of, purpose, required, id, customerId, at }), status, at, now);
  const any = { purpose: 'insurance.quote/1', required: ['vehicle:identity'], optional: [] };
  return [contractOf(askedAgain({ ...of, ...any, id, customerId, at }), purpose, required)];
}

const askedBefore = new Map<string, AskedConsent>();

/** A request like one made before says the same, to somebody else at another time: worded and hashed once. */
function askedAgain({ id, customerId, at, ...wish }: ConsentRequest): AskedConsent {
  const key = JSON.stringify(wish);
  const known = askedBefore.get(key) ?? requestConsent({ ...wish, id, customerId, at: 0 });
  askedBefore.set(key, known);
  const later = (instant: number | null) => (instant === null ? null : instant + at);
  return {
    ...known,
    id,
    arrangementId: id,
    subject: customerId,
    validFrom: at,
    validUntil: later(known.validUntil),
    answerBy: later(known.answerBy),
    dataFrom: later(known.dataFrom),
  };
}

/** A contract's record: no scope was chosen one by one, and it holds as long as the contract. */
function contractOf(record: AskedConsent, purpose: string, scopes: readonly string[]): AskedConsent {
  const granted = scopes.map((scope) => ({
    scope,
    necessity: 'REQUIRED' as const,
    granted: true,
    separate: false,
    written: false,
  }));
  const signed = { status: 'ACTIVE', event: 'GRANT', basis: 'CONTRACT' } as const;
  const unlimited = { validUntil: null, answerBy: null, usesAllowed: null, dataFrom: null, keepDays: null };
  return { ...record, ...signed, ...unlimited, automatedDecision: false, purpose, scopes: granted };
}
