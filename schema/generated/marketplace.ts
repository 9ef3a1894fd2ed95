import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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

/** The state of a traction battery. */
export type Battery = {
  __typename?: 'Battery';
  /** State of health, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
};

/** The vehicle was damaged. */
export type DamageLine = PassportLine & {
  __typename?: 'DamageLine';
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** How bad, in the words of who reported it. */
  severity?: Maybe<Scalars['String']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
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

/** A vehicle for sale. */
export type Listing = {
  __typename?: 'Listing';
  /** Asking price, in fen. */
  askingMinor: Scalars['Int']['output'];
  /** City. */
  city: Scalars['String']['output'];
  /** What the seller says. */
  description?: Maybe<Scalars['String']['output']>;
  /** What drives it. */
  driveKind: DriveKind;
  /** Opaque id; its issuer is the marketplace. */
  id: Scalars['ID']['output'];
  /** Who sells. */
  seller?: Maybe<Customer>;
  /** Whether it is still for sale. */
  status: ListingStatus;
  /** Marque and model. */
  title: Scalars['String']['output'];
  /** The vehicle. */
  vehicle?: Maybe<Vehicle>;
};

/** Whether a vehicle is still for sale. */
export type ListingStatus =
  /** Taken off. */
  | 'CLOSED'
  /** For sale. */
  | 'OPEN'
  /** Kept for a buyer. */
  | 'RESERVED'
  /** Sold. */
  | 'SOLD';

/** The odometer was read. */
export type OdometerLine = PassportLine & {
  __typename?: 'OdometerLine';
  /** Kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** One line of a vehicle's past. */
export type PassportLine = {
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** One listing by id. */
  listing?: Maybe<Listing>;
  /** Used cars for sale, latest first, over every marketplace. */
  listings: Array<Listing>;
};


export type QueryListingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryListingsArgs = {
  driveKind?: InputMaybe<DriveKind>;
  first?: Scalars['Int']['input'];
};

/** The vehicle changed hands. */
export type TransferLine = PassportLine & {
  __typename?: 'TransferLine';
  /** How many holders it has had, this one included. */
  holders?: Maybe<Scalars['Int']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** What a vehicle is worth: a range, not a point. */
export type Valuation = {
  __typename?: 'Valuation';
  /** The highest likely price, in fen. */
  highMinor?: Maybe<Scalars['Int']['output']>;
  /** The lowest likely price, in fen. */
  lowMinor?: Maybe<Scalars['Int']['output']>;
  /** The likeliest price, in fen. */
  midMinor?: Maybe<Scalars['Int']['output']>;
  /** Residual value in the years to come: pairs of years from now and fen. */
  residualCurve?: Maybe<Array<Array<Scalars['Int']['output']>>>;
  /** When it was made. */
  valuedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** Odometer, in kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** What is known of its past, oldest first. */
  passport?: Maybe<Array<PassportLine>>;
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
  Listing: Listing;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Listing:
    ( { __typename: 'Listing' }
    & GraphQLRecursivePick<FederationTypes['Listing'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true,"odometerKm":true,"battery":{"sohPercent":true}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  PassportLine:
    | ( Partial<DamageLine> )
    | ( Partial<OdometerLine> )
    | ( Partial<TransferLine> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Battery: ResolverTypeWrapper<Partial<Battery>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  DamageLine: ResolverTypeWrapper<Partial<DamageLine>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  Listing: ResolverTypeWrapper<Partial<Omit<Listing, 'vehicle'> & { vehicle?: Maybe<ResolversTypes['Vehicle']> }>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ListingStatus: ResolverTypeWrapper<Partial<ListingStatus>>;
  OdometerLine: ResolverTypeWrapper<Partial<OdometerLine>>;
  PassportLine: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PassportLine']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TransferLine: ResolverTypeWrapper<Partial<TransferLine>>;
  Valuation: ResolverTypeWrapper<Partial<Valuation>>;
  Vehicle: ResolverTypeWrapper<Partial<Omit<Vehicle, 'battery' | 'passport'> & { battery?: Maybe<ResolversTypes['Battery']>, passport?: Maybe<Array<ResolversTypes['PassportLine']>> }>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Battery: Partial<Battery>;
  Float: Partial<Scalars['Float']['output']>;
  Customer: Partial<Customer>;
  ID: Partial<Scalars['ID']['output']>;
  DamageLine: Partial<DamageLine>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Listing: Partial<Omit<Listing, 'vehicle'> & { vehicle?: Maybe<ResolversParentTypes['Vehicle']> } | FederationReferenceTypes['Listing']>;
  Int: Partial<Scalars['Int']['output']>;
  OdometerLine: Partial<OdometerLine>;
  PassportLine: ResolversInterfaceTypes<ResolversParentTypes>['PassportLine'];
  Query: Record<PropertyKey, never>;
  TransferLine: Partial<TransferLine>;
  Valuation: Partial<Valuation>;
  Vehicle: Partial<Omit<Vehicle, 'battery' | 'passport'> & { battery?: Maybe<ResolversParentTypes['Battery']>, passport?: Maybe<Array<ResolversParentTypes['PassportLine']>> } | FederationReferenceTypes['Vehicle']>;
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

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DamageLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['DamageLine'] = ResolversParentTypes['DamageLine']> = {
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ListingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing'], FederationReferenceType extends FederationReferenceTypes['Listing'] = FederationReferenceTypes['Listing']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Listing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  askingMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driveKind?: Resolver<ResolversTypes['DriveKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ListingStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type OdometerLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['OdometerLine'] = ResolversParentTypes['OdometerLine']> = {
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PassportLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['PassportLine'] = ResolversParentTypes['PassportLine']> = {
  __resolveType: TypeResolveFn<'DamageLine' | 'OdometerLine' | 'TransferLine', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingArgs, 'id'>>;
  listings?: Resolver<Array<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingsArgs, 'first'>>;
};

export type TransferLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferLine'] = ResolversParentTypes['TransferLine']> = {
  holders?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValuationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Valuation'] = ResolversParentTypes['Valuation']> = {
  highMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lowMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  midMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  residualCurve?: Resolver<Maybe<Array<Array<ResolversTypes['Int']>>>, ParentType, ContextType>;
  valuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  passport?: Resolver<Maybe<Array<ResolversTypes['PassportLine']>>, ParentType, ContextType>;
  valuation?: Resolver<Maybe<ResolversTypes['Valuation']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Customer?: CustomerResolvers<ContextType>;
  DamageLine?: DamageLineResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Listing?: ListingResolvers<ContextType>;
  OdometerLine?: OdometerLineResolvers<ContextType>;
  PassportLine?: PassportLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TransferLine?: TransferLineResolvers<ContextType>;
  Valuation?: ValuationResolvers<ContextType>;
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
