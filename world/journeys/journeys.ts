import { addDays } from '#kernel/days.ts';
import { CHAIN, change, LENDER, list, me, once, PERSON, text, today } from './steps.ts';
import { claimed } from './claimed.ts';
import { onInstalments } from './onInstalments.ts';
import { sold } from './sold.ts';
import { warned } from './warned.ts';
import { decided, withdrawn } from './withdrawn.ts';
import type { Journey } from './journey.ts';

/** Of a world that is made anew each can be gone once; some again and again. */
export const journeys: Readonly<Record<string, Journey>> = {
  'buy-on-credit': {
    says: 'A car is bought on credit, with insurance.',
    steps: [
      decided,
      change(
        'The applicant takes the offer; the loan is paid out.',
        me,
        'acceptLoanOffer',
        'AcceptLoanOfferInput',
        () => ({ applicationId: `${LENDER}.a000001` }),
        'loan { id balanceMinor nextInstalment { paymentMinor dueOn } }',
        (data) => ({
          loan: text(data, 'acceptLoanOffer', 'loan', 'id'),
          instalment: text(data, 'acceptLoanOffer', 'loan', 'nextInstalment', 'paymentMinor'),
        }),
      ),
      {
        says: 'A broker asks for quotes: only insurers that may know the driving price by it.',
        as: { org: 'broker-bridge' },
        query: () =>
          'query Quotes($id: ID!) @purpose(code: "insurance.quote/1") { customer(id: $id) { vehicles { insuranceQuotes { id insurer annualMinor usageBased } } } }',
        variables: () => ({ id: PERSON }),
      },
      change(
        'The first instalment is paid.',
        me,
        'repayLoan',
        'RepayLoanInput',
        ({ loan, instalment }) => ({ loanId: loan, amountMinor: Number(instalment) }),
        'loan { balanceMinor movements { kind } }',
      ),
    ],
  },
  service: {
    says: 'A car is serviced: estimate, appointment, work, rating.',
    steps: [
      {
        says: 'Anybody sees what it costs, and when there is time.',
        as: { org: 'broker-bridge' },
        query: () =>
          `{ serviceEstimate(workshop: "${CHAIN}.w1", jobs: ["SERVICE"]) { totalMinor minutes } workshopSlots(workshop: "${CHAIN}.w1", day: "${addDays(today(), 45)}") { startsAt free } }`,
        keep: (data) => ({
          slot: list(data, 'workshopSlots').findLast(({ free }) => free)!['startsAt']!,
        }),
      },
      {
        says: 'The person’s own vehicle.',
        as: me,
        query: () => '{ me { vehicles { vin } } }',
        keep: (data) => ({ vin: text(data, 'me', 'vehicles', 0, 'vin') }),
      },
      {
        says: 'The person makes an appointment.',
        as: me,
        query: ({ slot }) =>
          `mutation Book($id: ID!, $vin: ID!) { bookService(input: { clientMutationId: "${once()}", customerId: $id, vin: $vin, workshop: "${CHAIN}.w1", startsAt: "${slot}", jobs: ["SERVICE"] }) { booking { id status totalMinor } } }`,
        variables: ({ vin }) => ({ id: PERSON, vin: vin! }),
        keep: (data) => ({ booking: text(data, 'bookService', 'booking', 'id') }),
      },
      ...(['CHECK_IN', 'START', 'FINISH'] as const).map((step) =>
        change(
          `The workshop: ${step}.`,
          { org: CHAIN },
          'advanceService',
          'AdvanceServiceInput',
          ({ booking }) => ({ bookingId: booking, step, odometerKm: 66_000 }),
          'booking { status }',
        ),
      ),
      change(
        'The person says how it was.',
        me,
        'rateService',
        'RateServiceInput',
        ({ booking }) => ({ bookingId: booking, stars: 5 }),
        'booking { stars }',
      ),
    ],
  },
  claim: claimed,
  warned,
  'service-on-credit': onInstalments,
  withdraw: withdrawn,
  sell: sold,
};
