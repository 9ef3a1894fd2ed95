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

/** What the seller says to a bid. */
export type AnswerBidInput = {
  /** Taken, or turned down. */
  accept: Scalars['Boolean']['input'];
  /** The bid. */
  bidId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
};

/** The state of a traction battery. */
export type Battery = {
  __typename?: 'Battery';
  /** When it was measured. */
  measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** State of health, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
};

/** The traction battery was measured. */
export type BatteryLine = PassportLine & {
  __typename?: 'BatteryLine';
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** State of health, in percent. */
  sohPercent?: Maybe<Scalars['Float']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** A bid that was changed. */
export type BidPayload = {
  __typename?: 'BidPayload';
  /** The bid as it is now. */
  bid?: Maybe<VehicleBid>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Where a bid stands. */
export type BidStatus =
  /** The vehicle is kept for it. */
  | 'ACCEPTED'
  /** The seller turned it down, or sold to another. */
  | 'DECLINED'
  /** The vehicle was bought with it. */
  | 'FULFILLED'
  /** It waits for the seller. */
  | 'STANDING'
  /** The bidder took it back. */
  | 'WITHDRAWN';

/** A listing that is not wanted any more. */
export type CloseListingInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** The listing. */
  listingId: Scalars['ID']['input'];
};

/** A handover. */
export type ConfirmHandoverInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** The listing. */
  listingId: Scalars['ID']['input'];
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** What the person has up for sale or sold, latest first. */
  listings?: Maybe<Array<Listing>>;
  /** What the person bid, latest first. */
  vehicleBids?: Maybe<Array<VehicleBid>>;
};

/** The vehicle was damaged. */
export type DamageLine = PassportLine & {
  __typename?: 'DamageLine';
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** By what it is proved that this was recorded, and all before it. */
  proof?: Maybe<RecordProof>;
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

/** What is put up for sale. */
export type ListVehicleInput = {
  /** Asking price, in fen. */
  askingMinor: Scalars['Int']['input'];
  /** City, 1 to 100 characters. */
  city: Scalars['String']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** What the seller says, at most 2,000 characters. */
  description?: Scalars['String']['input'];
  /** What drives it. */
  driveKind: DriveKind;
  /** The marketplace's organisation id. */
  marketplace: Scalars['ID']['input'];
  /** Who sells: the vehicle's holder. */
  sellerId: Scalars['ID']['input'];
  /** Marque and model, 1 to 100 characters. */
  title: Scalars['String']['input'];
  /** The vehicle. */
  vin: Scalars['ID']['input'];
};

/** A vehicle for sale. */
export type Listing = {
  __typename?: 'Listing';
  /** Asking price, in fen. */
  askingMinor: Scalars['Int']['output'];
  /** What was bid, highest first: to its seller, without who. */
  bids?: Maybe<Array<ListingBid>>;
  /** Whether the seller holds the vehicle, by the trust operator's book. A listing that was found right is for sale from then on; one that is no longer known to be right is a draft again, and one that is wrong is closed. */
  check?: Maybe<ListingCheck>;
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
  /** Vehicle identification number. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** A bid, as the seller sees it. */
export type ListingBid = {
  __typename?: 'ListingBid';
  /** In fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** Opaque id; its issuer is the marketplace. */
  id?: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status?: Maybe<BidStatus>;
};

/** What the book says of a listing. */
export type ListingCheck = {
  __typename?: 'ListingCheck';
  /** What it means and what to do, in English. */
  en?: Maybe<Scalars['String']['output']>;
  /** What was found. */
  outcome?: Maybe<ListingCheckOutcome>;
  /** Where the listing stands now. */
  status?: Maybe<ListingStatus>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** What the book says of a listing. */
export type ListingCheckOutcome =
  /** The seller holds the vehicle. */
  | 'HOLDS'
  /** Somebody else holds it. */
  | 'NOT_HOLDER'
  /** It is driven by something else than was said. */
  | 'OTHER_KIND'
  /** The buyer holds it by now. */
  | 'PASSED_ON'
  /** Who holds it was not released: it is a draft until that is known. */
  | 'UNKNOWN';

/** A listing that was changed. */
export type ListingPayload = {
  __typename?: 'ListingPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The listing as it is now. */
  listing?: Maybe<Listing>;
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

export type Mutation = {
  __typename?: 'Mutation';
  /** The seller takes a bid, and the vehicle is kept for who made it; or turns it down. */
  answerBid: ListingPayload;
  /** The seller takes a listing off. */
  closeListing: ListingPayload;
  /** Seller and buyer each say that the vehicle was handed over; with the second of them it is sold. */
  confirmHandover: ListingPayload;
  /** Puts a vehicle up for sale. Nobody but its seller sees it before `Listing.check` has found that the seller holds it: ask for that in the same request. */
  listVehicle: ListingPayload;
  /** Bids for a vehicle that is for sale. */
  placeBid: BidPayload;
  /** The bidder takes a bid back; a vehicle that was kept for it is for sale again. */
  withdrawBid: BidPayload;
};


export type MutationAnswerBidArgs = {
  input: AnswerBidInput;
};


export type MutationCloseListingArgs = {
  input: CloseListingInput;
};


export type MutationConfirmHandoverArgs = {
  input: ConfirmHandoverInput;
};


export type MutationListVehicleArgs = {
  input: ListVehicleInput;
};


export type MutationPlaceBidArgs = {
  input: PlaceBidInput;
};


export type MutationWithdrawBidArgs = {
  input: WithdrawBidInput;
};

/** Two reads that do not fit together. */
export type OdometerContradiction = {
  __typename?: 'OdometerContradiction';
  /** The highest read before. */
  before?: Maybe<OdometerLine>;
  /** In English. */
  en?: Maybe<Scalars['String']['output']>;
  /** The later one, which is lower. */
  later?: Maybe<OdometerLine>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** The odometer was read. */
export type OdometerLine = PassportLine & {
  __typename?: 'OdometerLine';
  /** Kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** By what it is proved that this was recorded, and all before it. */
  proof?: Maybe<RecordProof>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** What is read of a vehicle's odometer, by whom, and whether it fits together. */
export type OdometerRecord = {
  __typename?: 'OdometerRecord';
  /** Each read that is lower than one before it. */
  contradictions?: Maybe<Array<OdometerContradiction>>;
  /** Every read, oldest first. */
  reads?: Maybe<Array<OdometerLine>>;
  /** Whether a later read is lower than an earlier one: it may have been turned back. */
  rollbackSuspected?: Maybe<Scalars['Boolean']['output']>;
  /** Fields that were not released: reads may be missing. */
  unknown?: Maybe<Array<Scalars['String']['output']>>;
};

/** One line of a vehicle's past. */
export type PassportLine = {
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** A bid. */
export type PlaceBidInput = {
  /** In fen. */
  amountMinor: Scalars['Int']['input'];
  /** Who bids. */
  buyerId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** ISO 4217; left out, it is CNY, as every amount here is. Another one is refused: CURRENCY_MISMATCH. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** For what. */
  listingId: Scalars['ID']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** One listing by id. */
  listing?: Maybe<Listing>;
  /** Used cars for sale, latest first, over every marketplace. */
  listings: Array<Listing>;
  /** Every marketplace's organisation id. */
  marketplaces: Array<Scalars['ID']['output']>;
  /** One bid by id: to whoever made it. */
  vehicleBid?: Maybe<VehicleBid>;
};


export type QueryListingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryListingsArgs = {
  driveKind?: InputMaybe<DriveKind>;
  first?: Scalars['Int']['input'];
};


export type QueryVehicleBidArgs = {
  id: Scalars['ID']['input'];
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

/** A recall is open. */
export type RecallLine = PassportLine & {
  __typename?: 'RecallLine';
  /** The campaign's number. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** What is wrong, and what will be done. */
  description?: Maybe<Scalars['String']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/**
 * Lines that the marketplace keeps are a chain. A commitment is SHA-256 of a zero byte and the line as RFC 8785 JSON: holders, kind (ODOMETER,
 * TRANSFER, DAMAGE), odometerKm, on, salt, severity, source, vin; null for what it has not. A link is SHA-256 of a one byte, the link before and
 * the commitment; before the first are 32 zero bytes. Whoever keeps a link can tell whether a later passport still grows out of it. What
 * others say today has their own number instead: the order, the campaign.
 */
export type RecordProof = {
  __typename?: 'RecordProof';
  /** The link, hex. */
  chain?: Maybe<Scalars['String']['output']>;
  /** Hex. */
  commitment?: Maybe<Scalars['String']['output']>;
  /** What was hashed with the line, hex: without it a hash would tell the kilometres to whoever tries them all. */
  salt?: Maybe<Scalars['String']['output']>;
};

/** Work done on a vehicle. */
export type ServiceOrder = {
  __typename?: 'ServiceOrder';
  /** Day the work was finished. */
  finishedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque id; its issuer is the repair chain. */
  id: Scalars['ID']['output'];
  /** Odometer when the vehicle came in, in kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
};

/** A workshop serviced the vehicle. */
export type ServicedLine = PassportLine & {
  __typename?: 'ServicedLine';
  /** Kilometres when it came in. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The order in that organisation's books. */
  order?: Maybe<Scalars['ID']['output']>;
  /** The organisation that it comes from. */
  source?: Maybe<Scalars['ID']['output']>;
};

/** The vehicle changed hands. */
export type TransferLine = PassportLine & {
  __typename?: 'TransferLine';
  /** How many holders it has had, this one included. */
  holders?: Maybe<Scalars['Int']['output']>;
  /** Day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** By what it is proved that this was recorded, and all before it. */
  proof?: Maybe<RecordProof>;
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
  /** Who holds it. */
  holder?: Maybe<Customer>;
  /** What it is for sale with, or kept for a buyer. */
  listing?: Maybe<Listing>;
  /** The manufacturer's organisation id. */
  maker?: Maybe<Scalars['ID']['output']>;
  /** List price when new, in fen. */
  newPriceMinor?: Maybe<Scalars['Int']['output']>;
  /** Odometer, in kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** When the car last reported its odometer. */
  odometerReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its odometer over all who read it. */
  odometerRecord?: Maybe<OdometerRecord>;
  /** Recalls that are open on it. */
  openRecalls?: Maybe<Array<Recall>>;
  /** What is known of its past, oldest first: what the marketplace keeps, and what the others say today. */
  passport?: Maybe<Array<PassportLine>>;
  /** Work done on it. */
  serviceOrders?: Maybe<Array<ServiceOrder>>;
  /** What it is worth. */
  valuation?: Maybe<Valuation>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** A bid, as the bidder sees it. */
export type VehicleBid = {
  __typename?: 'VehicleBid';
  /** In fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** Who bids. */
  buyer?: Maybe<Customer>;
  /** Opaque id; its issuer is the marketplace. */
  id: Scalars['ID']['output'];
  /** For what: the listing's id. */
  listingId?: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status?: Maybe<BidStatus>;
};

/** A bid that is taken back. */
export type WithdrawBidInput = {
  /** The bid. */
  bidId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
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
  Customer: Customer;
  Listing: Listing;
  Vehicle: Vehicle;
  VehicleBid: VehicleBid;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Listing:
    ( { __typename: 'Listing' }
    & GraphQLRecursivePick<FederationTypes['Listing'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Listing'], {"vehicle":{"holder":{"id":true},"driveKind":true}}> ) );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true}}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true},"openRecalls":{"campaign":true,"description":true,"openedOn":true},"battery":{"sohPercent":true,"measuredAt":true}}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true},"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true,"battery":{"sohPercent":true}}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true},"openRecalls":{"campaign":true,"description":true,"openedOn":true},"battery":{"sohPercent":true},"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"openRecalls":{"campaign":true,"description":true,"openedOn":true},"battery":{"sohPercent":true,"measuredAt":true},"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true}}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"maker":true,"odometerKm":true,"odometerReadAt":true,"openRecalls":{"campaign":true,"description":true,"openedOn":true},"battery":{"sohPercent":true},"serviceOrders":{"id":true,"finishedOn":true,"odometerKm":true},"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"driveKind":true,"newPriceMinor":true,"firstRegisteredOn":true,"odometerKm":true,"battery":{"sohPercent":true}}> ) );
  VehicleBid:
    ( { __typename: 'VehicleBid' }
    & GraphQLRecursivePick<FederationTypes['VehicleBid'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  PassportLine:
    | ( Partial<BatteryLine> )
    | ( Partial<DamageLine> )
    | ( Partial<OdometerLine> )
    | ( Partial<RecallLine> )
    | ( Partial<ServicedLine> )
    | ( Partial<TransferLine> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnswerBidInput: ResolverTypeWrapper<Partial<AnswerBidInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Battery: ResolverTypeWrapper<Partial<Battery>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  BatteryLine: ResolverTypeWrapper<Partial<BatteryLine>>;
  BidPayload: ResolverTypeWrapper<Partial<Omit<BidPayload, 'bid'> & { bid?: Maybe<ResolversTypes['VehicleBid']> }>>;
  BidStatus: ResolverTypeWrapper<Partial<BidStatus>>;
  CloseListingInput: ResolverTypeWrapper<Partial<CloseListingInput>>;
  ConfirmHandoverInput: ResolverTypeWrapper<Partial<ConfirmHandoverInput>>;
  Customer: ResolverTypeWrapper<Partial<Omit<Customer, 'listings' | 'vehicleBids'> & { listings?: Maybe<Array<ResolversTypes['Listing']>>, vehicleBids?: Maybe<Array<ResolversTypes['VehicleBid']>> }>>;
  DamageLine: ResolverTypeWrapper<Partial<DamageLine>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  ListVehicleInput: ResolverTypeWrapper<Partial<ListVehicleInput>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  Listing: ResolverTypeWrapper<Partial<Omit<Listing, 'bids' | 'seller' | 'vehicle'> & { bids?: Maybe<Array<ResolversTypes['ListingBid']>>, seller?: Maybe<ResolversTypes['Customer']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>>;
  ListingBid: ResolverTypeWrapper<Partial<ListingBid>>;
  ListingCheck: ResolverTypeWrapper<Partial<ListingCheck>>;
  ListingCheckOutcome: ResolverTypeWrapper<Partial<ListingCheckOutcome>>;
  ListingPayload: ResolverTypeWrapper<Partial<Omit<ListingPayload, 'listing'> & { listing?: Maybe<ResolversTypes['Listing']> }>>;
  ListingStatus: ResolverTypeWrapper<Partial<ListingStatus>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OdometerContradiction: ResolverTypeWrapper<Partial<OdometerContradiction>>;
  OdometerLine: ResolverTypeWrapper<Partial<OdometerLine>>;
  OdometerRecord: ResolverTypeWrapper<Partial<OdometerRecord>>;
  PassportLine: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PassportLine']>;
  PlaceBidInput: ResolverTypeWrapper<Partial<PlaceBidInput>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recall: ResolverTypeWrapper<Partial<Recall>>;
  RecallLine: ResolverTypeWrapper<Partial<RecallLine>>;
  RecordProof: ResolverTypeWrapper<Partial<RecordProof>>;
  ServiceOrder: ResolverTypeWrapper<Partial<ServiceOrder>>;
  ServicedLine: ResolverTypeWrapper<Partial<ServicedLine>>;
  TransferLine: ResolverTypeWrapper<Partial<TransferLine>>;
  Valuation: ResolverTypeWrapper<Partial<Valuation>>;
  Vehicle: ResolverTypeWrapper<Partial<Omit<Vehicle, 'battery' | 'holder' | 'listing' | 'passport'> & { battery?: Maybe<ResolversTypes['Battery']>, holder?: Maybe<ResolversTypes['Customer']>, listing?: Maybe<ResolversTypes['Listing']>, passport?: Maybe<Array<ResolversTypes['PassportLine']>> }>>;
  VehicleBid: ResolverTypeWrapper<Partial<Omit<VehicleBid, 'buyer'> & { buyer?: Maybe<ResolversTypes['Customer']> }>>;
  WithdrawBidInput: ResolverTypeWrapper<Partial<WithdrawBidInput>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AnswerBidInput: Partial<AnswerBidInput>;
  ID: Partial<Scalars['ID']['output']>;
  Battery: Partial<Battery>;
  Float: Partial<Scalars['Float']['output']>;
  BatteryLine: Partial<BatteryLine>;
  BidPayload: Partial<Omit<BidPayload, 'bid'> & { bid?: Maybe<ResolversParentTypes['VehicleBid']> }>;
  CloseListingInput: Partial<CloseListingInput>;
  ConfirmHandoverInput: Partial<ConfirmHandoverInput>;
  Customer: Partial<Omit<Customer, 'listings' | 'vehicleBids'> & { listings?: Maybe<Array<ResolversParentTypes['Listing']>>, vehicleBids?: Maybe<Array<ResolversParentTypes['VehicleBid']>> } | FederationReferenceTypes['Customer']>;
  DamageLine: Partial<DamageLine>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  ListVehicleInput: Partial<ListVehicleInput>;
  Int: Partial<Scalars['Int']['output']>;
  Listing: Partial<Omit<Listing, 'bids' | 'seller' | 'vehicle'> & { bids?: Maybe<Array<ResolversParentTypes['ListingBid']>>, seller?: Maybe<ResolversParentTypes['Customer']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> } | FederationReferenceTypes['Listing']>;
  ListingBid: Partial<ListingBid>;
  ListingCheck: Partial<ListingCheck>;
  ListingPayload: Partial<Omit<ListingPayload, 'listing'> & { listing?: Maybe<ResolversParentTypes['Listing']> }>;
  Mutation: Record<PropertyKey, never>;
  OdometerContradiction: Partial<OdometerContradiction>;
  OdometerLine: Partial<OdometerLine>;
  OdometerRecord: Partial<OdometerRecord>;
  PassportLine: ResolversInterfaceTypes<ResolversParentTypes>['PassportLine'];
  PlaceBidInput: Partial<PlaceBidInput>;
  Query: Record<PropertyKey, never>;
  Recall: Partial<Recall>;
  RecallLine: Partial<RecallLine>;
  RecordProof: Partial<RecordProof>;
  ServiceOrder: Partial<ServiceOrder>;
  ServicedLine: Partial<ServicedLine>;
  TransferLine: Partial<TransferLine>;
  Valuation: Partial<Valuation>;
  Vehicle: Partial<Omit<Vehicle, 'battery' | 'holder' | 'listing' | 'passport'> & { battery?: Maybe<ResolversParentTypes['Battery']>, holder?: Maybe<ResolversParentTypes['Customer']>, listing?: Maybe<ResolversParentTypes['Listing']>, passport?: Maybe<Array<ResolversParentTypes['PassportLine']>> } | FederationReferenceTypes['Vehicle']>;
  VehicleBid: Partial<Omit<VehicleBid, 'buyer'> & { buyer?: Maybe<ResolversParentTypes['Customer']> } | FederationReferenceTypes['VehicleBid']>;
  WithdrawBidInput: Partial<WithdrawBidInput>;
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

export type BatteryLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['BatteryLine'] = ResolversParentTypes['BatteryLine']> = {
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sohPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BidPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['BidPayload'] = ResolversParentTypes['BidPayload']> = {
  bid?: Resolver<Maybe<ResolversTypes['VehicleBid']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listings?: Resolver<Maybe<Array<ResolversTypes['Listing']>>, ParentType, ContextType>;
  vehicleBids?: Resolver<Maybe<Array<ResolversTypes['VehicleBid']>>, ParentType, ContextType>;
};

export type DamageLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['DamageLine'] = ResolversParentTypes['DamageLine']> = {
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['RecordProof']>, ParentType, ContextType>;
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
  bids?: Resolver<Maybe<Array<ResolversTypes['ListingBid']>>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['ListingCheck']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driveKind?: Resolver<ResolversTypes['DriveKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ListingStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ListingBidResolvers<ContextType = any, ParentType extends ResolversParentTypes['ListingBid'] = ResolversParentTypes['ListingBid']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BidStatus']>, ParentType, ContextType>;
};

export type ListingCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['ListingCheck'] = ResolversParentTypes['ListingCheck']> = {
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ListingCheckOutcome']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ListingStatus']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListingPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ListingPayload'] = ResolversParentTypes['ListingPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  answerBid?: Resolver<ResolversTypes['ListingPayload'], ParentType, ContextType, RequireFields<MutationAnswerBidArgs, 'input'>>;
  closeListing?: Resolver<ResolversTypes['ListingPayload'], ParentType, ContextType, RequireFields<MutationCloseListingArgs, 'input'>>;
  confirmHandover?: Resolver<ResolversTypes['ListingPayload'], ParentType, ContextType, RequireFields<MutationConfirmHandoverArgs, 'input'>>;
  listVehicle?: Resolver<ResolversTypes['ListingPayload'], ParentType, ContextType, RequireFields<MutationListVehicleArgs, 'input'>>;
  placeBid?: Resolver<ResolversTypes['BidPayload'], ParentType, ContextType, RequireFields<MutationPlaceBidArgs, 'input'>>;
  withdrawBid?: Resolver<ResolversTypes['BidPayload'], ParentType, ContextType, RequireFields<MutationWithdrawBidArgs, 'input'>>;
};

export type OdometerContradictionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OdometerContradiction'] = ResolversParentTypes['OdometerContradiction']> = {
  before?: Resolver<Maybe<ResolversTypes['OdometerLine']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  later?: Resolver<Maybe<ResolversTypes['OdometerLine']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OdometerLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['OdometerLine'] = ResolversParentTypes['OdometerLine']> = {
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['RecordProof']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OdometerRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OdometerRecord'] = ResolversParentTypes['OdometerRecord']> = {
  contradictions?: Resolver<Maybe<Array<ResolversTypes['OdometerContradiction']>>, ParentType, ContextType>;
  reads?: Resolver<Maybe<Array<ResolversTypes['OdometerLine']>>, ParentType, ContextType>;
  rollbackSuspected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unknown?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PassportLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['PassportLine'] = ResolversParentTypes['PassportLine']> = {
  __resolveType: TypeResolveFn<'BatteryLine' | 'DamageLine' | 'OdometerLine' | 'RecallLine' | 'ServicedLine' | 'TransferLine', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingArgs, 'id'>>;
  listings?: Resolver<Array<ResolversTypes['Listing']>, ParentType, ContextType, RequireFields<QueryListingsArgs, 'first'>>;
  marketplaces?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  vehicleBid?: Resolver<Maybe<ResolversTypes['VehicleBid']>, ParentType, ContextType, RequireFields<QueryVehicleBidArgs, 'id'>>;
};

export type RecallLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecallLine'] = ResolversParentTypes['RecallLine']> = {
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordProofResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordProof'] = ResolversParentTypes['RecordProof']> = {
  chain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceOrderResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceOrder'] = ResolversParentTypes['ServiceOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServicedLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServicedLine'] = ResolversParentTypes['ServicedLine']> = {
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferLine'] = ResolversParentTypes['TransferLine']> = {
  holders?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['RecordProof']>, ParentType, ContextType>;
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
  listing?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
  odometerRecord?: Resolver<Maybe<ResolversTypes['OdometerRecord']>, ParentType, ContextType>;
  passport?: Resolver<Maybe<Array<ResolversTypes['PassportLine']>>, ParentType, ContextType>;
  valuation?: Resolver<Maybe<ResolversTypes['Valuation']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VehicleBidResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleBid'] = ResolversParentTypes['VehicleBid'], FederationReferenceType extends FederationReferenceTypes['VehicleBid'] = FederationReferenceTypes['VehicleBid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleBid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BidStatus']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BatteryLine?: BatteryLineResolvers<ContextType>;
  BidPayload?: BidPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DamageLine?: DamageLineResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Listing?: ListingResolvers<ContextType>;
  ListingBid?: ListingBidResolvers<ContextType>;
  ListingCheck?: ListingCheckResolvers<ContextType>;
  ListingPayload?: ListingPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OdometerContradiction?: OdometerContradictionResolvers<ContextType>;
  OdometerLine?: OdometerLineResolvers<ContextType>;
  OdometerRecord?: OdometerRecordResolvers<ContextType>;
  PassportLine?: PassportLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecallLine?: RecallLineResolvers<ContextType>;
  RecordProof?: RecordProofResolvers<ContextType>;
  ServiceOrder?: ServiceOrderResolvers<ContextType>;
  ServicedLine?: ServicedLineResolvers<ContextType>;
  TransferLine?: TransferLineResolvers<ContextType>;
  Valuation?: ValuationResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleBid?: VehicleBidResolvers<ContextType>;
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
