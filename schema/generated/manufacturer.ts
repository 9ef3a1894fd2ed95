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

/** The state of a traction battery. */
export type Battery = {
  __typename?: 'Battery';
  /** Energy charged over its life, in kWh. */
  chargeThroughputKwh?: Maybe<Scalars['Float']['output']>;
  /** The latest charging sessions, without the place. */
  chargingSessions?: Maybe<Array<ChargingSession>>;
  /** When it was measured. */
  measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Net capacity now, in kWh. */
  netCapacityKwh?: Maybe<Scalars['Float']['output']>;
  /** State of health: capacity now over capacity when new, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
};


/** The state of a traction battery. */
export type BatteryChargingSessionsArgs = {
  first?: Scalars['Int']['input'];
};

/** One charging session, without the place. */
export type ChargingSession = {
  __typename?: 'ChargingSession';
  /** Energy charged, in kWh. */
  energyKwh?: Maybe<Scalars['Float']['output']>;
  /** Whether it was fast, above 22 kW. */
  fast?: Maybe<Scalars['Boolean']['output']>;
  /** When it began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
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

export type Query = {
  __typename?: 'Query';
  /** One vehicle by VIN, from the manufacturer that the VIN names. */
  vehicle?: Maybe<Vehicle>;
  /** The models that the manufacturers build. */
  vehicleModels: Array<VehicleModel>;
  /** Vehicles by VIN, in the order of the VINs; null where there is none. */
  vehicles: Array<Maybe<Vehicle>>;
};


export type QueryVehicleArgs = {
  vin: Scalars['ID']['input'];
};


export type QueryVehiclesArgs = {
  vins: Array<Scalars['ID']['input']>;
};

/** A recall campaign. */
export type Recall = {
  __typename?: 'Recall';
  /** The campaign's number. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** What is wrong, and what will be done. */
  description?: Maybe<Scalars['String']['output']>;
  /** Since when it is open. */
  openedOn?: Maybe<Scalars['Date']['output']>;
};

/** How a vehicle was driven over a window of days. */
export type Telematics = {
  __typename?: 'Telematics';
  /** Day by day, latest last: distance in km, night hours, harsh events, for the last `last` days. */
  daily?: Maybe<Array<Array<Scalars['Float']['output']>>>;
  /** Days with data. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Distance, in kilometres. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** Driving score, 0 (worst) to 100 (best). */
  drivingScore?: Maybe<Scalars['Int']['output']>;
  /** First day of the window with data. */
  fromDay?: Maybe<Scalars['Date']['output']>;
  /** Harsh braking, acceleration and cornering, per 100 km. */
  harshEventsPer100Km?: Maybe<Scalars['Float']['output']>;
  /** Hours driven between 23:00 and 05:00. */
  nightHours?: Maybe<Scalars['Float']['output']>;
  /** Share of the hours driven at night, 0 to 1. */
  nightShare?: Maybe<Scalars['Float']['output']>;
  /** Share of the distance above the limit, 0 to 1. */
  speedingShare?: Maybe<Scalars['Float']['output']>;
  /** Last day of the window with data. */
  toDay?: Maybe<Scalars['Date']['output']>;
  /** Hours driven. */
  totalHours?: Maybe<Scalars['Float']['output']>;
};


/** How a vehicle was driven over a window of days. */
export type TelematicsDailyArgs = {
  last?: Scalars['Int']['input'];
};

/** One trip, without coordinates. */
export type Trip = {
  __typename?: 'Trip';
  /** Distance, in kilometres. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Harsh events. */
  harshEvents?: Maybe<Scalars['Int']['output']>;
  /** When it began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** The traction battery; null for a car without one. */
  battery?: Maybe<Battery>;
  /** What drives it. */
  driveKind?: Maybe<DriveKind>;
  /** Fault codes present, ISO 15031-6. */
  faultCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Day of first registration. */
  firstRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** Where it was last seen. */
  location?: Maybe<VehicleLocation>;
  /** Marque. */
  make?: Maybe<Scalars['String']['output']>;
  /** The manufacturer's organisation id. */
  maker?: Maybe<Scalars['ID']['output']>;
  /** Model. */
  model?: Maybe<Scalars['String']['output']>;
  /** Model year. */
  modelYear?: Maybe<Scalars['Int']['output']>;
  /** List price when new, in fen. */
  newPriceMinor?: Maybe<Scalars['Int']['output']>;
  /** Odometer, in kilometres, as the car last reported it. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** When the car last reported its odometer. */
  odometerReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** Recalls that are open on it. */
  openRecalls?: Maybe<Array<Recall>>;
  /** How it was driven over the last `days` days, within the present holder's time. */
  telematics?: Maybe<Telematics>;
  /** Trim level. */
  trim?: Maybe<Scalars['String']['output']>;
  /** The latest trips, without coordinates. */
  trips?: Maybe<Array<Trip>>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleTelematicsArgs = {
  days?: Scalars['Int']['input'];
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleTripsArgs = {
  first?: Scalars['Int']['input'];
};

/** Where a vehicle was last seen. */
export type VehicleLocation = {
  __typename?: 'VehicleLocation';
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Latitude, WGS 84. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Longitude, WGS 84. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** When. */
  seenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A model that a manufacturer builds. */
export type VehicleModel = {
  __typename?: 'VehicleModel';
  /** What drives it. */
  driveKind: DriveKind;
  /** Marque. */
  make: Scalars['String']['output'];
  /** Model. */
  model: Scalars['String']['output'];
  /** List price when new, in fen. */
  newPriceMinor: Scalars['Int']['output'];
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
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Battery: ResolverTypeWrapper<Partial<Battery>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ChargingSession: ResolverTypeWrapper<Partial<ChargingSession>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Recall: ResolverTypeWrapper<Partial<Recall>>;
  Telematics: ResolverTypeWrapper<Partial<Telematics>>;
  Trip: ResolverTypeWrapper<Partial<Trip>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  VehicleLocation: ResolverTypeWrapper<Partial<VehicleLocation>>;
  VehicleModel: ResolverTypeWrapper<Partial<VehicleModel>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Battery: Partial<Battery>;
  Float: Partial<Scalars['Float']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  ChargingSession: Partial<ChargingSession>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Query: Record<PropertyKey, never>;
  ID: Partial<Scalars['ID']['output']>;
  Recall: Partial<Recall>;
  Telematics: Partial<Telematics>;
  Trip: Partial<Trip>;
  Vehicle: Partial<Vehicle | FederationReferenceTypes['Vehicle']>;
  VehicleLocation: Partial<VehicleLocation>;
  VehicleModel: Partial<VehicleModel>;
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

export type BatteryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Battery'] = ResolversParentTypes['Battery']> = {
  chargeThroughputKwh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  chargingSessions?: Resolver<Maybe<Array<ResolversTypes['ChargingSession']>>, ParentType, ContextType, RequireFields<BatteryChargingSessionsArgs, 'first'>>;
  measuredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  netCapacityKwh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sohPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChargingSessionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChargingSession'] = ResolversParentTypes['ChargingSession']> = {
  energyKwh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fast?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryVehicleArgs, 'vin'>>;
  vehicleModels?: Resolver<Array<ResolversTypes['VehicleModel']>, ParentType, ContextType>;
  vehicles?: Resolver<Array<Maybe<ResolversTypes['Vehicle']>>, ParentType, ContextType, RequireFields<QueryVehiclesArgs, 'vins'>>;
};

export type RecallResolvers<ContextType = any, ParentType extends ResolversParentTypes['Recall'] = ResolversParentTypes['Recall']> = {
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type TelematicsResolvers<ContextType = any, ParentType extends ResolversParentTypes['Telematics'] = ResolversParentTypes['Telematics']> = {
  daily?: Resolver<Maybe<Array<Array<ResolversTypes['Float']>>>, ParentType, ContextType, RequireFields<TelematicsDailyArgs, 'last'>>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  drivingScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fromDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  harshEventsPer100Km?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nightHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nightShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  speedingShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  toDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  totalHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TripResolvers<ContextType = any, ParentType extends ResolversParentTypes['Trip'] = ResolversParentTypes['Trip']> = {
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  harshEvents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  battery?: Resolver<Maybe<ResolversTypes['Battery']>, ParentType, ContextType>;
  driveKind?: Resolver<Maybe<ResolversTypes['DriveKind']>, ParentType, ContextType>;
  faultCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  firstRegisteredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['VehicleLocation']>, ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  newPriceMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  odometerReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openRecalls?: Resolver<Maybe<Array<ResolversTypes['Recall']>>, ParentType, ContextType>;
  telematics?: Resolver<Maybe<ResolversTypes['Telematics']>, ParentType, ContextType, RequireFields<VehicleTelematicsArgs, 'days'>>;
  trim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trips?: Resolver<Maybe<Array<ResolversTypes['Trip']>>, ParentType, ContextType, RequireFields<VehicleTripsArgs, 'first'>>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VehicleLocationResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleLocation'] = ResolversParentTypes['VehicleLocation']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VehicleModelResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleModel'] = ResolversParentTypes['VehicleModel']> = {
  driveKind?: Resolver<ResolversTypes['DriveKind'], ParentType, ContextType>;
  make?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newPriceMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Battery?: BatteryResolvers<ContextType>;
  ChargingSession?: ChargingSessionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Recall?: RecallResolvers<ContextType>;
  Telematics?: TelematicsResolvers<ContextType>;
  Trip?: TripResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleLocation?: VehicleLocationResolvers<ContextType>;
  VehicleModel?: VehicleModelResolvers<ContextType>;
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
