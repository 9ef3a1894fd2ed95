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

/** An amount in bands. */
export type AmountBand =
  /** Above 50,000 yuan. */
  | 'LARGE'
  /** 5,000 to 50,000 yuan. */
  | 'MEDIUM'
  /** Below 5,000 yuan. */
  | 'SMALL';

/** A quote, taken. */
export type BindQuoteInput = {
  /** The premium a year that was quoted, in fen. */
  annualMinor: Scalars['Int']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The quote. */
  quoteId: Scalars['ID']['input'];
  /** First day of cover, at most 60 days ahead. */
  startsOn: Scalars['Date']['input'];
};

/** An early end. */
export type CancelPolicyInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** The first day without cover. */
  from: Scalars['Date']['input'];
  /** The policy. */
  policyId: Scalars['ID']['input'];
  /** Why. */
  reason: CancellationReason;
};

/** Why a policy ends early. */
export type CancellationReason =
  /** It is no longer registered. */
  | 'DEREGISTERED'
  /** It is off the road by law. */
  | 'LAID_UP'
  /** The holder wants no cover any more. */
  | 'NO_LONGER_WANTED'
  /** The vehicle has another holder. */
  | 'SOLD'
  /** It is proven to be gone. */
  | 'STOLEN';

/** A claim under a policy. */
export type Claim = {
  __typename?: 'Claim';
  /** How much, in bands. */
  amountBand?: Maybe<AmountBand>;
  /** Why it was refused. */
  because?: Maybe<ClaimRefusal>;
  /** Who claims. */
  customer?: Maybe<Customer>;
  /** Opaque id; its issuer is the insurer. */
  id: Scalars['ID']['output'];
  /** Whether somebody was hurt. */
  injury?: Maybe<Scalars['Boolean']['output']>;
  /** What it was. */
  kind?: Maybe<ClaimKind>;
  /** What happened, in the customer's words. */
  narrative?: Maybe<Scalars['String']['output']>;
  /** Day of the event. */
  occurredOn?: Maybe<Scalars['Date']['output']>;
  /** What the odometer showed at the event, in kilometres; null where nobody looked. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Paid so far, in fen. */
  paidMinor?: Maybe<Scalars['Int']['output']>;
  /** What the insurer ordered of the repairer; null where it ordered nothing. */
  repair?: Maybe<ClaimRepair>;
  /** The organisation that repairs the damage. */
  repairer?: Maybe<Scalars['ID']['output']>;
  /** Where it stands. */
  status?: Maybe<ClaimStatus>;
};

/** An amount of a claim. */
export type ClaimAmountInput = {
  /** In fen. */
  amountMinor: Scalars['Int']['input'];
  /** The claim. */
  claimId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** What a claim is for. */
export type ClaimKind =
  /** Damage in an accident. */
  | 'ACCIDENT'
  /** The vehicle is gone. */
  | 'THEFT'
  /** It is not worth a repair. */
  | 'TOTAL_LOSS';

/** A claim that was changed. */
export type ClaimPayload = {
  __typename?: 'ClaimPayload';
  /** The claim as it is now. */
  claim?: Maybe<Claim>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Why a claim is refused. */
export type ClaimRefusal =
  /** The terms exclude it. */
  | 'EXCLUDED'
  /** It happened when there was no cover. */
  | 'NOT_COVERED'
  /** It did not happen as it was told. */
  | 'UNTRUE';

/** A repair that an insurer ordered, and pays. */
export type ClaimRepair = {
  __typename?: 'ClaimRepair';
  /** Why the repairer refused it: a code. */
  because?: Maybe<Scalars['String']['output']>;
  /** The appointment, as it is now. */
  booking?: Maybe<ServiceBooking>;
  /** Codes of what is to be done. */
  jobs?: Maybe<Array<Scalars['String']['output']>>;
  /** When it was ordered for. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the repairer said. */
  status?: Maybe<ClaimRepairStatus>;
  /** The workshop's id. */
  workshop?: Maybe<Scalars['ID']['output']>;
};

/** What a repairer said to an insurer's order. */
export type ClaimRepairStatus =
  /** It was not heard yet. */
  | 'ASKED'
  /** There is an appointment. */
  | 'BOOKED'
  /** There is none, and another one may be ordered. */
  | 'REFUSED';

/** Where a claim stands. */
export type ClaimStatus =
  /** Closed. */
  | 'CLOSED'
  /** Cover was checked. */
  | 'COVER_CHECKED'
  /** Reported. */
  | 'FIRST_NOTICE'
  /** Paid. */
  | 'PAID'
  /** Refused. */
  | 'REJECTED'
  /** A repair was ordered. */
  | 'REPAIR_ORDERED'
  /** Money was set aside. */
  | 'RESERVED';

/** An end. */
export type CloseClaimInput = {
  /** The claim. */
  claimId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** The customer's policies, over every insurer. */
  policies?: Maybe<Array<Policy>>;
};

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

/** Another sum insured. */
export type EndorsePolicyInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** From which day on. */
  from: Scalars['Date']['input'];
  /** The policy. */
  policyId: Scalars['ID']['input'];
  /** Half of what the vehicle was worth at the term's beginning, up to all of it, in fen. */
  sumInsuredMinor: Scalars['Int']['input'];
};

/** What a policy covers. */
export type InsuranceCover =
  /** Damage to the own vehicle, theft and third-party liability. */
  | 'COMPREHENSIVE'
  /** Compulsory motor third-party liability. */
  | 'COMPULSORY';

/** A price that an insurer holds ready. */
export type InsuranceQuote = {
  __typename?: 'InsuranceQuote';
  /** Premium a year, in fen. */
  annualMinor?: Maybe<Scalars['Int']['output']>;
  /** What is covered. */
  cover?: Maybe<InsuranceCover>;
  /** Everything that moved the price, in the order it was applied. */
  factors?: Maybe<Array<PriceFactor>>;
  /** Opaque id; its issuer is the insurer. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The insurer's organisation id. */
  insurer?: Maybe<Scalars['ID']['output']>;
  /** A twelfth of the premium, in fen. */
  monthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Sum insured, in fen; null for compulsory cover. */
  sumInsuredMinor?: Maybe<Scalars['Int']['output']>;
  /** Whether usage had a part in the price. */
  usageBased?: Maybe<Scalars['Boolean']['output']>;
  /** Until when it holds. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Takes out the cover of a quote, for a year, or renews it. */
  bindQuote: PolicyPayload;
  /** Ends a policy early; the days that are left are given back. */
  cancelPolicy: PolicyPayload;
  /** The insurer closes a claim. */
  closeClaim: ClaimPayload;
  /** Insures another sum from a day on; the premium follows in proportion. */
  endorsePolicy: PolicyPayload;
  /** The insurer has a workshop of its network repair the damage, and makes the appointment there. Anew where the workshop refused it. */
  orderClaimRepair: ClaimPayload;
  /** The insurer pays, out of what it set aside. */
  payClaim: ClaimPayload;
  /** The insurer refuses a claim. */
  rejectClaim: ClaimPayload;
  /** First notice of a claim. Whether the event is within the cover is decided at once. */
  reportClaim: ClaimPayload;
  /** The insurer sets money aside. */
  reserveClaim: ClaimPayload;
};


export type MutationBindQuoteArgs = {
  input: BindQuoteInput;
};


export type MutationCancelPolicyArgs = {
  input: CancelPolicyInput;
};


export type MutationCloseClaimArgs = {
  input: CloseClaimInput;
};


export type MutationEndorsePolicyArgs = {
  input: EndorsePolicyInput;
};


export type MutationOrderClaimRepairArgs = {
  input: OrderClaimRepairInput;
};


export type MutationPayClaimArgs = {
  input: ClaimAmountInput;
};


export type MutationRejectClaimArgs = {
  input: RejectClaimInput;
};


export type MutationReportClaimArgs = {
  input: ReportClaimInput;
};


export type MutationReserveClaimArgs = {
  input: ClaimAmountInput;
};

/** A repair. */
export type OrderClaimRepairInput = {
  /** The claim. */
  claimId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** Codes of what is to be done, 1 to 10. */
  jobs: Array<Scalars['String']['input']>;
  /** A slot of it, as was agreed with the customer, who may move it. */
  startsAt: Scalars['DateTime']['input'];
  /** The id of a workshop of the insurer's network. */
  workshop: Scalars['ID']['input'];
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A contract of insurance. */
export type Policy = {
  __typename?: 'Policy';
  /** Premium a year, in fen. */
  annualMinor?: Maybe<Scalars['Int']['output']>;
  /** The first day without cover, where it was ended early. */
  cancelledOn?: Maybe<Scalars['Date']['output']>;
  /** Claims under it, latest first. */
  claims?: Maybe<Array<Claim>>;
  /** What is covered. */
  cover?: Maybe<InsuranceCover>;
  /** The policy holder. */
  customer?: Maybe<Customer>;
  /** Last day. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque id; its issuer is the insurer. */
  id: Scalars['ID']['output'];
  /** Names of further insured persons. */
  insuredPersons?: Maybe<Array<Scalars['String']['output']>>;
  /** The insurer's organisation id. */
  insurer?: Maybe<Scalars['ID']['output']>;
  /** No-claims discount level, -4 (best) to 5. */
  ncdLevel?: Maybe<Scalars['Int']['output']>;
  /** First day. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands today. */
  status?: Maybe<PolicyStatus>;
  /** Sum insured, in fen; null for compulsory cover. */
  sumInsuredMinor?: Maybe<Scalars['Int']['output']>;
  /** The vehicle insured. */
  vehicle?: Maybe<Vehicle>;
};

/** A page of policies. */
export type PolicyConnection = {
  __typename?: 'PolicyConnection';
  /** The policies. */
  nodes: Array<Policy>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A policy that was changed. */
export type PolicyPayload = {
  __typename?: 'PolicyPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The policy as it is now. */
  policy?: Maybe<Policy>;
};

/** Where a policy stands. */
export type PolicyStatus =
  /** It was ended early. */
  | 'CANCELLED'
  /** It begins later. */
  | 'COMING'
  /** It covers. */
  | 'IN_FORCE'
  /** Its term ended and was not renewed. */
  | 'LAPSED';

/** One factor of a price. */
export type PriceFactor = {
  __typename?: 'PriceFactor';
  /** Code; stable. */
  code?: Maybe<Scalars['String']['output']>;
  /** In English. */
  en?: Maybe<Scalars['String']['output']>;
  /** The factor, in basis points: 10000 leaves the price as it is. */
  factorBps?: Maybe<Scalars['Int']['output']>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** One claim by id. */
  claim?: Maybe<Claim>;
  /** One policy by id. */
  policy?: Maybe<Policy>;
  /** The caller's own policies, oldest first. */
  policyBook: PolicyConnection;
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPolicyBookArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A refusal. */
export type RejectClaimInput = {
  /** Why. */
  because: ClaimRefusal;
  /** The claim. */
  claimId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
};

/** First notice of a claim. */
export type ReportClaimInput = {
  /** How much it may cost, in fen. */
  claimedMinor: Scalars['Int']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Whether somebody was hurt. */
  injury?: Scalars['Boolean']['input'];
  /** What it was. */
  kind?: ClaimKind;
  /** Whether the insured is liable to somebody else. */
  liable?: Scalars['Boolean']['input'];
  /** What happened, in one's own words; at most 4,000 characters. */
  narrative: Scalars['String']['input'];
  /** Day of the event. */
  occurredOn: Scalars['Date']['input'];
  /** What the odometer showed then, in kilometres, 0 to 2,000,000; left out where nobody looked. */
  odometerKm?: InputMaybe<Scalars['Int']['input']>;
  /** The policy that is to pay. */
  policyId: Scalars['ID']['input'];
};

/** An appointment. */
export type ServiceBooking = {
  __typename?: 'ServiceBooking';
  /** Opaque id; its issuer is the repair chain. */
  id: Scalars['ID']['output'];
};

/** How a vehicle was driven over a window of days. */
export type Telematics = {
  __typename?: 'Telematics';
  /** Distance, in kilometres. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** Harsh braking, acceleration and cornering, per 100 km. */
  harshEventsPer100Km?: Maybe<Scalars['Float']['output']>;
  /** Hours driven between 23:00 and 05:00. */
  nightHours?: Maybe<Scalars['Float']['output']>;
  /** Share of the distance above the limit, 0 to 1. */
  speedingShare?: Maybe<Scalars['Float']['output']>;
  /** Hours driven. */
  totalHours?: Maybe<Scalars['Float']['output']>;
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** What drives it. */
  driveKind?: Maybe<DriveKind>;
  /** Day of first registration. */
  firstRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** A quote of every insurer that the holder has to do with. Usage lowers or raises it where the insurer may know it. */
  insuranceQuotes?: Maybe<Array<InsuranceQuote>>;
  /** List price when new, in fen. */
  newPriceMinor?: Maybe<Scalars['Int']['output']>;
  /** The policies that cover it. */
  policies?: Maybe<Array<Policy>>;
  /** How it was driven. */
  telematics?: Maybe<Telematics>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleInsuranceQuotesArgs = {
  cover?: InsuranceCover;
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleTelematicsArgs = {
  days?: Scalars['Int']['input'];
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
  Claim: Claim;
  Customer: Customer;
  Policy: Policy;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Claim:
    ( { __typename: 'Claim' }
    & GraphQLRecursivePick<FederationTypes['Claim'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Policy:
    ( { __typename: 'Policy' }
    & GraphQLRecursivePick<FederationTypes['Policy'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true,"telematics":{"distanceKm":true,"totalHours":true,"nightHours":true,"harshEventsPer100Km":true,"speedingShare":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AmountBand: ResolverTypeWrapper<Partial<AmountBand>>;
  BindQuoteInput: ResolverTypeWrapper<Partial<BindQuoteInput>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  CancelPolicyInput: ResolverTypeWrapper<Partial<CancelPolicyInput>>;
  CancellationReason: ResolverTypeWrapper<Partial<CancellationReason>>;
  Claim: ResolverTypeWrapper<Partial<Claim>>;
  ClaimAmountInput: ResolverTypeWrapper<Partial<ClaimAmountInput>>;
  ClaimKind: ResolverTypeWrapper<Partial<ClaimKind>>;
  ClaimPayload: ResolverTypeWrapper<Partial<ClaimPayload>>;
  ClaimRefusal: ResolverTypeWrapper<Partial<ClaimRefusal>>;
  ClaimRepair: ResolverTypeWrapper<Partial<ClaimRepair>>;
  ClaimRepairStatus: ResolverTypeWrapper<Partial<ClaimRepairStatus>>;
  ClaimStatus: ResolverTypeWrapper<Partial<ClaimStatus>>;
  CloseClaimInput: ResolverTypeWrapper<Partial<CloseClaimInput>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  EndorsePolicyInput: ResolverTypeWrapper<Partial<EndorsePolicyInput>>;
  InsuranceCover: ResolverTypeWrapper<Partial<InsuranceCover>>;
  InsuranceQuote: ResolverTypeWrapper<Partial<InsuranceQuote>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderClaimRepairInput: ResolverTypeWrapper<Partial<OrderClaimRepairInput>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Policy: ResolverTypeWrapper<Partial<Policy>>;
  PolicyConnection: ResolverTypeWrapper<Partial<PolicyConnection>>;
  PolicyPayload: ResolverTypeWrapper<Partial<PolicyPayload>>;
  PolicyStatus: ResolverTypeWrapper<Partial<PolicyStatus>>;
  PriceFactor: ResolverTypeWrapper<Partial<PriceFactor>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectClaimInput: ResolverTypeWrapper<Partial<RejectClaimInput>>;
  ReportClaimInput: ResolverTypeWrapper<Partial<ReportClaimInput>>;
  ServiceBooking: ResolverTypeWrapper<Partial<ServiceBooking>>;
  Telematics: ResolverTypeWrapper<Partial<Telematics>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BindQuoteInput: Partial<BindQuoteInput>;
  Int: Partial<Scalars['Int']['output']>;
  ID: Partial<Scalars['ID']['output']>;
  CancelPolicyInput: Partial<CancelPolicyInput>;
  Claim: Partial<Claim | FederationReferenceTypes['Claim']>;
  ClaimAmountInput: Partial<ClaimAmountInput>;
  ClaimPayload: Partial<ClaimPayload>;
  ClaimRepair: Partial<ClaimRepair>;
  CloseClaimInput: Partial<CloseClaimInput>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  EndorsePolicyInput: Partial<EndorsePolicyInput>;
  InsuranceQuote: Partial<InsuranceQuote>;
  Mutation: Record<PropertyKey, never>;
  OrderClaimRepairInput: Partial<OrderClaimRepairInput>;
  PageInfo: Partial<PageInfo>;
  Policy: Partial<Policy | FederationReferenceTypes['Policy']>;
  PolicyConnection: Partial<PolicyConnection>;
  PolicyPayload: Partial<PolicyPayload>;
  PriceFactor: Partial<PriceFactor>;
  Query: Record<PropertyKey, never>;
  RejectClaimInput: Partial<RejectClaimInput>;
  ReportClaimInput: Partial<ReportClaimInput>;
  ServiceBooking: Partial<ServiceBooking>;
  Telematics: Partial<Telematics>;
  Float: Partial<Scalars['Float']['output']>;
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

export type ClaimResolvers<ContextType = any, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim'], FederationReferenceType extends FederationReferenceTypes['Claim'] = FederationReferenceTypes['Claim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Claim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountBand?: Resolver<Maybe<ResolversTypes['AmountBand']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['ClaimRefusal']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  injury?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ClaimKind']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paidMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['ClaimRepair']>, ParentType, ContextType>;
  repairer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClaimStatus']>, ParentType, ContextType>;
};

export type ClaimPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClaimPayload'] = ResolversParentTypes['ClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClaimRepairResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClaimRepair'] = ResolversParentTypes['ClaimRepair']> = {
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  booking?: Resolver<Maybe<ResolversTypes['ServiceBooking']>, ParentType, ContextType>;
  jobs?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClaimRepairStatus']>, ParentType, ContextType>;
  workshop?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policies?: Resolver<Maybe<Array<ResolversTypes['Policy']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InsuranceQuoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['InsuranceQuote'] = ResolversParentTypes['InsuranceQuote']> = {
  annualMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['InsuranceCover']>, ParentType, ContextType>;
  factors?: Resolver<Maybe<Array<ResolversTypes['PriceFactor']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  insurer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  monthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sumInsuredMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageBased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  bindQuote?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationBindQuoteArgs, 'input'>>;
  cancelPolicy?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationCancelPolicyArgs, 'input'>>;
  closeClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationCloseClaimArgs, 'input'>>;
  endorsePolicy?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationEndorsePolicyArgs, 'input'>>;
  orderClaimRepair?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationOrderClaimRepairArgs, 'input'>>;
  payClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationPayClaimArgs, 'input'>>;
  rejectClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationRejectClaimArgs, 'input'>>;
  reportClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationReportClaimArgs, 'input'>>;
  reserveClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationReserveClaimArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy'], FederationReferenceType extends FederationReferenceTypes['Policy'] = FederationReferenceTypes['Policy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  annualMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cancelledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  claims?: Resolver<Maybe<Array<ResolversTypes['Claim']>>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['InsuranceCover']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuredPersons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  insurer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ncdLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PolicyStatus']>, ParentType, ContextType>;
  sumInsuredMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PolicyPayload'] = ResolversParentTypes['PolicyPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
};

export type PriceFactorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceFactor'] = ResolversParentTypes['PriceFactor']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  factorBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QueryPolicyArgs, 'id'>>;
  policyBook?: Resolver<ResolversTypes['PolicyConnection'], ParentType, ContextType, RequireFields<QueryPolicyBookArgs, 'first'>>;
};

export type ServiceBookingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceBooking'] = ResolversParentTypes['ServiceBooking']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  insuranceQuotes?: Resolver<Maybe<Array<ResolversTypes['InsuranceQuote']>>, ParentType, ContextType, RequireFields<VehicleInsuranceQuotesArgs, 'cover'>>;
  policies?: Resolver<Maybe<Array<ResolversTypes['Policy']>>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Claim?: ClaimResolvers<ContextType>;
  ClaimPayload?: ClaimPayloadResolvers<ContextType>;
  ClaimRepair?: ClaimRepairResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InsuranceQuote?: InsuranceQuoteResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyPayload?: PolicyPayloadResolvers<ContextType>;
  PriceFactor?: PriceFactorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServiceBooking?: ServiceBookingResolvers<ContextType>;
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
