import { at, CHAIN, change, freeSlot, LENDER, me, once, PERSON, shown, text } from './steps.ts';
import type { Journey, Step } from './journey.ts';

const NEEDED = ['credit:income'];

function booked(says: string, id: string, more: Pick<Step, 'shows' | 'keep'>): Step {
  return {
    says,
    as: me,
    query: ({ slot, jobs }) =>
      `mutation Book($id: ID!, $vin: ID!) { bookService(input: { clientMutationId: "${id}", customerId: $id, vin: $vin, workshop: "${CHAIN}.w1", startsAt: "${slot}", jobs: ${jobs}, credit: { lender: "${LENDER}", months: 6 } }) { booking { id status totalMinor credit { status because monthlyMinor } } } }`,
    variables: ({ vin }) => ({ id: PERSON, vin: vin! }),
    ...more,
  };
}

export const onInstalments: Journey = {
  says: 'A service is paid in instalments: an appointment at one organisation and a credit at another, both or neither.',
  steps: [
    freeSlot(52),
    {
      says: 'What the car needs next, by how it is driven.',
      as: me,
      query: () => '{ me { vehicles { vin servicePlan(next: 2) { number dueOn dueAtKm jobs totalMinor } } } }',
      keep: (data) => ({
        vin: text(data, 'me', 'vehicles', 0, 'vin'),
        jobs: JSON.stringify(at(data, 'me', 'vehicles', 0, 'servicePlan', 0, 'jobs')),
      }),
    },
    booked('The lender may not see the income: there is neither credit nor appointment.', once(), {
      shows: (data) =>
        at(data, 'bookService', 'booking', 'status') === 'CANCELLED' &&
        at(data, 'bookService', 'booking', 'credit', 'status') === 'REFUSED',
    }),
    change(
      'The lender asks for what it needs, and for the chain to ask in its name.',
      { org: LENDER },
      'requestConsent',
      'RequestConsentInput',
      () => ({ customerId: PERSON, purpose: 'service.credit/1', required: NEEDED, processors: [CHAIN] }),
      'consent { id status }',
      (data) => ({ consent: text(data, 'requestConsent', 'consent', 'id') }),
    ),
    shown,
    change(
      'The person lets it.',
      me,
      'grantConsent',
      'GrantConsentInput',
      ({ consent }) => ({ consentId: consent, separate: NEEDED, written: NEEDED }),
      'consent { status }',
    ),
    booked('Now there are both, in the answer to one mutation.', once(), {
      shows: (data) =>
        at(data, 'bookService', 'booking', 'status') === 'BOOKED' &&
        at(data, 'bookService', 'booking', 'credit', 'status') === 'STANDING',
      keep: (data) => ({ booking: text(data, 'bookService', 'booking', 'id') }),
    }),
    change(
      'The person cannot come: the appointment is cancelled, and the credit given back.',
      me,
      'cancelServiceBooking',
      'CancelServiceBookingInput',
      ({ booking }) => ({ bookingId: booking }),
      'booking { status credit { status } }',
    ),
  ],
};
