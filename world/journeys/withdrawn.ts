import { at, change, LENDER, list, me, once } from './steps.ts';
import type { Data, Journey, Step } from './journey.ts';

export const decided: Step = {
  says: 'The lender decides on the application at once, from what it may know.',
  as: { org: LENDER },
  query: () =>
    'query Decide($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { decision { outcome offer { amountMinor months aprBps } } } }',
  variables: () => ({ ids: [`${LENDER}.a000001`] }),
};

/** What the person gave freely: a contract ends otherwise. */
const given = (data: Data) => list(data, 'me', 'consents').filter(({ basis }) => basis === 'CONSENT');

export const withdrawn: Journey = {
  says: 'Everything is withdrawn, and what was read can be read no more; then the person asks for their data, and who saw it.',
  steps: [
    decided,
    {
      says: 'The consent that it rests on.',
      as: me,
      query: () => '{ me { consents(status: [ACTIVE]) { id recipient purpose } } }',
      keep: (data) => ({
        consent: list(data, 'me', 'consents').find(
          ({ recipient, purpose }) => recipient === LENDER && purpose === 'loan.origination/1',
        )!['id']!,
      }),
    },
    change(
      'The person withdraws it: EFFECTIVE says that no gateway gives anything under it any more.',
      me,
      'withdrawConsent',
      'WithdrawConsentInput',
      ({ consent }) => ({ consentId: consent }),
      'effect consent { status }',
    ),
    {
      ...decided,
      says: 'The lender asks again, and is refused, with the reason.',
      refusedWith: ['CONSENT_WITHDRAWN'],
    },
    {
      says: 'What else the person let others do.',
      as: me,
      query: () => '{ me { consents(status: [ACTIVE, PAUSED, AMENDING]) { id basis recipient purpose } } }',
      keep: (data) => ({
        // Each as a field of its own of one operation.
        withdrawals: given(data)
          .map(
            ({ id }, i) =>
              `w${i}: withdrawConsent(input: { clientMutationId: "${once()}", consentId: "${id}" }) { effect }`,
          )
          .join(' '),
      }),
    },
    {
      says: 'All of it is withdrawn, in one request.',
      as: me,
      query: ({ withdrawals }) => `mutation All { ${withdrawals} }`,
      shows: (data) => Object.values(data).every((each) => at(each as Data, 'effect') === 'EFFECTIVE'),
    },
    {
      says: 'Nothing is left but contracts.',
      as: me,
      query: () => '{ me { consents(status: [ACTIVE, PAUSED, AMENDING]) { id basis } } }',
      shows: (data) => given(data).length === 0,
    },
    {
      says: 'The person asks for their data, from whoever holds it.',
      as: me,
      query: () =>
        '{ me { name creditProfile { incomeMonthlyMinor } vehicles { vin odometerKm serviceOrders { id finishedOn } } loans { id balanceMinor } policies { id status } } }',
      shows: (data) => typeof at(data, 'me', 'name') === 'string' && list(data, 'me', 'loans').length > 0,
    },
    {
      says: 'The person sees who saw what, and what was refused.',
      as: me,
      query: () => '{ me { accessHistory(first: 5) { nodes { recipient } } } }',
    },
  ],
};
