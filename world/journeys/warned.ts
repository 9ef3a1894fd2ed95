import { at, change, list, me, PERSON, shown, text, today } from './steps.ts';
import type { Data, Journey, Step } from './journey.ts';

/** Where the person has a loan that runs. */
const WATCHER = 'lender-lotus';
const PURPOSE = 'loan.early_warning/1';
const REQUIRED = ['loan:account', 'loan:repayment', 'credit:assessment', 'vehicle:identity'];
const OPTIONAL = ['vehicle:odometer', 'battery:health', 'claims:summary', 'policy:basic'];
const ALL = [...REQUIRED, ...OPTIONAL];

function watched(says: string, more: Pick<Step, 'refusedWith' | 'shows'>): Step {
  return {
    says,
    as: { org: WATCHER },
    query: () =>
      `query Watch($id: ID!) @purpose(code: "${PURPOSE}") { loan(id: $id) { earlyWarning { stage warnings { code severity en } unknown } } }`,
    variables: ({ loan }) => ({ id: loan! }),
    ...more,
  };
}

const stageIn = (data: Data) => at(data, 'loan', 'earlyWarning', 'stage');
const codesIn = (data: Data) => list(data, 'loan', 'earlyWarning', 'warnings').map((each) => each['code']);

export const warned: Journey = {
  says: 'A lender is warned that what secures its loan is gone, as long as the borrower lets it look.',
  steps: [
    {
      says: 'The borrower has a loan, and a policy for the car.',
      as: me,
      query: () => '{ me { loans { id } policies { id cover status } } }',
      keep: (data) => ({
        loan: list(data, 'me', 'loans').find((each) => each['id']!.startsWith(`${WATCHER}.`))!['id']!,
        policy: list(data, 'me', 'policies').find((each) => each['cover'] === 'COMPREHENSIVE')!['id']!,
      }),
    },
    watched('The contract alone does not let the lender watch.', {
      refusedWith: ['PURPOSE_MISMATCH'],
      shows: (data) => at(data, 'loan', 'earlyWarning') === null,
    }),
    change(
      'The lender asks, with what it needs and what the borrower may leave out.',
      { org: WATCHER },
      'requestConsent',
      'RequestConsentInput',
      () => ({
        customerId: PERSON,
        purpose: PURPOSE,
        required: REQUIRED,
        optional: OPTIONAL,
        processors: ['risk-compass'],
      }),
      'consent { id status }',
      (data) => ({ consent: text(data, 'requestConsent', 'consent', 'id') }),
    ),
    shown,
    change(
      'The borrower grants all of it, the sensitive ones one by one.',
      me,
      'grantConsent',
      'GrantConsentInput',
      ({ consent }) => ({ consentId: consent, separate: ALL, written: ALL }),
      'consent { status }',
    ),
    watched('Now the risk operator looks, over every lender, the insurer and the carmaker.', {
      shows: (data) => [1, 2, 3].includes(Number(stageIn(data))) && !codesIn(data).includes('COLLATERAL_LOST'),
    }),
    change(
      'The car is stolen, and the borrower tells the insurer.',
      me,
      'reportClaim',
      'ReportClaimInput',
      ({ policy }) => ({
        policyId: policy,
        occurredOn: today(),
        kind: 'THEFT',
        narrative: 'It was gone in the morning.',
        claimedMinor: 9_000_000,
      }),
      'claim { id status kind }',
    ),
    watched('The lender is warned, and told why.', {
      shows: (data) => Number(stageIn(data)) >= 2 && codesIn(data)[0] === 'COLLATERAL_LOST',
    }),
    change(
      'The borrower takes the consent back.',
      me,
      'withdrawConsent',
      'WithdrawConsentInput',
      ({ consent }) => ({ consentId: consent }),
      'effect',
    ),
    watched('The lender sees nothing more.', {
      refusedWith: ['CONSENT_WITHDRAWN'],
      shows: (data) => at(data, 'loan', 'earlyWarning') === null,
    }),
  ],
};
