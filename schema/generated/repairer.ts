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

/** A step of the workshop's. */
export type AdvanceServiceInput = {
  /** The appointment. */
  bookingId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** Read when the vehicle comes in, in kilometres; needed then. */
  odometerKm?: InputMaybe<Scalars['Int']['input']>;
  /** The step. */
  step: ServiceStep;
};

/** An appointment that is wanted. */
export type BookServiceInput = {
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** How it is paid for in instalments; left out, at once. */
  credit?: InputMaybe<BookingCreditInput>;
  /** Who comes. */
  customerId: Scalars['ID']['input'];
  /** Codes of what is to be done, 1 to 10. */
  jobs: Array<Scalars['String']['input']>;
  /** A slot of it. */
  startsAt: Scalars['DateTime']['input'];
  /** The vehicle. */
  vin: Scalars['ID']['input'];
  /** The workshop's id. */
  workshop: Scalars['ID']['input'];
};

/** The credit that an appointment is paid with. */
export type BookingCredit = {
  __typename?: 'BookingCredit';
  /** In fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** Why it is refused: a code. */
  because?: Maybe<Scalars['String']['output']>;
  /** The lender's organisation id. */
  lender?: Maybe<Scalars['ID']['output']>;
  /** Each instalment, in fen; null before it is known. */
  monthlyMinor?: Maybe<Scalars['Int']['output']>;
  /** In how many months it is paid back. */
  months?: Maybe<Scalars['Int']['output']>;
  /** Where it stands. */
  status?: Maybe<BookingCreditStatus>;
};

/** A credit that an appointment is to be paid with. Its customer lets the lender see their income, under `service.credit/1`. */
export type BookingCreditInput = {
  /** The lender's organisation id. */
  lender: Scalars['ID']['input'];
  /** In how many months it is paid back: 3, 6 or 12. */
  months: Scalars['Int']['input'];
};

/** Where the credit of an appointment stands. */
export type BookingCreditStatus =
  /** The lender is asked; the slot is held. */
  | 'ASKED'
  /** The work is done, and the lender pays. */
  | 'DRAWN'
  /** The lender does not give it: the appointment is cancelled. */
  | 'REFUSED'
  /** There is no appointment, and the lender has it back, or will. */
  | 'RELEASED'
  /** There are both. */
  | 'STANDING';

/** Where an appointment stands. */
export type BookingStatus =
  /** It is to come. */
  | 'BOOKED'
  /** It was cancelled. */
  | 'CANCELLED'
  /** The vehicle is in the workshop. */
  | 'CHECKED_IN'
  /** The work is done. */
  | 'DONE'
  /** It is held until its credit is decided. */
  | 'HELD'
  /** It is invoiced. */
  | 'INVOICED'
  /** It is being worked on. */
  | 'IN_WORK'
  /** It is paid. */
  | 'PAID';

/** An appointment that is not kept. */
export type CancelServiceBookingInput = {
  /** The appointment. */
  bookingId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
};

/** Work that is offered, and why. */
export type CareOffer = {
  __typename?: 'CareOffer';
  /** Why it is offered, in English. */
  en?: Maybe<Scalars['String']['output']>;
  /** The job's code. */
  job?: Maybe<Scalars['String']['output']>;
  /** What it costs with tax, in fen. */
  totalMinor?: Maybe<Scalars['Int']['output']>;
  /** In Chinese. */
  zh?: Maybe<Scalars['String']['output']>;
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
  /** Appointments to come, soonest first. */
  serviceBookings?: Maybe<Array<ServiceBooking>>;
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

/** A line of an estimate. */
export type EstimateLine = {
  __typename?: 'EstimateLine';
  /** Price without tax, in fen. */
  amountMinor: Scalars['Int']['output'];
  /** What it is. */
  description: Scalars['String']['output'];
};

/** Work that was done. */
export type LabourLine = {
  __typename?: 'LabourLine';
  /** Price, in fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** What was done. */
  description?: Maybe<Scalars['String']['output']>;
  /** How long, in hours. */
  hours?: Maybe<Scalars['Float']['output']>;
};

/** Another time. */
export type MoveServiceBookingInput = {
  /** The appointment. */
  bookingId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** A slot of its workshop. */
  startsAt: Scalars['DateTime']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** What the workshop does: the vehicle comes in, work begins and ends, it is invoiced and paid. */
  advanceService: ServiceBookingPayload;
  /** Makes an appointment: the customer, the repair chain, or an insurer that it works with, which then pays. A slot that is taken is refused with others near it. With `credit` the slot is held until a lender has said yes or no: then there is both, appointment and credit, or neither. */
  bookService: ServiceBookingPayload;
  /** Cancels an appointment; its slot is free again. */
  cancelServiceBooking: ServiceBookingPayload;
  /** Moves an appointment to another slot of its workshop. */
  moveServiceBooking: ServiceBookingPayload;
  /** The customer says how it was, once, after the work is done. */
  rateService: ServiceBookingPayload;
};


export type MutationAdvanceServiceArgs = {
  input: AdvanceServiceInput;
};


export type MutationBookServiceArgs = {
  input: BookServiceInput;
};


export type MutationCancelServiceBookingArgs = {
  input: CancelServiceBookingInput;
};


export type MutationMoveServiceBookingArgs = {
  input: MoveServiceBookingInput;
};


export type MutationRateServiceArgs = {
  input: RateServiceInput;
};

/** An odometer read. */
export type OdometerRead = {
  __typename?: 'OdometerRead';
  /** Kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Day of the read. */
  readOn?: Maybe<Scalars['Date']['output']>;
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A part that was fitted. */
export type PartLine = {
  __typename?: 'PartLine';
  /** Price of all of them, in fen. */
  amountMinor?: Maybe<Scalars['Int']['output']>;
  /** What it is. */
  description?: Maybe<Scalars['String']['output']>;
  /** The part's number. */
  partNumber?: Maybe<Scalars['String']['output']>;
  /** How many. */
  quantity?: Maybe<Scalars['Int']['output']>;
};

/** A service that comes. */
export type PlannedService = {
  __typename?: 'PlannedService';
  /** At how many kilometres. */
  dueAtKm?: Maybe<Scalars['Int']['output']>;
  /** When it is due at the latest, by how much the vehicle is driven. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Codes of what is to be done. */
  jobs?: Maybe<Array<Scalars['String']['output']>>;
  /** Its number, from the vehicle's first one on. */
  number?: Maybe<Scalars['Int']['output']>;
  /** What it costs with tax, in fen. */
  totalMinor?: Maybe<Scalars['Int']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** How each repair chain's customers were served, for whoever takes part. Null where fewer than ten people are behind it. */
  repairerFigures: Array<RepairerFigures>;
  /** What jobs cost at a workshop, with tax. */
  serviceEstimate: ServiceEstimate;
  /** What every repair chain does, by code. */
  serviceJobs: Array<ServiceJob>;
  /** One service order by id. */
  serviceOrder?: Maybe<ServiceOrder>;
  /** The caller's own service orders, latest first. */
  workshopOrders: ServiceOrderConnection;
  /** When an appointment can begin, of a day in the workshop's own time. */
  workshopSlots: Array<WorkshopSlot>;
  /** Every workshop of every repair chain. */
  workshops: Array<Workshop>;
};


export type QueryServiceEstimateArgs = {
  jobs: Array<Scalars['String']['input']>;
  workshop: Scalars['ID']['input'];
};


export type QueryServiceOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkshopOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryWorkshopSlotsArgs = {
  day: Scalars['Date']['input'];
  workshop: Scalars['ID']['input'];
};


export type QueryWorkshopsArgs = {
  city?: InputMaybe<Scalars['String']['input']>;
};

/** A rating. */
export type RateServiceInput = {
  /** The appointment. */
  bookingId: Scalars['ID']['input'];
  /** Makes a repetition harmless. */
  clientMutationId: Scalars['String']['input'];
  /** 1 to 5. */
  stars: Scalars['Int']['input'];
};

/** A repair chain in figures. What fewer than ten people are behind is null: it could be somebody. */
export type RepairerFigures = {
  __typename?: 'RepairerFigures';
  /** Their mean, from 1 to 5 stars. */
  meanStars?: Maybe<Scalars['Float']['output']>;
  /** Ratings given. */
  ratings?: Maybe<Scalars['Int']['output']>;
  /** The repair chain's organisation id. */
  repairer: Scalars['ID']['output'];
  /** Services done. */
  services?: Maybe<Scalars['Int']['output']>;
};

/** An appointment. */
export type ServiceBooking = {
  __typename?: 'ServiceBooking';
  /** The credit that it is paid with; null where it is paid at once. */
  credit?: Maybe<BookingCredit>;
  /** Who comes. */
  customer?: Maybe<Customer>;
  /** Opaque id; its issuer is the repair chain. */
  id: Scalars['ID']['output'];
  /** The insurer that pays for it, its organisation id; null where the customer does. */
  payer?: Maybe<Scalars['ID']['output']>;
  /** What is to be done. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The customer's rating, 1 to 5. */
  stars?: Maybe<Scalars['Int']['output']>;
  /** When it begins. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status?: Maybe<BookingStatus>;
  /** What it was estimated to cost with tax, in fen. */
  totalMinor?: Maybe<Scalars['Int']['output']>;
  /** The vehicle. */
  vehicle?: Maybe<Vehicle>;
  /** The workshop's id. */
  workshop?: Maybe<Scalars['ID']['output']>;
};

/** An appointment that was changed. */
export type ServiceBookingPayload = {
  __typename?: 'ServiceBookingPayload';
  /** The appointment as it is now. */
  booking?: Maybe<ServiceBooking>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What jobs cost. */
export type ServiceEstimate = {
  __typename?: 'ServiceEstimate';
  /** Parts and labour, without tax. */
  lines: Array<EstimateLine>;
  /** How long it takes, in minutes. */
  minutes: Scalars['Int']['output'];
  /** With tax, in fen. */
  totalMinor: Scalars['Int']['output'];
};

/** Something that a workshop does. */
export type ServiceJob = {
  __typename?: 'ServiceJob';
  /** Code; stable. */
  code: Scalars['String']['output'];
  /** Name, English. */
  en: Scalars['String']['output'];
  /** The repair chain's organisation id. */
  repairer: Scalars['ID']['output'];
  /** Name, Chinese. */
  zh: Scalars['String']['output'];
};

/** A line of a service order. */
export type ServiceLine = LabourLine | PartLine;

/** Work done on a vehicle. */
export type ServiceOrder = {
  __typename?: 'ServiceOrder';
  /** Who ordered it. */
  customer?: Maybe<Customer>;
  /** Day the work was finished. */
  finishedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque id; its issuer is the repair chain. */
  id: Scalars['ID']['output'];
  /** Parts and labour, in order. */
  lines?: Maybe<Array<ServiceLine>>;
  /** Odometer when the vehicle came in, in kilometres. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Total with tax, in fen. */
  totalMinor?: Maybe<Scalars['Int']['output']>;
  /** The vehicle. */
  vehicle?: Maybe<Vehicle>;
};

/** A page of service orders. */
export type ServiceOrderConnection = {
  __typename?: 'ServiceOrderConnection';
  /** The orders. */
  nodes: Array<ServiceOrder>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** What a workshop does. */
export type ServiceStep =
  /** The vehicle comes in; its odometer is read. */
  | 'CHECK_IN'
  /** The work is done, and part of the vehicle's history. */
  | 'FINISH'
  /** It is invoiced. */
  | 'INVOICE'
  /** It is paid. */
  | 'PAY'
  /** Work begins. */
  | 'START';

/** How a vehicle was driven over a window of days. */
export type Telematics = {
  __typename?: 'Telematics';
  /** Harsh braking, acceleration and cornering, per 100 km. */
  harshEventsPer100Km?: Maybe<Scalars['Float']['output']>;
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** What the repair chain offers its holder, from how the vehicle is used: only to who lets it, under `marketing.direct/1`, and as long as they do. */
  careOffers?: Maybe<Array<CareOffer>>;
  /** What drives it. */
  driveKind?: Maybe<DriveKind>;
  /** Day of first registration. */
  firstRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** Odometer, in kilometres, as the car last reported it. */
  odometerKm?: Maybe<Scalars['Int']['output']>;
  /** Work done on it, latest first. */
  serviceOrders?: Maybe<Array<ServiceOrder>>;
  /** The services that come next, soonest first: what `bookService` takes, at once or in instalments. */
  servicePlan?: Maybe<Array<PlannedService>>;
  /** How it was driven. */
  telematics?: Maybe<Telematics>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
  /** Odometer reads in workshops, latest first. */
  workshopReads?: Maybe<Array<OdometerRead>>;
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleServicePlanArgs = {
  next?: Scalars['Int']['input'];
};


/** A vehicle. What is known of it is about its holder at the time. */
export type VehicleTelematicsArgs = {
  days?: Scalars['Int']['input'];
};

/** A place where vehicles are serviced. */
export type Workshop = {
  __typename?: 'Workshop';
  /** City. */
  city: Scalars['String']['output'];
  /** Opaque id; its issuer is the repair chain. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Opening hours of the seven days from Monday: pairs of minutes from midnight, none for a day it is closed. */
  openingHours: Array<Array<Scalars['Int']['output']>>;
};

/** A time at which an appointment can begin. */
export type WorkshopSlot = {
  __typename?: 'WorkshopSlot';
  /** Whether it is free. */
  free: Scalars['Boolean']['output'];
  /** The instant. */
  startsAt: Scalars['DateTime']['output'];
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
  ServiceBooking: ServiceBooking;
  ServiceOrder: ServiceOrder;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  ServiceBooking:
    ( { __typename: 'ServiceBooking' }
    & GraphQLRecursivePick<FederationTypes['ServiceBooking'], {"id":true}> );
  ServiceOrder:
    ( { __typename: 'ServiceOrder' }
    & GraphQLRecursivePick<FederationTypes['ServiceOrder'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"vin":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"odometerKm":true,"telematics":{"harshEventsPer100Km":true}}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"odometerKm":true,"telematics":{"harshEventsPer100Km":true},"driveKind":true,"firstRegisteredOn":true}>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"odometerKm":true,"driveKind":true,"firstRegisteredOn":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ServiceLine:
    | ( Partial<LabourLine> )
    | ( Partial<PartLine> )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdvanceServiceInput: ResolverTypeWrapper<Partial<AdvanceServiceInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  BookServiceInput: ResolverTypeWrapper<Partial<BookServiceInput>>;
  BookingCredit: ResolverTypeWrapper<Partial<BookingCredit>>;
  BookingCreditInput: ResolverTypeWrapper<Partial<BookingCreditInput>>;
  BookingCreditStatus: ResolverTypeWrapper<Partial<BookingCreditStatus>>;
  BookingStatus: ResolverTypeWrapper<Partial<BookingStatus>>;
  CancelServiceBookingInput: ResolverTypeWrapper<Partial<CancelServiceBookingInput>>;
  CareOffer: ResolverTypeWrapper<Partial<CareOffer>>;
  Customer: ResolverTypeWrapper<Partial<Omit<Customer, 'serviceBookings'> & { serviceBookings?: Maybe<Array<ResolversTypes['ServiceBooking']>> }>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DriveKind: ResolverTypeWrapper<Partial<DriveKind>>;
  EstimateLine: ResolverTypeWrapper<Partial<EstimateLine>>;
  LabourLine: ResolverTypeWrapper<Partial<LabourLine>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  MoveServiceBookingInput: ResolverTypeWrapper<Partial<MoveServiceBookingInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OdometerRead: ResolverTypeWrapper<Partial<OdometerRead>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PartLine: ResolverTypeWrapper<Partial<PartLine>>;
  PlannedService: ResolverTypeWrapper<Partial<PlannedService>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateServiceInput: ResolverTypeWrapper<Partial<RateServiceInput>>;
  RepairerFigures: ResolverTypeWrapper<Partial<RepairerFigures>>;
  ServiceBooking: ResolverTypeWrapper<Partial<Omit<ServiceBooking, 'credit' | 'vehicle'> & { credit?: Maybe<ResolversTypes['BookingCredit']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>>;
  ServiceBookingPayload: ResolverTypeWrapper<Partial<Omit<ServiceBookingPayload, 'booking'> & { booking?: Maybe<ResolversTypes['ServiceBooking']> }>>;
  ServiceEstimate: ResolverTypeWrapper<Partial<ServiceEstimate>>;
  ServiceJob: ResolverTypeWrapper<Partial<ServiceJob>>;
  ServiceLine: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceLine']>>;
  ServiceOrder: ResolverTypeWrapper<Partial<Omit<ServiceOrder, 'lines' | 'vehicle'> & { lines?: Maybe<Array<ResolversTypes['ServiceLine']>>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>>;
  ServiceOrderConnection: ResolverTypeWrapper<Partial<Omit<ServiceOrderConnection, 'nodes'> & { nodes: Array<ResolversTypes['ServiceOrder']> }>>;
  ServiceStep: ResolverTypeWrapper<Partial<ServiceStep>>;
  Telematics: ResolverTypeWrapper<Partial<Telematics>>;
  Vehicle: ResolverTypeWrapper<Partial<Omit<Vehicle, 'careOffers' | 'serviceOrders'> & { careOffers?: Maybe<Array<ResolversTypes['CareOffer']>>, serviceOrders?: Maybe<Array<ResolversTypes['ServiceOrder']>> }>>;
  Workshop: ResolverTypeWrapper<Partial<Workshop>>;
  WorkshopSlot: ResolverTypeWrapper<Partial<WorkshopSlot>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdvanceServiceInput: Partial<AdvanceServiceInput>;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  BookServiceInput: Partial<BookServiceInput>;
  BookingCredit: Partial<BookingCredit>;
  BookingCreditInput: Partial<BookingCreditInput>;
  CancelServiceBookingInput: Partial<CancelServiceBookingInput>;
  CareOffer: Partial<CareOffer>;
  Customer: Partial<Omit<Customer, 'serviceBookings'> & { serviceBookings?: Maybe<Array<ResolversParentTypes['ServiceBooking']>> } | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  EstimateLine: Partial<EstimateLine>;
  LabourLine: Partial<LabourLine>;
  Float: Partial<Scalars['Float']['output']>;
  MoveServiceBookingInput: Partial<MoveServiceBookingInput>;
  Mutation: Record<PropertyKey, never>;
  OdometerRead: Partial<OdometerRead>;
  PageInfo: Partial<PageInfo>;
  PartLine: Partial<PartLine>;
  PlannedService: Partial<PlannedService>;
  Query: Record<PropertyKey, never>;
  RateServiceInput: Partial<RateServiceInput>;
  RepairerFigures: Partial<RepairerFigures>;
  ServiceBooking: Partial<Omit<ServiceBooking, 'credit' | 'vehicle'> & { credit?: Maybe<ResolversParentTypes['BookingCredit']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> } | FederationReferenceTypes['ServiceBooking']>;
  ServiceBookingPayload: Partial<Omit<ServiceBookingPayload, 'booking'> & { booking?: Maybe<ResolversParentTypes['ServiceBooking']> }>;
  ServiceEstimate: Partial<ServiceEstimate>;
  ServiceJob: Partial<ServiceJob>;
  ServiceLine: Partial<ResolversUnionTypes<ResolversParentTypes>['ServiceLine']>;
  ServiceOrder: Partial<Omit<ServiceOrder, 'lines' | 'vehicle'> & { lines?: Maybe<Array<ResolversParentTypes['ServiceLine']>>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> } | FederationReferenceTypes['ServiceOrder']>;
  ServiceOrderConnection: Partial<Omit<ServiceOrderConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ServiceOrder']> }>;
  Telematics: Partial<Telematics>;
  Vehicle: Partial<Omit<Vehicle, 'careOffers' | 'serviceOrders'> & { careOffers?: Maybe<Array<ResolversParentTypes['CareOffer']>>, serviceOrders?: Maybe<Array<ResolversParentTypes['ServiceOrder']>> } | FederationReferenceTypes['Vehicle']>;
  Workshop: Partial<Workshop>;
  WorkshopSlot: Partial<WorkshopSlot>;
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

export type BookingCreditResolvers<ContextType = any, ParentType extends ResolversParentTypes['BookingCredit'] = ResolversParentTypes['BookingCredit']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lender?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  monthlyMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BookingCreditStatus']>, ParentType, ContextType>;
};

export type CareOfferResolvers<ContextType = any, ParentType extends ResolversParentTypes['CareOffer'] = ResolversParentTypes['CareOffer']> = {
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceBookings?: Resolver<Maybe<Array<ResolversTypes['ServiceBooking']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EstimateLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['EstimateLine'] = ResolversParentTypes['EstimateLine']> = {
  amountMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LabourLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['LabourLine'] = ResolversParentTypes['LabourLine']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  advanceService?: Resolver<ResolversTypes['ServiceBookingPayload'], ParentType, ContextType, RequireFields<MutationAdvanceServiceArgs, 'input'>>;
  bookService?: Resolver<ResolversTypes['ServiceBookingPayload'], ParentType, ContextType, RequireFields<MutationBookServiceArgs, 'input'>>;
  cancelServiceBooking?: Resolver<ResolversTypes['ServiceBookingPayload'], ParentType, ContextType, RequireFields<MutationCancelServiceBookingArgs, 'input'>>;
  moveServiceBooking?: Resolver<ResolversTypes['ServiceBookingPayload'], ParentType, ContextType, RequireFields<MutationMoveServiceBookingArgs, 'input'>>;
  rateService?: Resolver<ResolversTypes['ServiceBookingPayload'], ParentType, ContextType, RequireFields<MutationRateServiceArgs, 'input'>>;
};

export type OdometerReadResolvers<ContextType = any, ParentType extends ResolversParentTypes['OdometerRead'] = ResolversParentTypes['OdometerRead']> = {
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  readOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartLine'] = ResolversParentTypes['PartLine']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedServiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlannedService'] = ResolversParentTypes['PlannedService']> = {
  dueAtKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  jobs?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  repairerFigures?: Resolver<Array<ResolversTypes['RepairerFigures']>, ParentType, ContextType>;
  serviceEstimate?: Resolver<ResolversTypes['ServiceEstimate'], ParentType, ContextType, RequireFields<QueryServiceEstimateArgs, 'jobs' | 'workshop'>>;
  serviceJobs?: Resolver<Array<ResolversTypes['ServiceJob']>, ParentType, ContextType>;
  serviceOrder?: Resolver<Maybe<ResolversTypes['ServiceOrder']>, ParentType, ContextType, RequireFields<QueryServiceOrderArgs, 'id'>>;
  workshopOrders?: Resolver<ResolversTypes['ServiceOrderConnection'], ParentType, ContextType, RequireFields<QueryWorkshopOrdersArgs, 'first'>>;
  workshopSlots?: Resolver<Array<ResolversTypes['WorkshopSlot']>, ParentType, ContextType, RequireFields<QueryWorkshopSlotsArgs, 'day' | 'workshop'>>;
  workshops?: Resolver<Array<ResolversTypes['Workshop']>, ParentType, ContextType, Partial<QueryWorkshopsArgs>>;
};

export type RepairerFiguresResolvers<ContextType = any, ParentType extends ResolversParentTypes['RepairerFigures'] = ResolversParentTypes['RepairerFigures']> = {
  meanStars?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  repairer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceBookingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceBooking'] = ResolversParentTypes['ServiceBooking'], FederationReferenceType extends FederationReferenceTypes['ServiceBooking'] = FederationReferenceTypes['ServiceBooking']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceBooking']> | FederationReferenceType, FederationReferenceType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['BookingCredit']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BookingStatus']>, ParentType, ContextType>;
  totalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  workshop?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ServiceBookingPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceBookingPayload'] = ResolversParentTypes['ServiceBookingPayload']> = {
  booking?: Resolver<Maybe<ResolversTypes['ServiceBooking']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceEstimateResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceEstimate'] = ResolversParentTypes['ServiceEstimate']> = {
  lines?: Resolver<Array<ResolversTypes['EstimateLine']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceJobResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceJob'] = ResolversParentTypes['ServiceJob']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repairer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceLine'] = ResolversParentTypes['ServiceLine']> = {
  __resolveType: TypeResolveFn<'LabourLine' | 'PartLine', ParentType, ContextType>;
};

export type ServiceOrderResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceOrder'] = ResolversParentTypes['ServiceOrder'], FederationReferenceType extends FederationReferenceTypes['ServiceOrder'] = FederationReferenceTypes['ServiceOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  finishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ServiceLine']>>, ParentType, ContextType>;
  odometerKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ServiceOrderConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServiceOrderConnection'] = ResolversParentTypes['ServiceOrderConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ServiceOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  careOffers?: Resolver<Maybe<Array<ResolversTypes['CareOffer']>>, ParentType, ContextType>;
  serviceOrders?: Resolver<Maybe<Array<ResolversTypes['ServiceOrder']>>, ParentType, ContextType>;
  servicePlan?: Resolver<Maybe<Array<ResolversTypes['PlannedService']>>, ParentType, ContextType, RequireFields<VehicleServicePlanArgs, 'next'>>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  workshopReads?: Resolver<Maybe<Array<ResolversTypes['OdometerRead']>>, ParentType, ContextType>;
};

export type WorkshopResolvers<ContextType = any, ParentType extends ResolversParentTypes['Workshop'] = ResolversParentTypes['Workshop']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type WorkshopSlotResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkshopSlot'] = ResolversParentTypes['WorkshopSlot']> = {
  free?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BookingCredit?: BookingCreditResolvers<ContextType>;
  CareOffer?: CareOfferResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EstimateLine?: EstimateLineResolvers<ContextType>;
  LabourLine?: LabourLineResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OdometerRead?: OdometerReadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartLine?: PartLineResolvers<ContextType>;
  PlannedService?: PlannedServiceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RepairerFigures?: RepairerFiguresResolvers<ContextType>;
  ServiceBooking?: ServiceBookingResolvers<ContextType>;
  ServiceBookingPayload?: ServiceBookingPayloadResolvers<ContextType>;
  ServiceEstimate?: ServiceEstimateResolvers<ContextType>;
  ServiceJob?: ServiceJobResolvers<ContextType>;
  ServiceLine?: ServiceLineResolvers<ContextType>;
  ServiceOrder?: ServiceOrderResolvers<ContextType>;
  ServiceOrderConnection?: ServiceOrderConnectionResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  Workshop?: WorkshopResolvers<ContextType>;
  WorkshopSlot?: WorkshopSlotResolvers<ContextType>;
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
