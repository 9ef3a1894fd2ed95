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

/** A subject's answer to one organisation's request to read, for one purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** On what it rests. */
  basis?: Maybe<ConsentBasis>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Organisations that process for the recipient under this consent. */
  processors?: Maybe<Array<Scalars['ID']['output']>>;
  /** The purpose's code. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The organisation that may read. */
  recipient?: Maybe<Scalars['ID']['output']>;
  /** The place of its last change in the order of all changes of all consents. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The categories of data, with how each was granted. */
  scopes?: Maybe<Array<ConsentScope>>;
  /** The only organisations whose data may be read; null for any. */
  sources?: Maybe<Array<Scalars['ID']['output']>>;
  /** Where it stands in its life. */
  status?: Maybe<ConsentStatus>;
  /** Why it stands there, when somebody said so. */
  statusReason?: Maybe<Scalars['String']['output']>;
  /** The person whose data it is about. Who asked by a VIN does not learn by that who holds it. */
  subject?: Maybe<Customer>;
  /** How often it may be used; null for any number. */
  usesAllowed?: Maybe<Scalars['Int']['output']>;
  /** How often it was used. */
  usesMade?: Maybe<Scalars['Int']['output']>;
  /** From when it holds. */
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds; that instant itself no longer belongs to the recipient. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes of this consent. */
  version?: Maybe<Scalars['Int']['output']>;
  /** The vehicle that it is limited to; null for any. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** On what a consent record rests. */
export type ConsentBasis =
  /** The subject's consent. */
  | 'CONSENT'
  /** A contract with the subject. */
  | 'CONTRACT'
  /** A law. */
  | 'LEGAL'
  /** Somebody's vital interest. */
  | 'VITAL';

/** Whether a change of consent is in force everywhere. */
export type ConsentEffect =
  /** In force at every gateway. */
  | 'EFFECTIVE'
  /** Not yet known at every gateway. */
  | 'PENDING';

/** A consent after a change. */
export type ConsentPayload = {
  __typename?: 'ConsentPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The consent, as it is now. */
  consent?: Maybe<Consent>;
  /** Whether the change is in force at every gateway. */
  effect: ConsentEffect;
  /** The place of this change in the order of all changes. */
  revision: Scalars['Int']['output'];
};

/** One category of data in a consent. */
export type ConsentScope = {
  __typename?: 'ConsentScope';
  /** Whether the subject granted it. */
  granted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the purpose cannot be served without it. */
  necessity?: Maybe<Necessity>;
  /** The scope's code. */
  scope?: Maybe<Scalars['String']['output']>;
  /** Whether separate consent was given, as sensitive data needs. */
  separate?: Maybe<Scalars['Boolean']['output']>;
  /** Whether written consent was given, as credit purposes need for some scopes. */
  written?: Maybe<Scalars['Boolean']['output']>;
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

/** Income and circumstances, as declared by the person. The bands are those of the South German Credit data. */
export type CreditProfile = {
  __typename?: 'CreditProfile';
  /** Status of the current account, 1 to 4. */
  checkingAccountBand?: Maybe<Scalars['Int']['output']>;
  /** People to maintain: 1 three or more, 2 up to two. */
  dependantsBand?: Maybe<Scalars['Int']['output']>;
  /** Years in the present employment, 1 to 5. */
  employmentBand?: Maybe<Scalars['Int']['output']>;
  /** Guarantors: 1 none, 2 co-applicant, 3 guarantor. */
  guarantorsBand?: Maybe<Scalars['Int']['output']>;
  /** Housing: 1 for free, 2 rent, 3 own. */
  housingBand?: Maybe<Scalars['Int']['output']>;
  /** Net income a month, in fen. */
  incomeMonthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Quality of the job, 1 to 4. */
  jobBand?: Maybe<Scalars['Int']['output']>;
  /** Other obligations a month, in fen. */
  obligationsMonthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** Other instalment plans: 1 bank, 2 stores, 3 none. */
  otherPlansBand?: Maybe<Scalars['Int']['output']>;
  /** Most valuable property, 1 to 4. */
  propertyBand?: Maybe<Scalars['Int']['output']>;
  /** Years at the present address, 1 to 4. */
  residenceBand?: Maybe<Scalars['Int']['output']>;
  /** Savings, 1 to 5. */
  savingsBand?: Maybe<Scalars['Int']['output']>;
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Year of birth. */
  birthYear?: Maybe<Scalars['Int']['output']>;
  /** City of residence. */
  city?: Maybe<Scalars['String']['output']>;
  /** Consents of this person that the reader is party to, latest first; all of them to the person. */
  consents?: Maybe<Array<Consent>>;
  /** What the person declared for credit. */
  creditProfile?: Maybe<CreditProfile>;
  /** Kind of the identity document. */
  documentKind?: Maybe<DocumentKind>;
  /** Number of the identity document, all but the last four characters masked. */
  documentNumberMasked?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** Full name, as the person writes it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Mobile number, E.164. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The vehicles that the person holds now. */
  vehicles?: Maybe<Array<Vehicle>>;
};


/** A natural person who takes part: the subject of the data in this graph. */
export type CustomerConsentsArgs = {
  status?: InputMaybe<Array<ConsentStatus>>;
};

/** A kind of identity document. */
export type DocumentKind =
  /** Passport. */
  | 'PASSPORT'
  /** Resident identity card. */
  | 'RESIDENT_ID';

/** What the subject grants. */
export type GrantConsentInput = {
  /** Echoed. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** The scopes granted; left out: all that were asked for. Required ones must be among them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The sensitive scopes that separate consent is given for. */
  separate?: Array<Scalars['String']['input']>;
  /** The scopes that written consent is given for. */
  written?: Array<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Grants a consent that waits for an answer, whole or in part. Only its subject may. */
  grantConsent: ConsentPayload;
  /** Refuses a consent that waits for an answer. Only its subject may. */
  rejectConsent: ConsentPayload;
  /** Asks a customer for consent. The organisation of the token is the recipient. */
  requestConsent: ConsentPayload;
  /** Ends an active consent. Only its subject may. */
  withdrawConsent: ConsentPayload;
};


export type MutationGrantConsentArgs = {
  input: GrantConsentInput;
};


export type MutationRejectConsentArgs = {
  input: RejectConsentInput;
};


export type MutationRequestConsentArgs = {
  input: RequestConsentInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

/** Whether a purpose can be served without a scope. */
export type Necessity =
  /** It can; refusing it blocks nothing else. */
  | 'OPTIONAL'
  /** It cannot. */
  | 'REQUIRED';

/** Why data is read. */
export type Purpose = {
  __typename?: 'Purpose';
  /** On what reading for it rests. */
  basis: ConsentBasis;
  /** Code with version. */
  code: Scalars['String']['output'];
  /** In plain words, English. */
  en: Scalars['String']['output'];
  /** The longest a consent for it may hold, in days; null where the contract or law says. */
  maxDays?: Maybe<Scalars['Int']['output']>;
  /** How often it may be used; null for any number. */
  maxUses?: Maybe<Scalars['Int']['output']>;
  /** Scopes that are never released for it, whatever was granted. */
  never: Array<Scalars['String']['output']>;
  /** In plain words, Chinese. */
  zh: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** One consent by id: to its subject, and to the organisation that it names. */
  consent?: Maybe<Consent>;
  /** One customer by id. */
  customer?: Maybe<Customer>;
  /** Customers by id, in the order of the ids; null where there is none. */
  customers: Array<Maybe<Customer>>;
  /** The customer whom the token acts for. Null when it acts for none. */
  me?: Maybe<Customer>;
  /** The purposes that data may be read for, with the bounds that hold whatever was granted. */
  purposes: Array<Purpose>;
  /** The categories of personal data. */
  scopes: Array<Scope>;
};


export type QueryConsentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** Which consent the subject refuses. */
export type RejectConsentInput = {
  /** Echoed. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the subject's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What an organisation asks a customer for. */
export type RequestConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Whose data: the customer's id. Left out where only `vin` is known: then the vehicle's present holder is asked. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many days; at most what the purpose allows. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Scopes that help but may be refused. */
  optional?: Array<Scalars['String']['input']>;
  /** Organisations that will process for the recipient. */
  processors?: Array<Scalars['ID']['input']>;
  /** Why: a purpose's code. */
  purpose: Scalars['String']['input'];
  /** Scopes without which the purpose cannot be served. */
  required: Array<Scalars['String']['input']>;
  /** The only organisations whose data is asked for; left out: any. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The vehicle that it is limited to; left out: any of the customer's. */
  vin?: InputMaybe<Scalars['ID']['input']>;
};

/** A category of personal data. */
export type Scope = {
  __typename?: 'Scope';
  /** The code. */
  code: Scalars['String']['output'];
  /** In plain words, English. */
  en: Scalars['String']['output'];
  /** Sensitive: needs separate consent. */
  sensitive: Scalars['Boolean']['output'];
  /** Needs written consent when it goes to a credit purpose. */
  writtenForCredit: Scalars['Boolean']['output'];
  /** In plain words, Chinese. */
  zh: Scalars['String']['output'];
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** Since when the present holder has held it. */
  heldSince?: Maybe<Scalars['Date']['output']>;
  /** Who holds the vehicle now. */
  holder?: Maybe<Customer>;
  /** Licence plate. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** Which consent the subject withdraws. */
export type WithdrawConsentInput = {
  /** Echoed. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the subject's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
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
  Consent: Consent;
  Customer: Customer;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Consent:
    ( { __typename: 'Consent' }
    & GraphQLRecursivePick<FederationTypes['Consent'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Consent: ResolverTypeWrapper<Partial<Consent>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ConsentBasis: ResolverTypeWrapper<Partial<ConsentBasis>>;
  ConsentEffect: ResolverTypeWrapper<Partial<ConsentEffect>>;
  ConsentPayload: ResolverTypeWrapper<Partial<ConsentPayload>>;
  ConsentScope: ResolverTypeWrapper<Partial<ConsentScope>>;
  ConsentStatus: ResolverTypeWrapper<Partial<ConsentStatus>>;
  CreditProfile: ResolverTypeWrapper<Partial<CreditProfile>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DocumentKind: ResolverTypeWrapper<Partial<DocumentKind>>;
  GrantConsentInput: ResolverTypeWrapper<Partial<GrantConsentInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Necessity: ResolverTypeWrapper<Partial<Necessity>>;
  Purpose: ResolverTypeWrapper<Partial<Purpose>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectConsentInput: ResolverTypeWrapper<Partial<RejectConsentInput>>;
  RequestConsentInput: ResolverTypeWrapper<Partial<RequestConsentInput>>;
  Scope: ResolverTypeWrapper<Partial<Scope>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  WithdrawConsentInput: ResolverTypeWrapper<Partial<WithdrawConsentInput>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Consent: Partial<Consent | FederationReferenceTypes['Consent']>;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  ConsentPayload: Partial<ConsentPayload>;
  ConsentScope: Partial<ConsentScope>;
  CreditProfile: Partial<CreditProfile>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  GrantConsentInput: Partial<GrantConsentInput>;
  Mutation: Record<PropertyKey, never>;
  Purpose: Partial<Purpose>;
  Query: Record<PropertyKey, never>;
  RejectConsentInput: Partial<RejectConsentInput>;
  RequestConsentInput: Partial<RequestConsentInput>;
  Scope: Partial<Scope>;
  Vehicle: Partial<Vehicle | FederationReferenceTypes['Vehicle']>;
  WithdrawConsentInput: Partial<WithdrawConsentInput>;
  String: Partial<Scalars['String']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
};

export type OpenDirectiveArgs = { };

export type OpenDirectiveResolver<Result, Parent, ContextType = any, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ConsentBasis']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processors?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['ConsentScope']>>, ParentType, ContextType>;
  sources?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  usesAllowed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usesMade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ConsentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentPayload'] = ResolversParentTypes['ConsentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentScope'] = ResolversParentTypes['ConsentScope']> = {
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['Necessity']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  separate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  written?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CreditProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditProfile'] = ResolversParentTypes['CreditProfile']> = {
  checkingAccountBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dependantsBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  employmentBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  guarantorsBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  housingBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  incomeMonthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  jobBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obligationsMonthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  otherPlansBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  propertyBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  residenceBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  savingsBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType, Partial<CustomerConsentsArgs>>;
  creditProfile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType>;
  documentKind?: Resolver<Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  documentNumberMasked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vehicles?: Resolver<Maybe<Array<ResolversTypes['Vehicle']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  grantConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationGrantConsentArgs, 'input'>>;
  rejectConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationRejectConsentArgs, 'input'>>;
  requestConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationRequestConsentArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type PurposeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Purpose'] = ResolversParentTypes['Purpose']> = {
  basis?: Resolver<ResolversTypes['ConsentBasis'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxUses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  never?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<QueryConsentArgs, 'id'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Array<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'ids'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['Purpose']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  writtenForCredit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  heldSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Consent?: ConsentResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  ConsentScope?: ConsentScopeResolvers<ContextType>;
  CreditProfile?: CreditProfileResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  open?: OpenDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  route?: RouteDirectiveResolver<any, any, ContextType>;
  subject?: SubjectDirectiveResolver<any, any, ContextType>;
  uses?: UsesDirectiveResolver<any, any, ContextType>;
};
