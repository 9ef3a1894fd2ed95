import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/core';
import type {
  ApplicationChannel,
  DecisionOutcome,
  RepaymentMethod,
  ServiceCreditStatus,
  SubsidyGiver,
} from '#schema/generated/lender.ts';
import type { Account, MovementKind } from './rules/postings.ts';
import type { Reason } from './rules/decisionReasons.ts';
import type { Offer } from './rules/priceOffer.ts';
import type { DecisionBasis, InstalmentRow } from './store.ts';

/** What the lender offers. Its own id is not in it: a database is one organisation's. */
export const ProductTable = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    code: p.string().primary(),
    position: p.integer(),
    en: p.string(),
    zh: p.string(),
    rateFromBps: p.integer(),
    rateToBps: p.integer(),
    feeBps: p.integer(),
    minAmountMinor: p.integer(),
    maxAmountMinor: p.integer(),
    termsMonths: p.json<number[]>(),
    method: p.string().$type<RepaymentMethod>(),
    balloonBps: p.integer(),
    green: p.boolean(),
    subsidyBps: p.integer(),
    subsidisedBy: p.string().$type<SubsidyGiver>().nullable(),
    maxLtvBps: p.integer(),
  },
});

export const LoanTable = defineEntity({
  name: 'Loan',
  tableName: 'loan',
  properties: {
    id: p.string().primary(),
    customerId: p.string(),
    vin: p.string(),
    product: p.string(),
    principalMinor: p.integer(),
    rateBps: p.integer(),
    aprBps: p.integer(),
    months: p.integer(),
    disbursedOn: p.date(),
    writtenOffOn: p.date().nullable(),
    /** Null of a loan that was made before it was kept: then the product's. */
    method: p.string().$type<RepaymentMethod>().nullable(),
    balloonMinor: p.integer().nullable(),
    applicationId: p.string().nullable(),
  },
});

export const InstalmentTable = defineEntity({
  name: 'Instalment',
  tableName: 'instalment',
  properties: {
    loanId: p.string().primary(),
    number: p.integer().primary(),
    dueOn: p.date(),
    interestMinor: p.integer(),
    principalMinor: p.integer(),
    paymentMinor: p.integer(),
    balanceMinor: p.integer(),
    paidInterestMinor: p.integer(),
    paidPrincipalMinor: p.integer(),
    lateFrom: p.date().nullable(),
    paidOn: p.date().nullable(),
  },
});

/** What was done on a loan, in order. It only grows. */
export const MovementTable = defineEntity({
  name: 'Movement',
  tableName: 'movement',
  properties: {
    id: p.string().primary(),
    place: p.bigint('number').autoincrement(),
    loanId: p.string(),
    kind: p.string().$type<MovementKind>(),
    movedOn: p.date(),
    movedAt: p.datetime(),
    client: p.string(),
    clientMutationId: p.string(),
    inputDigest: p.string(),
    replaced: p.json<readonly InstalmentRow[]>().nullable(),
  },
});

/** Double entry: the postings of a movement come to nothing. Debit above zero, credit below. */
export const PostingTable = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  properties: {
    movementId: p.string().primary(),
    account: p.string().primary().$type<Account>(),
    amountMinor: p.string().columnType('bigint'),
  },
});

export const ApplicationTable = defineEntity({
  name: 'Application',
  tableName: 'application',
  properties: {
    id: p.string().primary(),
    customerId: p.string(),
    vin: p.string(),
    /** Member-qualified, of the marketplace role. */
    listingId: p.string().nullable(),
    product: p.string(),
    amountMinor: p.integer(),
    months: p.integer(),
    channel: p.string().$type<ApplicationChannel>(),
    appliedAt: p.datetime(),
    client: p.string(),
    clientMutationId: p.string(),
  },
});

/** A decision as it was made. The digest is over everything that it was made from. */
export const DecisionTable = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    applicationId: p.string().primary(),
    inputsDigest: p.string().primary(),
    ruleVersion: p.string(),
    outcome: p.string().$type<DecisionOutcome>(),
    reasons: p.json<readonly Reason[]>(),
    offer: p.json<Offer>().nullable(),
    decidedAt: p.datetime(),
    place: p.bigint('number').autoincrement(),
    /** What it was made from; null of one from before that was kept. */
    basis: p.json<DecisionBasis>().nullable(),
    /** SHA-256 over a salt and that. */
    commitment: p.string().nullable(),
  },
});

export const ReviewTable = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    id: p.string().primary(),
    place: p.bigint('number').autoincrement(),
    applicationId: p.string(),
    status: p.string().$type<'OPEN' | 'UPHELD' | 'CHANGED'>(),
    words: p.text(),
    requestedAt: p.datetime(),
    answer: p.text().nullable(),
    closedAt: p.datetime().nullable(),
  },
});

export const ServiceCreditTable = defineEntity({
  name: 'ServiceCredit',
  tableName: 'service_credit',
  properties: {
    id: p.string().primary(),
    reference: p.string(),
    repairer: p.string(),
    /** Empty where it was given back before it was asked for. */
    customerId: p.string(),
    vin: p.string(),
    amountMinor: p.integer(),
    months: p.integer(),
    status: p.string().$type<ServiceCreditStatus>(),
    monthlyMinor: p.integer().nullable(),
    aprBps: p.integer().nullable(),
    reasons: p.json<readonly Reason[]>(),
    askedAt: p.datetime(),
    lapsesAt: p.datetime().nullable(),
    loanId: p.string().nullable(),
  },
});

export const tables: readonly EntitySchema[] = [
  ProductTable,
  LoanTable,
  InstalmentTable,
  MovementTable,
  PostingTable,
  ApplicationTable,
  DecisionTable,
  ReviewTable,
  ServiceCreditTable,
];
