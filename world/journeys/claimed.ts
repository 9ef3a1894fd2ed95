import { at, CHAIN, change, freeSlot, INSURER, list, me, once, text, today } from './steps.ts';
import type { Journey } from './journey.ts';

export const claimed: Journey = {
  says: 'A claim after an accident, from notice to payment.',
  steps: [
    freeSlot(58),
    {
      says: 'The person’s comprehensive policy.',
      as: me,
      query: () => '{ me { policies { id insurer cover } } }',
      keep: (data) => ({
        policy: list(data, 'me', 'policies').find(({ cover }) => cover === 'COMPREHENSIVE')!['id']!,
      }),
    },
    change(
      'The person reports what happened; whether it is covered is decided at once.',
      me,
      'reportClaim',
      'ReportClaimInput',
      ({ policy }) => ({
        policyId: policy,
        occurredOn: today(),
        narrative: 'A post in a car park.',
        claimedMinor: 620_000,
      }),
      'claim { id status amountBand }',
      (data) => ({
        claim: text(data, 'reportClaim', 'claim', 'id'),
      }),
    ),
    {
      ...change(
        'Paying before anything is set aside is refused.',
        { org: INSURER },
        'payClaim',
        'ClaimAmountInput',
        ({ claim }) => ({ claimId: claim, amountMinor: 1 }),
        'claim { status }',
      ),
      refusedWith: ['STATE_CONFLICT'],
    },
    change(
      'The insurer sets money aside.',
      { org: INSURER },
      'reserveClaim',
      'ClaimAmountInput',
      ({ claim }) => ({ claimId: claim, amountMinor: 620_000 }),
      'claim { status }',
    ),
    {
      says: 'A workshop of its network repairs it: the insurer makes the appointment there.',
      as: { org: INSURER },
      query: ({ slot }) =>
        `mutation Order($claim: ID!) @purpose(code: "insurance.claim/1") { orderClaimRepair(input: { clientMutationId: "${once()}", claimId: $claim, workshop: "${CHAIN}.w1", startsAt: "${slot}", jobs: ["BUMPER"] }) { claim { status repairer repair { status } } } }`,
      variables: ({ claim }) => ({ claim: claim! }),
      shows: (data) => at(data, 'orderClaimRepair', 'claim', 'repair', 'status') === 'BOOKED',
    },
    {
      says: 'The person sees when, and who pays: three organisations, one answer.',
      as: me,
      query: () =>
        'query Mine($claim: ID!) { claim(id: $claim) { status repair { status booking { startsAt status reason payer } } } }',
      variables: ({ claim }) => ({ claim: claim! }),
      shows: (data) => at(data, 'claim', 'repair', 'booking', 'payer') === INSURER,
    },
    change(
      'The insurer pays.',
      { org: INSURER },
      'payClaim',
      'ClaimAmountInput',
      ({ claim }) => ({ claimId: claim, amountMinor: 585_000 }),
      'claim { status paidMinor }',
    ),
  ],
};
