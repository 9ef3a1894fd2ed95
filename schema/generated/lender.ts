import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, ISO 8601: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 in UTC: `2026-11-24T02:00:00Z`. */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What is offered, taken. */
export type AcceptLoanOfferInput = {
  /** The application that was decided on. */
  applicationId: Scalars['ID']['input'];
  /** Makes a repeated acceptance harmless. */
  clientMutationId: Scalars['String']['input'];
};

/** What the letter about a decision against the applicant says. 12 CFR 1002.9, PIPL article 24. */
export type AdverseNotice = {
  __typename?: 'AdverseNotice';
  /** The letter's text, English. */
  en?: Maybe<Scalars['String']['output']>;
  /** The specific reasons, at most four. */
  reasons?: Maybe<Array<Reason>>;
  /** The letter's text, Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** Where an application was made. */
export type ApplicationChannel =
  /** At a dealer. */
  | 'DEALER'
  /** By the customer, online. */
  | 'ONLINE'
  /** Through a partner. */
  | 'PARTNER'
  /** At a self-service terminal. */
  | 'TERMINAL';

/** What is applied for. */
export type ApplyForLoanInput = {
  /** Amount, in fen. */
  amountMinor: Scalars['Int']['input'];
  /** Where it is made. */
  channel?: ApplicationChannel;
  /** Makes a repeated application harmless: the same id gives the same application. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Who applies. */
  customerId: Scalars['ID']['input'];
  /** The lender's organisation id. */
  lender: Scalars['ID']['input'];
  /** The listing that it is to be bought from. Then its seller lets the lender see, under `usedcar.finance/1`, that it is this vehicle. */
  listingId?: InputMaybe<Scalars['ID']['input']>;
  /** Term, in months. */
  months: Scalars['Int']['input'];
  /** The product's code. */
  product: Scalars['String']['input'];
  /** The vehicle to be financed. */
  vin: Scalars['ID']['input'];
};

/** An application that was made. */
export type ApplyForLoanPayload = {
  __typename?: 'ApplyForLoanPayload';
  /** The application. */
  application?: Maybe<LoanApplication>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A decision that a program made about a person, as it was kept, without the terms that were offered. */
export type AutomatedDecision = {
  __typename?: 'AutomatedDecision';
  /** Whether it is against the applicant: refused, or on other terms. */
  adverse?: Maybe<Scalars['Boolean']['output']>;
  /** The application that was decided on. */
  applicationId?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 over a salt and all that it was made from. */
  commitment?: Maybe<Scalars['String']['output']>;
  /** About whom. */
  customer?: Maybe<Customer>;
  /** When: the `at` of the request in `decisionInputs` that fed it. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** The lender's organisation id. */
  lender?: Maybe<Scalars['ID']['output']>;
  /** The fields that were not released: it was made without. */
  missing?: Maybe<Array<Scalars['String']['output']>>;
  /** What was decided. */
  outcome?: Maybe<DecisionOutcome>;
  /** The codes of the reasons actually used, most important first. */
  reasonCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Where a person's look at it stands; null when none was asked for. */
  review?: Maybe<ReviewStatus>;
  /** The version of the rules it was made by; `person` when a person made it. */
  ruleVersion?: Maybe<Scalars['String']['output']>;
  /** The fields that it was made from. */
  used?: Maybe<Array<Scalars['String']['output']>>;
};

/** The state of a traction battery. */
export type Battery = {
  __typename?: 'Battery';
  /** State of health, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
};

/** How a review ends. */
export type CloseHumanReviewInput = {
  /** What the applicant is told; 1 to 2,000 characters. */
  answer: Scalars['String']['input'];
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** As it comes back. */
  clientMutationId: Scalars['String']['input'];
  /** Another offer than the program's; left out, the decision is upheld. */
  offer?: InputMaybe<ReviewedOfferInput>;
};

/** A subject's answer to one organisation's request to read, for one purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Organisations that process for the recipient under this consent. */
  processors?: Maybe<Array<Scalars['ID']['output']>>;
  /** The purpose's code. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The organisation that may read. */
  recipient?: Maybe<Scalars['ID']['output']>;
  /** Where it stands in its life. */
  status?: Maybe<ConsentStatus>;
};

/** The states of a consent's life. */
export type ConsentStatus =
  /** In force. */
  | 'ACTIVE'
  /** A new version waits for the subject's answer; the old one holds. */
  | 'AMENDING'
  /** Shown to the subject, waiting for an answer. */
  | 'AWAITING_AUTHORISATION'
  /** Ended, and the data read under it was erased. */
  | 'ERASED'
  /** Ended, and the data read under it is to be erased. */
  | 'ERASURE_DUE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Ended because its ground fell away: the vehicle was sold, the notice was defective. */
  | 'INVALIDATED'
  /** Not answered in time. */
  | 'LAPSED'
  /** In force again when the subject says so. */
  | 'PAUSED'
  /** Refused by the subject. */
  | 'REJECTED'
  /** Asked for, not yet shown to the subject. */
  | 'REQUESTED'
  /** Ended, and the data read under it is kept under a legal exception. */
  | 'RESTRICTED'
  /** Ended by somebody else. */
  | 'REVOKED'
  /** Replaced by a new version. */
  | 'SUPERSEDED'
  /** Used as often as it allows. */
  | 'USED_UP'
  /** Ended by the subject. */
  | 'WITHDRAWN';

/** A credit assessment by the risk operator. */
export type CreditAssessment = {
  __typename?: 'CreditAssessment';
  /** Band, A (best) to E. */
  band?: Maybe<RiskBand>;
  /** Points of the scorecard: 600 at odds of 50 to 1, 20 to double the odds. */
  points?: Maybe<Scalars['Int']['output']>;
  /** Probability of default within the term. */
  probabilityOfBad?: Maybe<Scalars['Float']['output']>;
  /** The largest shortfalls, largest first. */
  reasons?: Maybe<Array<Reason>>;
};

/** A lender's answer to an application. */
export type CreditDecision = {
  __typename?: 'CreditDecision';
  /** SHA-256 over a salt and all that it was made from: the lender can show later that nothing was changed. */
  commitment?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it was made from, and what of that was not released. */
  inputs?: Maybe<Array<CreditInput>>;
  /** What the letter about it says; null of a decision as applied for. */
  notice?: Maybe<AdverseNotice>;
  /** What the lender offers: as applied for, or a counter-offer. Null when it offers nothing. */
  offer?: Maybe<LoanOffer>;
  /** What it is. */
  outcome?: Maybe<DecisionOutcome>;
  /** The specific reasons actually used, most important first. */
  reasons?: Maybe<Array<Reason>>;
  /** The version of the rules it was made by; `person` when a person made it. */
  ruleVersion?: Maybe<Scalars['String']['output']>;
};

/** What a decision may rest on. */
export type CreditInput = {
  __typename?: 'CreditInput';
  /** The field. */
  coordinate?: Maybe<Scalars['String']['output']>;
  /** Whether it was released; if not, it was decided without. */
  known?: Maybe<Scalars['Boolean']['output']>;
  /** The role that gives it. */
  role?: Maybe<Scalars['String']['output']>;
};

/** Income and circumstances, as declared by the person. The bands are those of the South German Credit data. */
export type CreditProfile = {
  __typename?: 'CreditProfile';
  /** Net income a month, in fen. */
  incomeMonthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Other obligations a month, in fen. */
  obligationsMonthlyMinor?: Maybe<Scalars['Int']['output']>;
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Consents of the customer that the lender is party to. */
  consents?: Maybe<Array<Consent>>;
  /** Net income a month, declared, in fen. */
  creditProfile?: Maybe<CreditProfile>;
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** The customer's applications, over every lender, latest first. */
  loanApplications?: Maybe<Array<LoanApplication>>;
  /** The customer's loans, over every lender. */
  loans?: Maybe<Array<Loan>>;
  /** Credits for services, over every lender, latest first. */
  serviceCredits?: Maybe<Array<ServiceCredit>>;
};


/** A natural person who takes part: the subject of the data in this graph. */
export type CustomerConsentsArgs = {
  status?: InputMaybe<Array<ConsentStatus>>;
};

/** What a lender decided. */
export type DecisionOutcome =
  /** As applied for. */
  | 'APPROVED'
  /** Not as applied for, but on these terms. */
  | 'COUNTER_OFFER'
  /** No. */
  | 'DECLINED'
  /** A person will decide. */
  | 'REFERRED';

/** What drives a vehicle. */
export type DriveKind =
  /** Battery only. */
  | 'BEV'
  /** Hybrid without a plug. */
  | 'HEV'
  /** Combustion engine. */
  | 'ICE'
  /** Plug-in hybrid. */
  | 'PHEV';

/** A person's look at what a program decided. PIPL article 24. */
export type HumanReview = {
  __typename?: 'HumanReview';
  /** What the reviewer says; null while it is open. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status?: Maybe<ReviewStatus>;
};

/** What a product would cost: from who is rated best to who is rated worst. */
export type IndicativeOffer = {
  __typename?: 'IndicativeOffer';
  /** Annual percentage rate with all fees, from, in basis points. */
  aprFromBps: Scalars['Int']['output'];
  /** Annual percentage rate with all fees, up to, in basis points. */
  aprToBps: Scalars['Int']['output'];
  /** Name, English. */
  en: Scalars['String']['output'];
  /** Whether it is a green programme. */
  green: Scalars['Boolean']['output'];
  /** Interest over the whole term, from, in fen. */
  interestFromMinor: Scalars['Int']['output'];
  /** The lender's organisation id. */
  lender: Scalars['ID']['output'];
  /** First instalment, from, in fen. */
  monthlyFromMinor: Scalars['Int']['output'];
  /** First instalment, up to, in fen. */
  monthlyToMinor: Scalars['Int']['output'];
  /** The product's code. */
  product: Scalars['String']['output'];
  /** Name, Chinese. */
  zh: Scalars['String']['output'];
};

/** One instalment of a loan. */
export type Instalment = {
  __typename?: 'Instalment';
  /** Principal owed after it, in fen. */
  balanceMinor?: Maybe<Scalars['Int']['output']>;
  /** Day it is due. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Interest part, in fen. */
  interestMinor?: Maybe<Scalars['Int']['output']>;
  /** Its number, from 1. */
  number?: Maybe<Scalars['Int']['output']>;
  /** What was paid of it, in fen, where it was paid in parts. */
  paidMinor?: Maybe<Scalars['Int']['output']>;
  /** Day it was paid; null while it is not. */
  paidOn?: Maybe<Scalars['Date']['output']>;
  /** What is to be paid, in fen. */
  paymentMinor?: Maybe<Scalars['Int']['output']>;
  /** Principal part, in fen. */
  principalMinor?: Maybe<Scalars['Int']['output']>;
};

/** A lender in figures. What fewer than ten people are behind is null: it could be somebody. */
export type LenderFigures = {
  __typename?: 'LenderFigures';
  /** Applications made. */
  applications?: Maybe<Scalars['Int']['output']>;
  /** Applications that were decided on. */
  decided?: Maybe<Scalars['Int']['output']>;
  /** The lender's organisation id. */
  lender: Scalars['ID']['output'];
  /** Loans that run. */
  loans?: Maybe<Scalars['Int']['output']>;
  /** Share of them with an offer, as applied for or other, from 0 to 1. */
  offeredShare?: Maybe<Scalars['Float']['output']>;
  /** Half of the decisions took no longer from application to decision, in seconds. */
  secondsToDecideP50?: Maybe<Scalars['Float']['output']>;
  /** What was lent with them, in thousands of yuan. */
  volumeThousands?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle for sale. */
export type Listing = {
  __typename?: 'Listing';
  /** Asking price, in fen. */
  askingMinor: Scalars['Int']['output'];
  /** What drives it. */
  driveKind: DriveKind;
  /** Opaque id; its issuer is the marketplace. */
  id: Scalars['ID']['output'];
  /** Whether it is still for sale. */
  status: ListingStatus;
  /** Vehicle identification number. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** Whether a vehicle is still for sale. */
export type ListingStatus =
  /** Taken off. */
  | 'CLOSED'
  /** Not checked yet: nobody but its seller sees it. */
  | 'DRAFT'
  /** For sale. */
  | 'OPEN'
  /** Kept for a buyer. */
  | 'RESERVED'
  /** Sold. */
  | 'SOLD';

/** A contract of credit. */
export type Loan = {
  __typename?: 'Loan';
  /** Annual percentage rate with all fees, in basis points. */
  aprBps?: Maybe<Scalars['Int']['output']>;
  /** Principal still owed, in fen. */
  balanceMinor?: Maybe<Scalars['Int']['output']>;
  /** The borrower. */
  customer?: Maybe<Customer>;
  /** Days past due of the oldest unpaid instalment; 0 when nothing is overdue. */
  daysPastDue?: Maybe<Scalars['Int']['output']>;
  /** Day of disbursement. */
  disbursedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** Late interest owed today, in fen: half as much again as the rate, on what is overdue. */
  lateInterestMinor?: Maybe<Scalars['Int']['output']>;
  /** Term, in months. */
  months?: Maybe<Scalars['Int']['output']>;
  /** Everything that was done on it, in order. */
  movements?: Maybe<Array<LoanMovement>>;
  /** The next unpaid instalment. */
  nextInstalment?: Maybe<Instalment>;
  /** Amount lent, in fen. */
  principalMinor?: Maybe<Scalars['Int']['output']>;
  /** The product's code. */
  product?: Maybe<Scalars['String']['output']>;
  /** Nominal rate a year, in basis points. */
  rateBps?: Maybe<Scalars['Int']['output']>;
  /** Every instalment, in order. */
  schedule?: Maybe<Array<Instalment>>;
  /** What would end the loan today. Null when it has ended. */
  settlementQuote?: Maybe<SettlementQuote>;
  /** Where it stands. */
  status?: Maybe<LoanStatus>;
  /** The vehicle that secures it. */
  vehicle?: Maybe<Vehicle>;
};

/** The accounts of one loan. */
export type LoanAccount =
  /** What was lent before the journal began. */
  | 'CARRIED_OVER'
  /** Money in and out. */
  | 'CASH'
  /** Fees earned. */
  | 'FEE_INCOME'
  /** Interest earned. */
  | 'INTEREST_INCOME'
  /** Late interest earned. */
  | 'LATE_INTEREST_INCOME'
  /** Principal lent. */
  | 'PRINCIPAL';

/** A customer's wish for credit, and the lender's answer. */
export type LoanApplication = {
  __typename?: 'LoanApplication';
  /** Amount wished for, in fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  appliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The risk operator's assessment. */
  assessment?: Maybe<CreditAssessment>;
  /** Where it was made. */
  channel?: Maybe<ApplicationChannel>;
  /** Who applies. */
  customer?: Maybe<Customer>;
  /** The lender's decision, made at once from what it may know. */
  decision?: Maybe<CreditDecision>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** The listing that it is to be bought from; null of a car that is not bought on a marketplace. */
  listing?: Maybe<Listing>;
  /** Term wished for, in months. */
  months?: Maybe<Scalars['Int']['output']>;
  /** The product's code. */
  product?: Maybe<Scalars['String']['output']>;
  /** A person's look at the decision, the latest; null when none was asked for. */
  review?: Maybe<HumanReview>;
  /** The decision that stands, as it was made and kept; null while nothing was decided. Nothing is asked of anybody for it. */
  standingDecision?: Maybe<CreditDecision>;
  /** The vehicle to be financed. */
  vehicle?: Maybe<Vehicle>;
};

/** A page of loans. */
export type LoanConnection = {
  __typename?: 'LoanConnection';
  /** The loans. */
  nodes: Array<Loan>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** Something that was done on a loan. */
export type LoanMovement = {
  __typename?: 'LoanMovement';
  /** When it was entered. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** What it was. */
  kind?: Maybe<LoanMovementKind>;
  /** The day it counts for. */
  on?: Maybe<Scalars['Date']['output']>;
  /** What it posted: double entry, which comes to nothing in all. */
  postings?: Maybe<Array<LoanPosting>>;
};

/** What is done on a loan. */
export type LoanMovementKind =
  /** What was lent before the journal began. */
  | 'CARRY_OVER'
  /** It was paid out. */
  | 'DISBURSE'
  /** Principal was paid before it was due. */
  | 'PREPAY'
  /** Instalments were paid. */
  | 'REPAY'
  /** It got other terms. */
  | 'RESTRUCTURE'
  /** All that was owed was paid. */
  | 'SETTLE';

/** Terms that a lender holds ready. */
export type LoanOffer = {
  __typename?: 'LoanOffer';
  /** Amount, in fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** Annual percentage rate with all fees, in basis points. */
  aprBps?: Maybe<Scalars['Int']['output']>;
  /** Whether it is from a green programme. */
  green?: Maybe<Scalars['Boolean']['output']>;
  /** First instalment, in fen; each one for equal instalments. */
  monthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Term, in months. */
  months?: Maybe<Scalars['Int']['output']>;
  /** The product's code. */
  product?: Maybe<Scalars['String']['output']>;
  /** Nominal rate a year, in basis points. */
  rateBps?: Maybe<Scalars['Int']['output']>;
  /** Who pays it; null where nobody does. */
  subsidisedBy?: Maybe<SubsidyGiver>;
  /** Interest that another pays in the borrower's place over the whole term, in fen; 0 where nobody does. */
  subsidyMinor?: Maybe<Scalars['Int']['output']>;
  /** Interest over the whole term, in fen. */
  totalInterestMinor?: Maybe<Scalars['Int']['output']>;
  /** Until when it holds. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A loan that was changed. */
export type LoanPayload = {
  __typename?: 'LoanPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The loan as it is now. */
  loan?: Maybe<Loan>;
};

/** One line of a movement. */
export type LoanPosting = {
  __typename?: 'LoanPosting';
  /** The account. */
  account?: Maybe<LoanAccount>;
  /** In fen; debit above zero, credit below. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
};

/** What a lender offers to everybody. */
export type LoanProduct = {
  __typename?: 'LoanProduct';
  /** Code, unique with the lender. */
  code: Scalars['String']['output'];
  /** Name, English. */
  en: Scalars['String']['output'];
  /** Whether it is a green programme, for battery and plug-in vehicles only. */
  green: Scalars['Boolean']['output'];
  /** The lender's organisation id. */
  lender: Scalars['ID']['output'];
  /** Largest amount, in fen. */
  maxAmountMinor: Scalars['Int']['output'];
  /** How it is repaid. */
  method: RepaymentMethod;
  /** Smallest amount, in fen. */
  minAmountMinor: Scalars['Int']['output'];
  /** Nominal rate a year from, in basis points. */
  rateFromBps: Scalars['Int']['output'];
  /** Nominal rate a year up to, in basis points. */
  rateToBps: Scalars['Int']['output'];
  /** Who pays it; null where nobody does. */
  subsidisedBy?: Maybe<SubsidyGiver>;
  /** What another pays of the rate in the borrower's place, in basis points: `rateFromBps` and `rateToBps` are without it. */
  subsidyBps: Scalars['Int']['output'];
  /** Terms offered, in months. */
  termsMonths: Array<Scalars['Int']['output']>;
  /** Name, Chinese. */
  zh: Scalars['String']['output'];
};

/** Where a loan stands. */
export type LoanStatus =
  /** Being repaid. */
  | 'ACTIVE'
  /** An instalment is overdue. */
  | 'IN_ARREARS'
  /** Repaid. */
  | 'SETTLED'
  /** Written off. */
  | 'WRITTEN_OFF';

/** A step of a service's credit. */
export type MoveServiceCreditInput = {
  /** The lender's organisation id. */
  lender: Scalars['ID']['input'];
  /** As it was asked for. */
  reference: Scalars['String']['input'];
  /** The step. */
  step: ServiceCreditStep;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** The applicant takes what was offered: the contract is made, and the loan paid out. One application has one contract. */
  acceptLoanOffer: LoanPayload;
  /** Applies for a loan, or returns the application made under the same `clientMutationId`. */
  applyForLoan: ApplyForLoanPayload;
  /** The lender's reviewer upholds the decision, or makes another offer. */
  closeHumanReview: ReviewPayload;
  /** The repair chain keeps a credit that is held ready, gives it back, or draws it when the work is done. Doing it again changes nothing. */
  moveServiceCredit: ServiceCreditPayload;
  /** Pays principal before it is due, with the interest on it since the last due day. */
  prepayLoan: LoanPayload;
  /** Pays what is due, and at most the next instalment: late interest first, then the oldest instalment. */
  repayLoan: LoanPayload;
  /** The applicant has a person look at what a program decided. While a review is open, asking again is asking once. */
  requestHumanReview: ReviewPayload;
  /** A repair chain asks for credit for a service that a customer books there. `ServiceCredit.decision`, asked for in the same request, says whether it is held ready. The same `reference` is the same credit. */
  reserveServiceCredit: ServiceCreditPayload;
  /** Other terms for what is owed; the lender's own to grant. What is overdue becomes principal. */
  restructureLoan: LoanPayload;
  /** Pays all that is owed. The sum is that of `settlementQuote`, of the same day. */
  settleLoan: LoanPayload;
};


export type MutationAcceptLoanOfferArgs = {
  input: AcceptLoanOfferInput;
};


export type MutationApplyForLoanArgs = {
  input: ApplyForLoanInput;
};


export type MutationCloseHumanReviewArgs = {
  input: CloseHumanReviewInput;
};


export type MutationMoveServiceCreditArgs = {
  input: MoveServiceCreditInput;
};


export type MutationPrepayLoanArgs = {
  input: PrepayLoanInput;
};


export type MutationRepayLoanArgs = {
  input: RepayLoanInput;
};


export type MutationRequestHumanReviewArgs = {
  input: RequestHumanReviewInput;
};


export type MutationReserveServiceCreditArgs = {
  input: ReserveServiceCreditInput;
};


export type MutationRestructureLoanArgs = {
  input: RestructureLoanInput;
};


export type MutationSettleLoanArgs = {
  input: SettleLoanInput;
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A payment of what is not due yet. */
export type PrepayLoanInput = {
  /** Makes a repeated payment harmless: the same id posts once. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** What stays as it was. */
  keep?: PrepaymentKeeps;
  /** The loan. */
  loanId: Scalars['ID']['input'];
  /** Principal to be paid, in fen; the interest on it is taken with it. */
  principalMinor: Scalars['Int']['input'];
};

/** What a prepayment leaves as it was. */
export type PrepaymentKeeps =
  /** No instalment larger, and fewer of them. */
  | 'INSTALMENT'
  /** As many instalments, each smaller. */
  | 'TERM';

export type Query = {
  __typename?: 'Query';
  /** What programs decided on applications, latest first, of every lender: for compliance staff, under `compliance.audit/1`. */
  automatedDecisions: Array<AutomatedDecision>;
  /** What each lender did in all, for whoever takes part. Null where fewer than ten people are behind it. */
  lenderFigures: Array<LenderFigures>;
  /** One loan by id. */
  loan?: Maybe<Loan>;
  /** One application by id. */
  loanApplication?: Maybe<LoanApplication>;
  /** Applications by id, in the order of the ids; null where there is none. */
  loanApplications: Array<Maybe<LoanApplication>>;
  /** What every lender would lend such an amount for, to be compared by APR: each lender's cheapest first. Nobody is asked who they are; a binding offer needs an application. */
  loanOffers: Array<IndicativeOffer>;
  /** The caller's own loans, oldest first. */
  loanPortfolio: LoanConnection;
  /** The loan products of every lender. */
  loanProducts: Array<LoanProduct>;
  /** Loans by id, in the order of the ids; null where there is none. */
  loans: Array<Maybe<Loan>>;
};


export type QueryAutomatedDecisionsArgs = {
  adverse?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryLoanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLoanApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLoanApplicationsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryLoanOffersArgs = {
  amountMinor: Scalars['Int']['input'];
  driveKind?: InputMaybe<DriveKind>;
  months: Scalars['Int']['input'];
};


export type QueryLoanPortfolioArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  daysPastDueFrom?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryLoanProductsArgs = {
  driveKind?: InputMaybe<DriveKind>;
};


export type QueryLoansArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** A reason of an automated decision, as a code and as sentences. */
export type Reason = {
  __typename?: 'Reason';
  /** Code; stable. */
  code?: Maybe<Scalars['String']['output']>;
  /** In English. */
  en?: Maybe<Scalars['String']['output']>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** A payment of what is due. */
export type RepayLoanInput = {
  /** Amount, in fen. */
  amountMinor: Scalars['Int']['input'];
  /** Makes a repeated payment harmless: the same id posts once. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The loan. */
  loanId: Scalars['ID']['input'];
};

/** How a loan is repaid. */
export type RepaymentMethod =
  /** Small instalments and a large last one. */
  | 'BALLOON'
  /** Equal instalments. */
  | 'EQUAL_INSTALMENT'
  /** Equal principal, falling instalments. */
  | 'EQUAL_PRINCIPAL';

/** What is to be looked at. */
export type RequestHumanReviewInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** As it comes back. */
  clientMutationId: Scalars['String']['input'];
  /** What the applicant has to say; at most 2,000 characters. */
  words?: Scalars['String']['input'];
};

/** A credit for a service that is asked for. */
export type ReserveServiceCreditInput = {
  /** What the service is estimated to cost with tax, in fen. */
  amountMinor: Scalars['Int']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Who gets it. */
  customerId: Scalars['ID']['input'];
  /** The lender's organisation id. */
  lender: Scalars['ID']['input'];
  /** In how many months it is paid back: 3, 6 or 12. */
  months: Scalars['Int']['input'];
  /** The repair chain's own word for it, once: 1 to 100 printable characters. */
  reference: Scalars['String']['input'];
  /** The vehicle that is serviced. */
  vin: Scalars['ID']['input'];
};

/** Other terms. */
export type RestructureLoanInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** The loan. */
  loanId: Scalars['ID']['input'];
  /** Months from today. */
  months: Scalars['Int']['input'];
  /** Nominal rate a year, in basis points. */
  rateBps: Scalars['Int']['input'];
};

/** An application whose decision was looked at. */
export type ReviewPayload = {
  __typename?: 'ReviewPayload';
  /** The application. */
  application?: Maybe<LoanApplication>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Where a review stands. */
export type ReviewStatus =
  /** A person decided otherwise. */
  | 'CHANGED'
  /** A person will look. */
  | 'OPEN'
  /** It stays as it was decided. */
  | 'UPHELD';

/** Terms that a reviewer offers, within the product that was applied for. */
export type ReviewedOfferInput = {
  /** Amount, in fen. */
  amountMinor: Scalars['Int']['input'];
  /** The band whose price it has. */
  band: RiskBand;
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Term, in months. */
  months: Scalars['Int']['input'];
};

/** A band of risk. */
export type RiskBand =
  /** Best. */
  | 'A'
  /** Good. */
  | 'B'
  /** Fair. */
  | 'C'
  /** Weak. */
  | 'D'
  /** Poor. */
  | 'E';

/** Credit for a service at a workshop: the chain is paid, and the customer pays it back in instalments. */
export type ServiceCredit = {
  __typename?: 'ServiceCredit';
  /** In fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** Annual percentage rate, in basis points; null where nothing is held ready. */
  aprBps?: Maybe<Scalars['Int']['output']>;
  /** Who gets it. */
  customer?: Maybe<Customer>;
  /** Whether it is held ready, decided at once from the income that the customer lets the lender see: for a repair chain that the customer's consent names as its processor, and for no other. */
  decision?: Maybe<ServiceCreditDecision>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** The loan that it became when it was drawn. */
  loan?: Maybe<Loan>;
  /** Each instalment, in fen; null where nothing is held ready. */
  monthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** In how many months it is paid back. */
  months?: Maybe<Scalars['Int']['output']>;
  /** Why it is not. */
  reasons?: Maybe<Array<Reason>>;
  /** The repair chain's organisation id. */
  repairer?: Maybe<Scalars['ID']['output']>;
  /** Where it stands. */
  status?: Maybe<ServiceCreditStatus>;
};

/** What was decided on a service's credit. */
export type ServiceCreditDecision = {
  __typename?: 'ServiceCreditDecision';
  /** Annual percentage rate, in basis points; null where nothing is held ready. */
  aprBps?: Maybe<Scalars['Int']['output']>;
  /** Each instalment, in fen; null where nothing is held ready. */
  monthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Where it stands with that. */
  outcome?: Maybe<ServiceCreditStatus>;
};

/** A service's credit, as it is now. */
export type ServiceCreditPayload = {
  __typename?: 'ServiceCreditPayload';
  /** The credit; null of one that was given back before it was asked for. */
  credit?: Maybe<ServiceCredit>;
  /** As sent. */
  reference?: Maybe<Scalars['String']['output']>;
};

/** Where a service's credit stands. */
export type ServiceCreditStatus =
  /** It was asked for. */
  | 'ASKED'
  /** It is kept for the appointment. */
  | 'CONFIRMED'
  /** It is not given. */
  | 'DECLINED'
  /** The work is done, the chain is paid, and there is a loan. */
  | 'DRAWN'
  /** Nobody kept it in time. */
  | 'LAPSED'
  /** It was given back. */
  | 'RELEASED'
  /** It is held ready for a while. */
  | 'RESERVED';

/** What is done with a credit for a service. */
export type ServiceCreditStep =
  /** The appointment stands: keep it. */
  | 'CONFIRM'
  /** The work is done: pay it out. */
  | 'DRAW'
  /** There will be no service: have it back. Of a credit that was never asked for too: then it never will be. */
  | 'RELEASE';

/** A payment of all that is owed. */
export type SettleLoanInput = {
  /** Makes a repeated payment harmless: the same id posts once. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The loan. */
  loanId: Scalars['ID']['input'];
  /** The quoted total, in fen. */
  totalMinor: Scalars['Int']['input'];
};

/** What ends a loan on a day. */
export type SettlementQuote = {
  __typename?: 'SettlementQuote';
  /** Interest, up to that day, in fen. */
  interestMinor?: Maybe<Scalars['Int']['output']>;
  /** Late interest, in fen. */
  lateInterestMinor?: Maybe<Scalars['Int']['output']>;
  /** The day for which it is. */
  on?: Maybe<Scalars['Date']['output']>;
  /** Principal still lent, in fen. */
  principalMinor?: Maybe<Scalars['Int']['output']>;
  /** All of it, in fen: what `settleLoan` takes. */
  totalMinor?: Maybe<Scalars['Int']['output']>;
};

/** Who pays a part of the interest in the borrower's place. */
export type SubsidyGiver =
  /** The carmaker. */
  | 'MANUFACTURER'
  /** The state. */
  | 'STATE';

/** What a vehicle is worth: a range, not a point. */
export type Valuation = {
  __typename?: 'Valuation';
  /** The likeliest price, in fen. */
  midMinor?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** The traction battery. */
  battery?: Maybe<Battery>;
  /** What drives it. */
  driveKind?: Maybe<DriveKind>;
  /** Day of first registration. */
  firstRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** List price when new, in fen. */
  newPriceMinor?: Maybe<Scalars['Int']['output']>;
  /** The loan that it secures. */
  securedLoans?: Maybe<Array<Loan>>;
  /** What it is worth. */
  valuation?: Maybe<Valuation>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  AutomatedDecision: AutomatedDecision;
  Customer: Customer;
  Loan: Loan;
  LoanApplication: LoanApplication;
  ServiceCredit: ServiceCredit;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AutomatedDecision:
    ( { __typename: 'AutomatedDecision' }
    & GraphQLRecursivePick<FederationTypes['AutomatedDecision'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Loan:
    ( { __typename: 'Loan' }
    & GraphQLRecursivePick<FederationTypes['Loan'], {"id":true}> );
  LoanApplication:
    ( { __typename: 'LoanApplication' }
    & GraphQLRecursivePick<FederationTypes['LoanApplication'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['LoanApplication'], {"assessment":{"points":true,"band":true,"probabilityOfBad":true,"reasons":{"code":true,"en":true,"zh":true}},"customer":{"creditProfile":{"incomeMonthlyMinor":true,"obligationsMonthlyMinor":true}},"vehicle":{"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true,"battery":{"sohPercent":true},"valuation":{"midMinor":true}},"listing":{"driveKind":true,"askingMinor":true,"status":true,"vin":true}}> ) );
  ServiceCredit:
    ( { __typename: 'ServiceCredit' }
    & GraphQLRecursivePick<FederationTypes['ServiceCredit'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ServiceCredit'], {"customer":{"creditProfile":{"incomeMonthlyMinor":true,"obligationsMonthlyMinor":true},"consents":{"recipient":true,"processors":true,"purpose":true,"status":true}}}> ) );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptLoanOfferInput: ResolverTypeWrapper<Partial<AcceptLoanOfferInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AdverseNotice: ResolverTypeWrapper<Partial<AdverseNotice>>;
  ApplicationChannel: ResolverTypeWrapper<Partial<ApplicationChannel>>;
  ApplyForLoanInput: ResolverTypeWrapper<Partial<ApplyForLoanInput>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ApplyForLoanPayload: ResolverTypeWrapper<Partial<ApplyForLoanPayload>>;
  AutomatedDecision: ResolverTypeWrapper<Partial<AutomatedDecision>>;
  Battery: ResolverTypeWrapper<Partial<Battery>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  CloseHumanReviewInput: ResolverTypeWrapper<Partial<CloseHumanReviewInput>>;
  Consent: ResolverTypeWrapper<Partial<Consent>>;
  ConsentStatus: ResolverTypeWrapper<Partial<ConsentStatus>>;
  CreditAssessment: ResolverTypeWrapper<Partial<CreditAssessment>>;
  CreditDecision: ResolverTypeWrapper<Partial<CreditDecision>>;
  CreditInput: ResolverTypeWrapper<Partial<CreditInput>>;
  CreditProfile: ResolverTypeWrapper<Partial<CreditProfile>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecisionOutcome: ResolverTypeWrapper<Partial<DecisionOutcome>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  HumanReview: ResolverTypeWrapper<Partial<HumanReview>>;
  IndicativeOffer: ResolverTypeWrapper<Partial<IndicativeOffer>>;
  Instalment: ResolverTypeWrapper<Partial<Instalment>>;
  LenderFigures: ResolverTypeWrapper<Partial<LenderFigures>>;
  Listing: ResolverTypeWrapper<Partial<Listing>>;
  ListingStatus: ResolverTypeWrapper<Partial<ListingStatus>>;
  Loan: ResolverTypeWrapper<Partial<Loan>>;
  LoanAccount: ResolverTypeWrapper<Partial<LoanAccount>>;
  LoanApplication: ResolverTypeWrapper<Partial<LoanApplication>>;
  LoanConnection: ResolverTypeWrapper<Partial<LoanConnection>>;
  LoanMovement: ResolverTypeWrapper<Partial<LoanMovement>>;
  LoanMovementKind: ResolverTypeWrapper<Partial<LoanMovementKind>>;
  LoanOffer: ResolverTypeWrapper<Partial<LoanOffer>>;
  LoanPayload: ResolverTypeWrapper<Partial<LoanPayload>>;
  LoanPosting: ResolverTypeWrapper<Partial<LoanPosting>>;
  LoanProduct: ResolverTypeWrapper<Partial<LoanProduct>>;
  LoanStatus: ResolverTypeWrapper<Partial<LoanStatus>>;
  MoveServiceCreditInput: ResolverTypeWrapper<Partial<MoveServiceCreditInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PrepayLoanInput: ResolverTypeWrapper<Partial<PrepayLoanInput>>;
  PrepaymentKeeps: ResolverTypeWrapper<Partial<PrepaymentKeeps>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reason: ResolverTypeWrapper<Partial<Reason>>;
  RepayLoanInput: ResolverTypeWrapper<Partial<RepayLoanInput>>;
  RepaymentMethod: ResolverTypeWrapper<Partial<RepaymentMethod>>;
  RequestHumanReviewInput: ResolverTypeWrapper<Partial<RequestHumanReviewInput>>;
  ReserveServiceCreditInput: ResolverTypeWrapper<Partial<ReserveServiceCreditInput>>;
  RestructureLoanInput: ResolverTypeWrapper<Partial<RestructureLoanInput>>;
  ReviewPayload: ResolverTypeWrapper<Partial<ReviewPayload>>;
  ReviewStatus: ResolverTypeWrapper<Partial<ReviewStatus>>;
  ReviewedOfferInput: ResolverTypeWrapper<Partial<ReviewedOfferInput>>;
  RiskBand: ResolverTypeWrapper<Partial<RiskBand>>;
  ServiceCredit: ResolverTypeWrapper<Partial<ServiceCredit>>;
  ServiceCreditDecision: ResolverTypeWrapper<Partial<ServiceCreditDecision>>;
  ServiceCreditPayload: ResolverTypeWrapper<Partial<ServiceCreditPayload>>;
  ServiceCreditStatus: ResolverTypeWrapper<Partial<ServiceCreditStatus>>;
  ServiceCreditStep: ResolverTypeWrapper<Partial<ServiceCreditStep>>;
  SettleLoanInput: ResolverTypeWrapper<Partial<SettleLoanInput>>;
  SettlementQuote: ResolverTypeWrapper<Partial<SettlementQuote>>;
  SubsidyGiver: ResolverTypeWrapper<Partial<SubsidyGiver>>;
  Valuation: ResolverTypeWrapper<Partial<Valuation>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptLoanOfferInput: Partial<AcceptLoanOfferInput>;
  ID: Partial<Scalars['ID']['output']>;
  AdverseNotice: Partial<AdverseNotice>;
  ApplyForLoanInput: Partial<ApplyForLoanInput>;
  Int: Partial<Scalars['Int']['output']>;
  ApplyForLoanPayload: Partial<ApplyForLoanPayload>;
  AutomatedDecision: Partial<AutomatedDecision | FederationReferenceTypes['AutomatedDecision']>;
  Battery: Partial<Battery>;
  Float: Partial<Scalars['Float']['output']>;
  CloseHumanReviewInput: Partial<CloseHumanReviewInput>;
  Consent: Partial<Consent>;
  CreditAssessment: Partial<CreditAssessment>;
  CreditDecision: Partial<CreditDecision>;
  CreditInput: Partial<CreditInput>;
  CreditProfile: Partial<CreditProfile>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  HumanReview: Partial<HumanReview>;
  IndicativeOffer: Partial<IndicativeOffer>;
  Instalment: Partial<Instalment>;
  LenderFigures: Partial<LenderFigures>;
  Listing: Partial<Listing>;
  Loan: Partial<Loan | FederationReferenceTypes['Loan']>;
  LoanApplication: Partial<LoanApplication | FederationReferenceTypes['LoanApplication']>;
  LoanConnection: Partial<LoanConnection>;
  LoanMovement: Partial<LoanMovement>;
  LoanOffer: Partial<LoanOffer>;
  LoanPayload: Partial<LoanPayload>;
  LoanPosting: Partial<LoanPosting>;
  LoanProduct: Partial<LoanProduct>;
  MoveServiceCreditInput: Partial<MoveServiceCreditInput>;
  Mutation: Record<PropertyKey, never>;
  PageInfo: Partial<PageInfo>;
  PrepayLoanInput: Partial<PrepayLoanInput>;
  Query: Record<PropertyKey, never>;
  Reason: Partial<Reason>;
  RepayLoanInput: Partial<RepayLoanInput>;
  RequestHumanReviewInput: Partial<RequestHumanReviewInput>;
  ReserveServiceCreditInput: Partial<ReserveServiceCreditInput>;
  RestructureLoanInput: Partial<RestructureLoanInput>;
  ReviewPayload: Partial<ReviewPayload>;
  ReviewedOfferInput: Partial<ReviewedOfferInput>;
  ServiceCredit: Partial<ServiceCredit | FederationReferenceTypes['ServiceCredit']>;
  ServiceCreditDecision: Partial<ServiceCreditDecision>;
  ServiceCreditPayload: Partial<ServiceCreditPayload>;
  SettleLoanInput: Partial<SettleLoanInput>;
  SettlementQuote: Partial<SettlementQuote>;
  Valuation: Partial<Valuation>;
  Vehicle: Partial<Vehicle | FederationReferenceTypes['Vehicle']>;
  String: Partial<Scalars['String']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
};

export type CommonDirectiveArgs = { };

export type CommonDirectiveResolver<Result, Parent, ContextType = any, Args = CommonDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = { };

export type OpenDirectiveResolver<Result, Parent, ContextType = any, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PairwiseDirectiveArgs = { };

export type PairwiseDirectiveResolver<Result, Parent, ContextType = any, Args = PairwiseDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  scope: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = any, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PurposeDirectiveArgs = {
  code: Scalars['String']['input'];
};

export type PurposeDirectiveResolver<Result, Parent, ContextType = any, Args = PurposeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RouteDirectiveArgs = {
  arg?: Maybe<Scalars['String']['input']>;
  by: Scalars['String']['input'];
  role?: Maybe<Scalars['String']['input']>;
};

export type RouteDirectiveResolver<Result, Parent, ContextType = any, Args = RouteDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SubjectDirectiveArgs = {
  via: Scalars['String']['input'];
};

export type SubjectDirectiveResolver<Result, Parent, ContextType = any, Args = SubjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UsesDirectiveArgs = {
  inputs?: Maybe<Scalars['String']['input']>;
  necessary?: Scalars['Boolean']['input'];
  purpose: Scalars['String']['input'];
};

export type UsesDirectiveResolver<Result, Parent, ContextType = any, Args = UsesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdverseNoticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdverseNotice'] = ResolversParentTypes['AdverseNotice']> = {
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['Reason']>>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplyForLoanPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApplyForLoanPayload'] = ResolversParentTypes['ApplyForLoanPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['LoanApplication']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AutomatedDecisionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AutomatedDecision'] = ResolversParentTypes['AutomatedDecision'], FederationReferenceType extends FederationReferenceTypes['AutomatedDecision'] = FederationReferenceTypes['AutomatedDecision']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AutomatedDecision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adverse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  applicationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lender?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DecisionOutcome']>, ParentType, ContextType>;
  reasonCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ReviewStatus']>, ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  used?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreditDecisionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditDecision'] = ResolversParentTypes['CreditDecision']> = {
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  inputs?: Resolver<Maybe<Array<ResolversTypes['CreditInput']>>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['AdverseNotice']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['LoanOffer']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DecisionOutcome']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['Reason']>>, ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreditInputResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditInput'] = ResolversParentTypes['CreditInput']> = {
  coordinate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  known?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loanApplications?: Resolver<Maybe<Array<ResolversTypes['LoanApplication']>>, ParentType, ContextType>;
  loans?: Resolver<Maybe<Array<ResolversTypes['Loan']>>, ParentType, ContextType>;
  serviceCredits?: Resolver<Maybe<Array<ResolversTypes['ServiceCredit']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type HumanReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['HumanReview'] = ResolversParentTypes['HumanReview']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReviewStatus']>, ParentType, ContextType>;
};

export type IndicativeOfferResolvers<ContextType = any, ParentType extends ResolversParentTypes['IndicativeOffer'] = ResolversParentTypes['IndicativeOffer']> = {
  aprFromBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  aprToBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  green?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interestFromMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lender?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  monthlyFromMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthlyToMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstalmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Instalment'] = ResolversParentTypes['Instalment']> = {
  balanceMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  interestMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paidMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  paymentMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  principalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LenderFiguresResolvers<ContextType = any, ParentType extends ResolversParentTypes['LenderFigures'] = ResolversParentTypes['LenderFigures']> = {
  applications?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decided?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lender?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  offeredShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  secondsToDecideP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  volumeThousands?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ListingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LoanResolvers<ContextType = any, ParentType extends ResolversParentTypes['Loan'] = ResolversParentTypes['Loan'], FederationReferenceType extends FederationReferenceTypes['Loan'] = FederationReferenceTypes['Loan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Loan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aprBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  balanceMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  daysPastDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disbursedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateInterestMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  movements?: Resolver<Maybe<Array<ResolversTypes['LoanMovement']>>, ParentType, ContextType>;
  nextInstalment?: Resolver<Maybe<ResolversTypes['Instalment']>, ParentType, ContextType>;
  principalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rateBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<Array<ResolversTypes['Instalment']>>, ParentType, ContextType>;
  settlementQuote?: Resolver<Maybe<ResolversTypes['SettlementQuote']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LoanStatus']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type LoanApplicationResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanApplication'] = ResolversParentTypes['LoanApplication'], FederationReferenceType extends FederationReferenceTypes['LoanApplication'] = FederationReferenceTypes['LoanApplication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LoanApplication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ApplicationChannel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['CreditDecision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['HumanReview']>, ParentType, ContextType>;
  standingDecision?: Resolver<Maybe<ResolversTypes['CreditDecision']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type LoanConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanConnection'] = ResolversParentTypes['LoanConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Loan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoanMovementResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanMovement'] = ResolversParentTypes['LoanMovement']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LoanMovementKind']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  postings?: Resolver<Maybe<Array<ResolversTypes['LoanPosting']>>, ParentType, ContextType>;
};

export type LoanOfferResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanOffer'] = ResolversParentTypes['LoanOffer']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aprBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  green?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  monthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rateBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subsidisedBy?: Resolver<Maybe<ResolversTypes['SubsidyGiver']>, ParentType, ContextType>;
  subsidyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalInterestMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LoanPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanPayload'] = ResolversParentTypes['LoanPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  loan?: Resolver<Maybe<ResolversTypes['Loan']>, ParentType, ContextType>;
};

export type LoanPostingResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanPosting'] = ResolversParentTypes['LoanPosting']> = {
  account?: Resolver<Maybe<ResolversTypes['LoanAccount']>, ParentType, ContextType>;
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LoanProductResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanProduct'] = ResolversParentTypes['LoanProduct']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  green?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lender?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxAmountMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['RepaymentMethod'], ParentType, ContextType>;
  minAmountMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateFromBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateToBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subsidisedBy?: Resolver<Maybe<ResolversTypes['SubsidyGiver']>, ParentType, ContextType>;
  subsidyBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  termsMonths?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptLoanOffer?: Resolver<ResolversTypes['LoanPayload'], ParentType, ContextType, RequireFields<MutationAcceptLoanOfferArgs, 'input'>>;
  applyForLoan?: Resolver<ResolversTypes['ApplyForLoanPayload'], ParentType, ContextType, RequireFields<MutationApplyForLoanArgs, 'input'>>;
  closeHumanReview?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationCloseHumanReviewArgs, 'input'>>;
  moveServiceCredit?: Resolver<ResolversTypes['ServiceCreditPayload'], ParentType, ContextType, RequireFields<MutationMoveServiceCreditArgs, 'input'>>;
  prepayLoan?: Resolver<ResolversTypes['LoanPayload'], ParentType, ContextType, RequireFields<MutationPrepayLoanArgs, 'input'>>;
  repayLoan?: Resolver<ResolversTypes['LoanPayload'], ParentType, ContextType, RequireFields<MutationRepayLoanArgs, 'input'>>;
  requestHumanReview?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationRequestHumanReviewArgs, 'input'>>;
  reserveServiceCredit?: Resolver<ResolversTypes['ServiceCreditPayload'], ParentType, ContextType, RequireFields<MutationReserveServiceCreditArgs, 'input'>>;
  restructureLoan?: Resolver<ResolversTypes['LoanPayload'], ParentType, ContextType, RequireFields<MutationRestructureLoanArgs, 'input'>>;
  settleLoan?: Resolver<ResolversTypes['LoanPayload'], ParentType, ContextType, RequireFields<MutationSettleLoanArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  automatedDecisions?: Resolver<Array<ResolversTypes['AutomatedDecision']>, ParentType, ContextType, RequireFields<QueryAutomatedDecisionsArgs, 'first'>>;
  lenderFigures?: Resolver<Array<ResolversTypes['LenderFigures']>, ParentType, ContextType>;
  loan?: Resolver<Maybe<ResolversTypes['Loan']>, ParentType, ContextType, RequireFields<QueryLoanArgs, 'id'>>;
  loanApplication?: Resolver<Maybe<ResolversTypes['LoanApplication']>, ParentType, ContextType, RequireFields<QueryLoanApplicationArgs, 'id'>>;
  loanApplications?: Resolver<Array<Maybe<ResolversTypes['LoanApplication']>>, ParentType, ContextType, RequireFields<QueryLoanApplicationsArgs, 'ids'>>;
  loanOffers?: Resolver<Array<ResolversTypes['IndicativeOffer']>, ParentType, ContextType, RequireFields<QueryLoanOffersArgs, 'amountMinor' | 'months'>>;
  loanPortfolio?: Resolver<ResolversTypes['LoanConnection'], ParentType, ContextType, RequireFields<QueryLoanPortfolioArgs, 'first'>>;
  loanProducts?: Resolver<Array<ResolversTypes['LoanProduct']>, ParentType, ContextType, Partial<QueryLoanProductsArgs>>;
  loans?: Resolver<Array<Maybe<ResolversTypes['Loan']>>, ParentType, ContextType, RequireFields<QueryLoansArgs, 'ids'>>;
};

export type ReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['LoanApplication']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceCreditResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceCredit'] = ResolversParentTypes['ServiceCredit'], FederationReferenceType extends FederationReferenceTypes['ServiceCredit'] = FederationReferenceTypes['ServiceCredit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceCredit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aprBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ServiceCreditDecision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loan?: Resolver<Maybe<ResolversTypes['Loan']>, ParentType, ContextType>;
  monthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['Reason']>>, ParentType, ContextType>;
  repairer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ServiceCreditStatus']>, ParentType, ContextType>;
};

export type ServiceCreditDecisionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceCreditDecision'] = ResolversParentTypes['ServiceCreditDecision']> = {
  aprBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  monthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ServiceCreditStatus']>, ParentType, ContextType>;
};

export type ServiceCreditPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceCreditPayload'] = ResolversParentTypes['ServiceCreditPayload']> = {
  credit?: Resolver<Maybe<ResolversTypes['ServiceCredit']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SettlementQuoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettlementQuote'] = ResolversParentTypes['SettlementQuote']> = {
  interestMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lateInterestMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  principalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  securedLoans?: Resolver<Maybe<Array<ResolversTypes['Loan']>>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AdverseNotice?: AdverseNoticeResolvers<ContextType>;
  ApplyForLoanPayload?: ApplyForLoanPayloadResolvers<ContextType>;
  AutomatedDecision?: AutomatedDecisionResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  CreditDecision?: CreditDecisionResolvers<ContextType>;
  CreditInput?: CreditInputResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  HumanReview?: HumanReviewResolvers<ContextType>;
  IndicativeOffer?: IndicativeOfferResolvers<ContextType>;
  Instalment?: InstalmentResolvers<ContextType>;
  LenderFigures?: LenderFiguresResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  Loan?: LoanResolvers<ContextType>;
  LoanApplication?: LoanApplicationResolvers<ContextType>;
  LoanConnection?: LoanConnectionResolvers<ContextType>;
  LoanMovement?: LoanMovementResolvers<ContextType>;
  LoanOffer?: LoanOfferResolvers<ContextType>;
  LoanPayload?: LoanPayloadResolvers<ContextType>;
  LoanPosting?: LoanPostingResolvers<ContextType>;
  LoanProduct?: LoanProductResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  ServiceCredit?: ServiceCreditResolvers<ContextType>;
  ServiceCreditDecision?: ServiceCreditDecisionResolvers<ContextType>;
  ServiceCreditPayload?: ServiceCreditPayloadResolvers<ContextType>;
  SettlementQuote?: SettlementQuoteResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  common?: CommonDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  pairwise?: PairwiseDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  route?: RouteDirectiveResolver<any, any, ContextType>;
  subject?: SubjectDirectiveResolver<any, any, ContextType>;
  uses?: UsesDirectiveResolver<any, any, ContextType>;
};
