import { requestConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import { answerWith } from '#world/people/consentStates.ts';
import type { Consent, ConsentStatus } from '#gateway/consent/consent.ts';

/** Consents by their subject. */
export type GrantsInMemory = ReadonlyMap<string, readonly Consent[]>;

type Told = {
  readonly recipient: string;
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly status?: ConsentStatus;
  readonly processors?: readonly string[];
};

const ORIGINATION = {
  purpose: 'loan.origination/1',
  scopes: [
    'identity:basic',
    'contact:basic',
    'credit:income',
    'credit:assessment',
    'loan:account',
    'loan:repayment',
    'vehicle:identity',
    'battery:health',
    'telematics:behaviour',
    'valuation:vehicle',
  ],
  processors: ['risk-compass'],
} as const;
const QUOTE = {
  purpose: 'insurance.quote/1',
  scopes: ['vehicle:identity', 'policy:detail', 'claims:summary'],
} as const;
const VALUATION = { purpose: 'usedcar.valuation/1', scopes: ['vehicle:identity', 'vehicle:odometer'] } as const;

/** What a person was asked in the course of time, beside the application that is decided on: the ended ones stay on record. */
const OTHERS: readonly Told[] = [
  { recipient: 'lender-harbour', ...ORIGINATION, status: 'USED_UP' },
  { recipient: 'lender-lotus', ...ORIGINATION, status: 'EXPIRED' },
  { recipient: 'lender-granite', ...ORIGINATION, status: 'WITHDRAWN' },
  { recipient: 'market-plaza', ...VALUATION },
  { recipient: 'market-plaza', ...VALUATION, status: 'EXPIRED' },
  { recipient: 'broker-bridge', ...QUOTE, status: 'USED_UP' },
  { recipient: 'insurer-evergreen', ...QUOTE, status: 'USED_UP' },
  { recipient: 'insurer-pearl', ...QUOTE, status: 'REJECTED' },
  { recipient: 'insurer-evergreen', purpose: 'insurance.ubi_pricing/1', scopes: ['telematics:behaviour'] },
];
/** How far the application's own consent came, person by person in turn. */
const STATES: readonly ConsentStatus[] = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'AWAITING_AUTHORISATION',
  'WITHDRAWN',
];

export const grantsEach = OTHERS.length + 1;

/** Each record an object of its own, as if read from a database, by the trust operator's own rules. `at` in epoch seconds. */
export function grantsInMemory(subjects: readonly string[], at: number): GrantsInMemory {
  const made = STATES.map((status) => [...OTHERS, { recipient: 'lender-harbour', ...ORIGINATION, status }]);
  const patterns = made.map((all) => all.map((told) => consentAs(told, at)));
  return new Map(subjects.map((subject, i) => [subject, copies(patterns[i % patterns.length]!, subject, i)]));
}

function copies(patterns: readonly Consent[], subject: string, person: number): Consent[] {
  return patterns.map((pattern, i) => {
    const revision = person * grantsEach + i + 1;
    return {
      ...pattern,
      id: `trust.k${revision}`,
      subject,
      scopes: pattern.scopes.map((each) => ({ ...each })),
      revision,
    };
  });
}

function consentAs({ recipient, purpose, scopes, status = 'ACTIVE', processors = [] }: Told, at: number): Consent {
  const free = { sources: null, vin: null, days: null, clientMutationId: null, optional: [] };
  const asked = {
    ...free,
    id: 'trust.k0',
    customerId: 'trust.c0',
    recipient,
    purpose,
    required: scopes,
    processors,
    at,
  };
  const told = answerWith(requestConsent(asked), status, at);
  const { subject, vin, basis, validFrom, validUntil, usesAllowed, usesMade, dataFrom, dataUntil, version } = told;
  const bounds = { validFrom, validUntil, usesAllowed, usesMade, dataFrom, dataUntil };
  const whose = { id: told.id, subject, recipient, processors, sources: told.sources, purpose, vin };
  return { ...whose, scopes: told.scopes, status: told.status, basis, ...bounds, version, revision: 0 };
}
