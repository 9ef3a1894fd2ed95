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

/** A band's share. */
export type BandShare = {
  __typename?: 'BandShare';
  /** The band. */
  band: RiskBand;
  /** Of those that the scorecard was fitted on, 0 to 1. */
  expected: Scalars['Float']['output'];
  /** Of the month's applicants, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** The state of a traction battery. */
export type Battery = {
  __typename?: 'Battery';
  /** State of health, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
};

/** A claim under a policy. */
export type Claim = {
  __typename?: 'Claim';
  /** Opaque id; its issuer is the insurer. */
  id: Scalars['ID']['output'];
  /** What it was. */
  kind?: Maybe<ClaimKind>;
  /** Where it stands. */
  status?: Maybe<ClaimStatus>;
};

/** What a claim is for. */
export type ClaimKind =
  /** Damage in an accident. */
  | 'ACCIDENT'
  /** The vehicle is gone. */
  | 'THEFT'
  /** It is not worth a repair. */
  | 'TOTAL_LOSS';

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

/** A credit assessment by the risk operator. */
export type CreditAssessment = {
  __typename?: 'CreditAssessment';
  /** When it was made. */
  assessedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Band, A (best) to E. */
  band?: Maybe<RiskBand>;
  /** Points of the scorecard: 600 at odds of 50 to 1, 20 to double the odds. */
  points?: Maybe<Scalars['Int']['output']>;
  /** Probability of default within the term. */
  probabilityOfBad?: Maybe<Scalars['Float']['output']>;
  /** The largest shortfalls, largest first. */
  reasons?: Maybe<Array<Reason>>;
  /** Version of the scorecard. */
  scorecard?: Maybe<Scalars['String']['output']>;
  /** Whether the use of the vehicle had a part in it. */
  usedBehaviour?: Maybe<Scalars['Boolean']['output']>;
};

/** What a customer owes, over every lender that says so. */
export type CreditExposure = {
  __typename?: 'CreditExposure';
  /** Principal owed, in fen. */
  balanceMinor?: Maybe<Scalars['Int']['output']>;
  /** Loans. */
  loans?: Maybe<Scalars['Int']['output']>;
  /** The most days past due of any. */
  worstDaysPastDue?: Maybe<Scalars['Int']['output']>;
};

/** Income and circumstances, as declared by the person. The bands are those of the South German Credit data. */
export type CreditProfile = {
  __typename?: 'CreditProfile';
  /** Status of the current account, 1 to 4. */
  checkingAccountBand?: Maybe<Scalars['Int']['output']>;
  /** Years in the present employment, 1 to 5. */
  employmentBand?: Maybe<Scalars['Int']['output']>;
  /** Guarantors: 1 none, 2 co-applicant, 3 guarantor. */
  guarantorsBand?: Maybe<Scalars['Int']['output']>;
  /** Housing: 1 for free, 2 rent, 3 own. */
  housingBand?: Maybe<Scalars['Int']['output']>;
  /** Net income a month, in fen. */
  incomeMonthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Savings, 1 to 5. */
  savingsBand?: Maybe<Scalars['Int']['output']>;
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** What the person declared for credit. */
  creditProfile?: Maybe<CreditProfile>;
  /** What the customer owes, over every lender. */
  exposure?: Maybe<CreditExposure>;
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** The customer's loans. */
  loans?: Maybe<Array<Loan>>;
  /** The customer's policies. */
  policies?: Maybe<Array<Policy>>;
};

/** A contract of credit. */
export type Loan = {
  __typename?: 'Loan';
  /** Principal still owed, in fen. */
  balanceMinor?: Maybe<Scalars['Int']['output']>;
  /** The borrower. */
  customer?: Maybe<Customer>;
  /** Days past due. */
  daysPastDue?: Maybe<Scalars['Int']['output']>;
  /** Signs that it may not be repaid, from what the risk operator may know, and its stage by IFRS 9. */
  earlyWarning?: Maybe<LoanWarnings>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** The vehicle that secures it. */
  vehicle?: Maybe<Vehicle>;
};

/** A customer's wish for credit, and the lender's answer. */
export type LoanApplication = {
  __typename?: 'LoanApplication';
  /** Amount wished for, in fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** How likely the credit is to be repaid, from what the risk operator may know. */
  assessment?: Maybe<CreditAssessment>;
  /** Who applies. */
  customer?: Maybe<Customer>;
  /** Opaque id; its issuer is the lender. */
  id: Scalars['ID']['output'];
  /** Term wished for, in months. */
  months?: Maybe<Scalars['Int']['output']>;
  /** The vehicle to be financed. */
  vehicle?: Maybe<Vehicle>;
};

/** A sign that a loan may not be repaid, with what it rests on. */
export type LoanWarning = {
  __typename?: 'LoanWarning';
  /** Code; stable. */
  code?: Maybe<WarningCode>;
  /** In English. */
  en?: Maybe<Scalars['String']['output']>;
  /** The limit that it is beyond. */
  limit?: Maybe<Scalars['Float']['output']>;
  /** How bad. */
  severity?: Maybe<WarningSeverity>;
  /** What was found: days, percent, or kilometres a year. */
  value?: Maybe<Scalars['Float']['output']>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** Signs that a loan may not be repaid. */
export type LoanWarnings = {
  __typename?: 'LoanWarnings';
  /** When they were looked for. */
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stage by IFRS 9 5.5: 1 as it was lent, 2 where credit risk has increased significantly, 3 where it is impaired. */
  stage?: Maybe<Scalars['Int']['output']>;
  /** Fields that were not released: nothing follows from them. */
  unknown?: Maybe<Array<Scalars['String']['output']>>;
  /** Each sign, worst first. */
  warnings?: Maybe<Array<LoanWarning>>;
};

/** A contract of insurance. */
export type Policy = {
  __typename?: 'Policy';
  /** Claims under it. */
  claims?: Maybe<Array<Claim>>;
  /** Opaque id; its issuer is the insurer. */
  id: Scalars['ID']['output'];
  /** Where it stands today. */
  status?: Maybe<PolicyStatus>;
  /** The vehicle insured. */
  vehicle?: Maybe<Vehicle>;
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

/** How like those it was fitted on they are. */
export type PopulationStability =
  /** Above: another population. The card is to be fitted anew. */
  | 'SHIFTED'
  /** Up to 0.25: to be watched. */
  | 'SHIFTING'
  /** Below 0.1: as they were. */
  | 'STABLE';

export type Query = {
  __typename?: 'Query';
  /** The scorecard in use. */
  scorecard: Scorecard;
  /** Whether those who are assessed are still like those that the scorecard in use was fitted on, month by month, latest first. Null where too few were assessed to say so without telling of somebody. */
  scorecardDrift: Array<ScorecardDrift>;
};


export type QueryScorecardDriftArgs = {
  months?: Scalars['Int']['input'];
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

/** A model of credit risk, and how good it is. */
export type Scorecard = {
  __typename?: 'Scorecard';
  /** Area under the ROC curve, cross-validated. */
  auc: Scalars['Float']['output'];
  /** SHA-256 of the data it was fitted on. */
  dataSha256: Scalars['String']['output'];
  /** Kolmogorov-Smirnov statistic, cross-validated. */
  ks: Scalars['Float']['output'];
  /** Version. */
  version: Scalars['String']['output'];
};

/** A month's applicants beside those that the scorecard was fitted on. */
export type ScorecardDrift = {
  __typename?: 'ScorecardDrift';
  /** Applications that were assessed. */
  applications?: Maybe<Scalars['Int']['output']>;
  /** The month, as `2026-11`. */
  month: Scalars['String']['output'];
  /** Population stability index over the bands. */
  psi?: Maybe<Scalars['Float']['output']>;
  /** Each band's share. */
  shares?: Maybe<Array<BandShare>>;
  /** What it says. */
  stability?: Maybe<PopulationStability>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Which loan of the token's lender was found otherwise than before when it was last looked at: for whoever watches under `loan.early_warning/1`. What was found stands in `Loan.earlyWarning`, as far as its borrower lets it be told. */
  loanWarned?: Maybe<WarnedLoan>;
};


export type SubscriptionLoanWarnedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
};

/** How a vehicle was driven over a window of days. */
export type Telematics = {
  __typename?: 'Telematics';
  /** Distance, in kilometres. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** Harsh braking, acceleration and cornering, per 100 km. */
  harshEventsPer100Km?: Maybe<Scalars['Float']['output']>;
  /** Share of the hours driven at night, 0 to 1. */
  nightShare?: Maybe<Scalars['Float']['output']>;
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** The traction battery. */
  battery?: Maybe<Battery>;
  /** Day of first registration. */
  firstRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** Odometer, in kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** When the car last reported its odometer. */
  odometerReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it was driven. */
  telematics?: Maybe<Telematics>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleTelematicsArgs = {
  days?: Scalars['Int']['input'];
};

/** A loan whose warnings changed. It says no more than that: whoever hears it asks for them. */
export type WarnedLoan = {
  __typename?: 'WarnedLoan';
  /** The loan; its issuer is the lender. */
  loan: Scalars['ID']['output'];
  /** The place of this change in the order of all. */
  place: Scalars['Int']['output'];
};

/** What a warning is about. */
export type WarningCode =
  /** The battery has lost capacity. */
  | 'BATTERY_LOW'
  /** The vehicle was claimed as stolen, or as a total loss. */
  | 'COLLATERAL_LOST'
  /** No policy covers the vehicle. */
  | 'COVER_LAPSED'
  /** Debt over all lenders grew. */
  | 'EXPOSURE_JUMP'
  /** It is driven more than vehicles are. */
  | 'MILEAGE_HIGH'
  /** An instalment is overdue. */
  | 'PAST_DUE'
  /** An instalment is overdue at another lender. */
  | 'PAST_DUE_ELSEWHERE'
  /** The vehicle has not reported for long. */
  | 'VEHICLE_SILENT';

/** How bad a warning is. */
export type WarningSeverity =
  /** The loan, or what secures it, is lost or nearly so. */
  | 'CRITICAL'
  /** To be acted on. */
  | 'HIGH'
  /** To be watched. */
  | 'WATCH';



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
  Customer: Customer;
  Loan: Loan;
  LoanApplication: LoanApplication;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"loans":{"balanceMinor":true,"daysPastDue":true}}> ) );
  Loan:
    ( { __typename: 'Loan' }
    & GraphQLRecursivePick<FederationTypes['Loan'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Loan'], {"daysPastDue":true,"customer":{"loans":{"id":true,"balanceMinor":true,"daysPastDue":true},"policies":{"status":true,"vehicle":{"vin":true},"claims":{"kind":true,"status":true}}},"vehicle":{"vin":true,"firstRegisteredOn":true,"odometerKm":true,"odometerReadAt":true,"battery":{"sohPercent":true}}}> ) );
  LoanApplication:
    ( { __typename: 'LoanApplication' }
    & GraphQLRecursivePick<FederationTypes['LoanApplication'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['LoanApplication'], {"amountMinor":true,"months":true,"customer":{"creditProfile":{"incomeMonthlyMinor":true,"checkingAccountBand":true,"savingsBand":true,"employmentBand":true,"housingBand":true,"guarantorsBand":true},"loans":{"balanceMinor":true,"daysPastDue":true}},"vehicle":{"telematics":{"distanceKm":true,"nightShare":true,"harshEventsPer100Km":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BandShare: ResolverTypeWrapper<Partial<BandShare>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Battery: ResolverTypeWrapper<Partial<Battery>>;
  Claim: ResolverTypeWrapper<Partial<Claim>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  ClaimKind: ResolverTypeWrapper<Partial<ClaimKind>>;
  ClaimStatus: ResolverTypeWrapper<Partial<ClaimStatus>>;
  CreditAssessment: ResolverTypeWrapper<Partial<CreditAssessment>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  CreditExposure: ResolverTypeWrapper<Partial<CreditExposure>>;
  CreditProfile: ResolverTypeWrapper<Partial<CreditProfile>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Loan: ResolverTypeWrapper<Partial<Loan>>;
  LoanApplication: ResolverTypeWrapper<Partial<LoanApplication>>;
  LoanWarning: ResolverTypeWrapper<Partial<LoanWarning>>;
  LoanWarnings: ResolverTypeWrapper<Partial<LoanWarnings>>;
  Policy: ResolverTypeWrapper<Partial<Policy>>;
  PolicyStatus: ResolverTypeWrapper<Partial<PolicyStatus>>;
  PopulationStability: ResolverTypeWrapper<Partial<PopulationStability>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reason: ResolverTypeWrapper<Partial<Reason>>;
  RiskBand: ResolverTypeWrapper<Partial<RiskBand>>;
  Scorecard: ResolverTypeWrapper<Partial<Scorecard>>;
  ScorecardDrift: ResolverTypeWrapper<Partial<ScorecardDrift>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Telematics: ResolverTypeWrapper<Partial<Telematics>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  WarnedLoan: ResolverTypeWrapper<Partial<WarnedLoan>>;
  WarningCode: ResolverTypeWrapper<Partial<WarningCode>>;
  WarningSeverity: ResolverTypeWrapper<Partial<WarningSeverity>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BandShare: Partial<BandShare>;
  Float: Partial<Scalars['Float']['output']>;
  Battery: Partial<Battery>;
  Claim: Partial<Claim>;
  ID: Partial<Scalars['ID']['output']>;
  CreditAssessment: Partial<CreditAssessment>;
  Int: Partial<Scalars['Int']['output']>;
  CreditExposure: Partial<CreditExposure>;
  CreditProfile: Partial<CreditProfile>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Loan: Partial<Loan | FederationReferenceTypes['Loan']>;
  LoanApplication: Partial<LoanApplication | FederationReferenceTypes['LoanApplication']>;
  LoanWarning: Partial<LoanWarning>;
  LoanWarnings: Partial<LoanWarnings>;
  Policy: Partial<Policy>;
  Query: Record<PropertyKey, never>;
  Reason: Partial<Reason>;
  Scorecard: Partial<Scorecard>;
  ScorecardDrift: Partial<ScorecardDrift>;
  Subscription: Record<PropertyKey, never>;
  Telematics: Partial<Telematics>;
  Vehicle: Partial<Vehicle>;
  WarnedLoan: Partial<WarnedLoan>;
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

export type BandShareResolvers<ContextType = any, ParentType extends ResolversParentTypes['BandShare'] = ResolversParentTypes['BandShare']> = {
  band?: Resolver<ResolversTypes['RiskBand'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = any, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreditAssessmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditAssessment'] = ResolversParentTypes['CreditAssessment']> = {
  assessedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  band?: Resolver<Maybe<ResolversTypes['RiskBand']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  probabilityOfBad?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['Reason']>>, ParentType, ContextType>;
  scorecard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedBehaviour?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CreditExposureResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditExposure'] = ResolversParentTypes['CreditExposure']> = {
  balanceMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  loans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  worstDaysPastDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['CreditExposure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LoanResolvers<ContextType = any, ParentType extends ResolversParentTypes['Loan'] = ResolversParentTypes['Loan'], FederationReferenceType extends FederationReferenceTypes['Loan'] = FederationReferenceTypes['Loan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Loan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  earlyWarning?: Resolver<Maybe<ResolversTypes['LoanWarnings']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LoanApplicationResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanApplication'] = ResolversParentTypes['LoanApplication'], FederationReferenceType extends FederationReferenceTypes['LoanApplication'] = FederationReferenceTypes['LoanApplication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LoanApplication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['CreditAssessment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LoanWarningResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanWarning'] = ResolversParentTypes['LoanWarning']> = {
  code?: Resolver<Maybe<ResolversTypes['WarningCode']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['WarningSeverity']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LoanWarningsResolvers<ContextType = any, ParentType extends ResolversParentTypes['LoanWarnings'] = ResolversParentTypes['LoanWarnings']> = {
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unknown?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['LoanWarning']>>, ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  scorecard?: Resolver<ResolversTypes['Scorecard'], ParentType, ContextType>;
  scorecardDrift?: Resolver<Array<ResolversTypes['ScorecardDrift']>, ParentType, ContextType, RequireFields<QueryScorecardDriftArgs, 'months'>>;
};

export type ReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScorecardResolvers<ContextType = any, ParentType extends ResolversParentTypes['Scorecard'] = ResolversParentTypes['Scorecard']> = {
  auc?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dataSha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ks?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScorecardDriftResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScorecardDrift'] = ResolversParentTypes['ScorecardDrift']> = {
  applications?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  psi?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<Array<ResolversTypes['BandShare']>>, ParentType, ContextType>;
  stability?: Resolver<Maybe<ResolversTypes['PopulationStability']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  loanWarned?: SubscriptionResolver<Maybe<ResolversTypes['WarnedLoan']>, "loanWarned", ParentType, ContextType, Partial<SubscriptionLoanWarnedArgs>>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = {
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WarnedLoanResolvers<ContextType = any, ParentType extends ResolversParentTypes['WarnedLoan'] = ResolversParentTypes['WarnedLoan']> = {
  loan?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BandShare?: BandShareResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  CreditAssessment?: CreditAssessmentResolvers<ContextType>;
  CreditExposure?: CreditExposureResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Loan?: LoanResolvers<ContextType>;
  LoanApplication?: LoanApplicationResolvers<ContextType>;
  LoanWarning?: LoanWarningResolvers<ContextType>;
  LoanWarnings?: LoanWarningsResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Scorecard?: ScorecardResolvers<ContextType>;
  ScorecardDrift?: ScorecardDriftResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  WarnedLoan?: WarnedLoanResolvers<ContextType>;
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
