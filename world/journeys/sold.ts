import { at, BUYER, change, LENDER, list, me, once, PERSON, shown, text } from './steps.ts';
import type { Data, Journey, Step } from './journey.ts';

const PLAZA = 'market-plaza';
const NEEDED = ['vehicle:identity', 'vehicle:odometer', 'service:history'];
const buyer = { org: 'trust', customer: BUYER };

function handedOver(says: string, as: Step['as'], status: string): Step {
  return {
    says,
    as,
    query: ({ listing }) =>
      `mutation Hand { confirmHandover(input: { clientMutationId: "${once()}", listingId: "${listing}" }) { listing { status } } }`,
    shows: (data) => at(data, 'confirmHandover', 'listing', 'status') === status,
  };
}

/** Listings are called the same by everybody: their ids stand in the operation, where no name is made of them. */
export const sold: Journey = {
  says: 'A car is sold on a marketplace: its new holder sees nothing of the time before.',
  steps: [
    {
      says: 'Its holder sees what it drove.',
      as: me,
      query: () => '{ me { vehicles { vin driveKind telematics(days: 180) { distanceKm } } } }',
      shows: (data) => Number(at(data, 'me', 'vehicles', 0, 'telematics', 'distanceKm')) > 0,
      keep: (data) => ({
        vin: text(data, 'me', 'vehicles', 0, 'vin'),
        driveKind: text(data, 'me', 'vehicles', 0, 'driveKind'),
      }),
    },
    change(
      'The marketplace asks for what it needs to value the car, and to see who holds it.',
      { org: PLAZA },
      'requestConsent',
      'RequestConsentInput',
      () => ({ customerId: PERSON, purpose: 'usedcar.valuation/1', required: NEEDED }),
      'consent { id status }',
      (data) => ({ consent: text(data, 'requestConsent', 'consent', 'id') }),
    ),
    shown,
    change(
      'The holder lets it.',
      me,
      'grantConsent',
      'GrantConsentInput',
      ({ consent }) => ({ consentId: consent, separate: NEEDED }),
      'consent { status }',
    ),
    {
      says: 'Somebody who does not hold it lists it: the trust operator’s book names another.',
      as: buyer,
      ...listing(BUYER, 'NOT_HOLDER'),
    },
    {
      says: 'Its holder lists it, and the book says so in the same request.',
      as: me,
      ...listing(PERSON, 'HOLDS'),
      keep: (data) => ({ listing: text(data, 'listVehicle', 'listing', 'id') }),
    },
    {
      says: 'The holder reads its passport: each line with its source, and an odometer that fits together.',
      as: me,
      query: () =>
        '{ me { vehicles { passport { __typename on source } odometerRecord { rollbackSuspected reads { on source odometerKm } } } } }',
      shows: (data) => at(data, 'me', 'vehicles', 0, 'odometerRecord', 'rollbackSuspected') === false,
    },
    {
      says: 'A buyer bids.',
      as: buyer,
      query: ({ listing: id }) =>
        `mutation Bid($buyer: ID!) { placeBid(input: { clientMutationId: "${once()}", listingId: "${id}", buyerId: $buyer, amountMinor: 8200000 }) { bid { id status } } }`,
      variables: () => ({ buyer: BUYER }),
      keep: (data) => ({ bid: text(data, 'placeBid', 'bid', 'id') }),
    },
    change(
      'The seller takes the bid, without knowing whose it is.',
      me,
      'answerBid',
      'AnswerBidInput',
      ({ bid }) => ({ bidId: bid, accept: true }),
      'listing { status bids { amountMinor status } }',
    ),
    handedOver('The buyer has the car.', buyer, 'RESERVED'),
    handedOver('The seller has the money: it is sold.', me, 'SOLD'),
    {
      says: 'The trust operator puts the new holder in its book; consents about the car end with that.',
      as: { org: 'trust' },
      query: () =>
        'mutation Sell($vin: ID!, $to: ID!) { transferVehicle(input: { vin: $vin, holderId: $to }) { vehicle { vin } } }',
      variables: ({ vin }) => ({ vin, to: BUYER }),
    },
    {
      says: 'The new holder sees the car, and not a kilometre of before.',
      as: buyer,
      query: () => '{ me { vehicles { vin telematics(days: 180) { distanceKm } } } }',
      shows: (data, { vin }) => {
        const car = (at(data, 'me', 'vehicles') as readonly Data[]).find((each) => each['vin'] === vin);
        const seen = car && at(car, 'telematics', 'distanceKm');
        return car !== undefined && (seen === 0 || seen === null || seen === undefined);
      },
    },
    {
      says: 'Who sold it sees it no more.',
      as: me,
      query: () => '{ me { vehicles { vin } } }',
      shows: (data, { vin }) => list(data, 'me', 'vehicles').every((each) => each['vin'] !== vin),
    },
    {
      says: 'And lists it no more: nobody lets the book say who holds it.',
      as: me,
      ...listing(PERSON, 'UNKNOWN'),
    },
    {
      says: 'A lender is asked what is for sale: anybody may.',
      as: { org: LENDER },
      query: () => '{ listings(first: 5) { title askingMinor status } }',
    },
  ],
};

function listing(seller: string, outcome: string): Pick<Step, 'query' | 'variables' | 'shows'> {
  return {
    query: ({ driveKind }) =>
      `mutation List($seller: ID!, $vin: ID!) { listVehicle(input: { clientMutationId: "${once()}", marketplace: "${PLAZA}", sellerId: $seller, vin: $vin, title: "Family car", driveKind: ${driveKind}, askingMinor: 8500000, city: "Suzhou" }) { listing { id check { outcome status en } } } }`,
    variables: ({ vin }) => ({ seller, vin }),
    shows: (data) => at(data, 'listVehicle', 'listing', 'check', 'outcome') === outcome,
  };
}
