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

/** What a granted consent is to be. What is left out stays as it is, and the time begins anew. */
export type AmendConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** For how many days; at most what the purpose allows. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Scopes that help but may be refused. */
  optional?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organisations that will process for the recipient. */
  processors?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Scopes without which the purpose cannot be served. */
  required?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Which break-glass somebody approves. */
export type ApproveBreakGlassInput = {
  /** Which. */
  breakGlassId: Scalars['ID']['input'];
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** One use of break-glass: what an organisation may read about a person in an emergency, for an hour, on the word of two of its people. */
export type BreakGlass = {
  __typename?: 'BreakGlass';
  /** When it was approved: from then on it holds. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it, or `time`. */
  endedBy?: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** When it was opened. */
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who opened it, one of the organisation's staff. Null to the person whom it is about, as are all who acted. */
  openedBy?: Maybe<Scalars['String']['output']>;
  /** The organisation that may read. */
  organisation?: Maybe<Scalars['ID']['output']>;
  /** What the review found. */
  outcome?: Maybe<BreakGlassOutcome>;
  /** Why, in the words of who opened it. The person reads this too. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What its author had to say. Null to the person whom it is about. */
  remark?: Maybe<Scalars['String']['output']>;
  /** The last day for its review, in China. */
  reviewDue?: Maybe<Scalars['Date']['output']>;
  /** Whether that day is over without a review. */
  reviewOverdue?: Maybe<Scalars['Boolean']['output']>;
  /** When it was reviewed. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who reviewed it: neither of the two. */
  reviewedBy?: Maybe<Scalars['String']['output']>;
  /** The place of its last change in the order of all changes. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The categories of data, and no others. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** Where it stands. */
  status?: Maybe<BreakGlassStatus>;
  /** The person whom it is about. Who opened it by a VIN does not learn by that who holds the vehicle. */
  subject?: Maybe<Customer>;
  /** The organisation's own number of the emergency. */
  ticket?: Maybe<Scalars['String']['output']>;
  /** Until when it holds, if nobody ends it before; that instant no longer belongs to the organisation. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The vehicle that it is limited to; null for any of the person's. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** What a review of break-glass found. */
export type BreakGlassOutcome =
  /** It was needed, and more was opened than that. */
  | 'EXCESSIVE'
  /** It was needed, and no more was read than that. */
  | 'JUSTIFIED'
  /** It was not needed. */
  | 'UNJUSTIFIED';

/** Break-glass after a change. */
export type BreakGlassPayload = {
  __typename?: 'BreakGlassPayload';
  /** It, as it is now. */
  breakGlass?: Maybe<BreakGlass>;
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Whether the change is in force at every gateway. */
  effect: ConsentEffect;
  /** The place of this change in the order of all changes. */
  revision: Scalars['Int']['output'];
};

/** Where a use of break-glass stands. */
export type BreakGlassStatus =
  /** Holds. */
  | 'APPROVED'
  /** Somebody ended it. It waits for its review, if it had been approved. */
  | 'CLOSED'
  /** Its hour is over; it waits for its review. */
  | 'EXPIRED'
  /** Nobody approved within an hour. */
  | 'LAPSED'
  /** Waits for the second person. */
  | 'OPENED'
  /** A third person has looked at it. */
  | 'REVIEWED';

/** Which break-glass somebody ends. */
export type CloseBreakGlassInput = {
  /** Which. */
  breakGlassId: Scalars['ID']['input'];
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A subject's answer to one organisation's request to read, for one purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** The version that it is to replace, or has replaced, where it is an amendment. */
  amends?: Maybe<Consent>;
  /** Until when it waits for an answer; of one that is being amended, the new version. */
  answerBy?: Maybe<Scalars['DateTime']['output']>;
  /** The id of its first version, kept over amendments. */
  arrangementId?: Maybe<Scalars['ID']['output']>;
  /** Whether a program decides with the data. The person may have a human look at its decision again. */
  automatedDecision?: Maybe<Scalars['Boolean']['output']>;
  /** On what it rests. */
  basis?: Maybe<ConsentBasis>;
  /** What an amendment changes of the version before; null of a first version. */
  changes?: Maybe<ConsentChanges>;
  /** The instant that the data may reach back to; null for any. */
  dataFrom?: Maybe<Scalars['DateTime']['output']>;
  /** How it ended, and who ended it why: kept while the erasure goes on. */
  ended?: Maybe<ConsentEnding>;
  /** Who has to erase what was read under it, by when, and what became of it. */
  erasures?: Maybe<Array<Erasure>>;
  /** Everything that happened to it, first to last. */
  history?: Maybe<Array<ConsentEvent>>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** For how many days the recipient may keep what it read; null: as long as the consent holds. */
  keepDays?: Maybe<Scalars['Int']['output']>;
  /** When it was last used, where uses are counted; null where it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the person is asked, in these words. Its SHA-256 is `noticeSha256`. */
  notice?: Maybe<ConsentNotice>;
  /** SHA-256 over the JCS (RFC 8785) of `notice` with all of its fields, in hex. */
  noticeSha256?: Maybe<Scalars['String']['output']>;
  /** Organisations that process for the recipient under this consent. */
  processors?: Maybe<Array<Scalars['ID']['output']>>;
  /** The purpose's code. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How often it may be used in each period; null for any number. */
  rateAllowed?: Maybe<Scalars['Int']['output']>;
  /** The period that `rateAllowed` counts in. */
  ratePer?: Maybe<RatePeriod>;
  /** To its subject, whom it names: the receipt of its last grant or withdrawal. A compact JWS, EdDSA, fields of ISO/IEC TS 27560. */
  receipt?: Maybe<Scalars['String']['output']>;
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
  /** Since when the subject held that vehicle when asked: it is about this tenure and no other. */
  tenureSince?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 over purpose, method and categories, in hex: a change of any of them needs fresh consent. */
  termsSha256?: Maybe<Scalars['String']['output']>;
  /** How often it may be used; null for any number. */
  usesAllowed?: Maybe<Scalars['Int']['output']>;
  /** How often it was used, where only so many uses are allowed: what is read within ten minutes is one use. */
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

/** What an amendment changes. */
export type ConsentChanges = {
  __typename?: 'ConsentChanges';
  /** Scopes that could not be refused, and now can. */
  madeOptional?: Maybe<Array<Scalars['String']['output']>>;
  /** Scopes that could be refused, and now cannot. */
  madeRequired?: Maybe<Array<Scalars['String']['output']>>;
  /** Other things that differ: fields of Consent. */
  otherwise?: Maybe<Array<Scalars['String']['output']>>;
  /** Processors that were not named before. */
  processorsAdded?: Maybe<Array<Scalars['ID']['output']>>;
  /** Processors that are named no longer. */
  processorsRemoved?: Maybe<Array<Scalars['ID']['output']>>;
  /** Scopes that were not in the version before, or were refused in it. */
  scopesAdded?: Maybe<Array<Scalars['String']['output']>>;
  /** Scopes that are in it no longer. */
  scopesRemoved?: Maybe<Array<Scalars['String']['output']>>;
};

/** Whether a change of consent is in force everywhere. */
export type ConsentEffect =
  /** In force at every gateway. */
  | 'EFFECTIVE'
  /** Not yet known at every gateway. */
  | 'PENDING';

/** How a consent ended. */
export type ConsentEnding = {
  __typename?: 'ConsentEnding';
  /** Who ended it: an organisation, `time`, or a customer. A customer is named to its subject and to themself, to others it is null. */
  actor?: Maybe<Scalars['ID']['output']>;
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Why, when somebody said so. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it ended in. */
  status?: Maybe<ConsentStatus>;
};

/** One thing that happened to a consent. */
export type ConsentEvent = {
  __typename?: 'ConsentEvent';
  /** Who did it: an organisation, `time`, or a customer. A customer is named to its subject and to themself, to others it is null. */
  actor?: Maybe<Scalars['ID']['output']>;
  /** When it was put on record. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** What. */
  event?: Maybe<ConsentEventKind>;
  /** Why, when somebody said so. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Its place in the order of all changes of all consents. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The state that it led to. */
  status?: Maybe<ConsentStatus>;
};

/** What can happen to a consent. */
export type ConsentEventKind =
  /** Its recipient asked for a new version. */
  | 'AMEND'
  /** Everybody has erased what was read under it. */
  | 'ERASE'
  /** Its time was over. */
  | 'EXPIRE'
  /** Its subject granted it. */
  | 'GRANT'
  /** Its ground fell away. */
  | 'INVALIDATE'
  /** The new version was refused, or lapsed: this one stays. */
  | 'KEEP'
  /** Nobody answered in time. */
  | 'LAPSE'
  /** Single scopes were taken out of it. */
  | 'NARROW'
  /** The data read under it began to be erased, or was not erased in time. */
  | 'OWE_ERASURE'
  /** Its subject paused it. */
  | 'PAUSE'
  /** Its subject refused it. */
  | 'REJECT'
  /** It was asked for. */
  | 'REQUEST'
  /** Everybody has erased, or keeps under a legal exception, what was read under it. */
  | 'RESTRICT'
  /** Its subject resumed it. */
  | 'RESUME'
  /** Its recipient gave it up, or a joint holder objected. */
  | 'REVOKE'
  /** Its subject was shown the notice. */
  | 'SHOW'
  /** The new version took its place. */
  | 'SUPERSEDE'
  /** It was used as often as it allows. */
  | 'USE_UP'
  /** Its subject withdrew it. */
  | 'WITHDRAW';

/** What a person is asked to consent to, as it is shown. */
export type ConsentNotice = {
  __typename?: 'ConsentNotice';
  /** Whether a program decides, and what the person can do then. */
  automatedDecision?: Maybe<PlainText>;
  /** Names the notice over its versions. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The languages that it is in. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** Who will process for the recipient. */
  processors?: Maybe<Array<Scalars['ID']['output']>>;
  /** The purpose's code. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who will read. */
  recipient?: Maybe<Scalars['ID']['output']>;
  /** What is read, scope by scope. */
  scopes?: Maybe<Array<NoticeScope>>;
  /** The only organisations whose data will be read; null for any. */
  sources?: Maybe<Array<Scalars['ID']['output']>>;
  /** The version of the template that it was made from; 0 where the purpose has none. */
  version?: Maybe<Scalars['Int']['output']>;
  /** The vehicle that it is limited to; null for any. */
  vin?: Maybe<Scalars['ID']['output']>;
  /** Why. */
  why?: Maybe<PlainText>;
  /** How to withdraw, and what that does. */
  withdrawal?: Maybe<PlainText>;
};

/** A consent after a change. */
export type ConsentPayload = {
  __typename?: 'ConsentPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The consent, as it is now. */
  consent?: Maybe<Consent>;
  /** Whether the change is in force at every gateway. */
  effect: ConsentEffect;
  /** To the subject, of a grant or a withdrawal: its signed receipt. Else null. */
  receipt?: Maybe<Scalars['String']['output']>;
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

/** What a purpose needs, and the words in which a person is asked. */
export type ConsentTemplate = {
  __typename?: 'ConsentTemplate';
  /** Whether a program decides with the data. */
  automatedDecision: Scalars['Boolean']['output'];
  /** For how many days what was read may be kept. */
  keepDays?: Maybe<Scalars['Int']['output']>;
  /** How many months back data may reach; null for any. */
  lookBackMonths?: Maybe<Scalars['Int']['output']>;
  /** The longest that a consent may hold, in days. */
  maxDays?: Maybe<Scalars['Int']['output']>;
  /** How often it may be used; where `usesPer` is set, in each such period. */
  maxUses?: Maybe<Scalars['Int']['output']>;
  /** The only scopes that may be asked for, `vehicle:*` for all of a domain; null for any that is not in `never` of the purpose. */
  only?: Maybe<Array<Scalars['String']['output']>>;
  /** The purpose's code. */
  purpose: Scalars['String']['output'];
  /** What is asked for, scope by scope. */
  scopes: Array<TemplateScope>;
  /** The period that uses are counted in; null: all of its time. */
  usesPer?: Maybe<RatePeriod>;
  /** Counts the changes of the template's words. */
  version: Scalars['Int']['output'];
};

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
  /** Break-glass about this person, latest first: to the person all that was approved, to an organisation its own. */
  breakGlass?: Maybe<Array<BreakGlass>>;
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

/** What one organisation has to erase, and what became of it. */
export type Erasure = {
  __typename?: 'Erasure';
  /** The last day for it, in China. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** The legal exception under which the data is kept. */
  exception?: Maybe<ErasureException>;
  /** The organisation that holds the data. */
  holder?: Maybe<Scalars['ID']['output']>;
  /** Whether that day has passed without a report. */
  late?: Maybe<Scalars['Boolean']['output']>;
  /** What proves the erasure, as its holder says. */
  proof?: Maybe<Scalars['String']['output']>;
  /** When the holder reported. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The categories of data. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** What became of it. */
  status?: Maybe<ErasureStatus>;
};

/** Why data may be kept: PIPL 47. */
export type ErasureException =
  /** A law prescribes how long it is kept, and that time is not over. */
  | 'LEGAL_RETENTION'
  /** It cannot be erased with the present means of technology. */
  | 'TECHNICALLY_INFEASIBLE';

/** What became of data that was to be erased. */
export type ErasureStatus =
  /** It was erased. */
  | 'ERASED'
  /** It is still to be erased. */
  | 'ERASURE_DUE'
  /** It is kept under a legal exception, and used for nothing else. */
  | 'RESTRICTED';

/** What the subject grants. */
export type GrantConsentInput = {
  /** Echoed; makes a repeated request harmless. */
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
  /** Asks the subject for a new version of an active consent, which holds on until the new one is granted. Only its recipient may. */
  amendConsent: ConsentPayload;
  /** Approves break-glass that somebody else of the organisation opened: it holds for an hour from now. */
  approveBreakGlass: BreakGlassPayload;
  /** Ends break-glass at once. Staff of its organisation or of the trust operator may. */
  closeBreakGlass: BreakGlassPayload;
  /** Grants a consent that waits for an answer, whole or in part. Only its subject may. */
  grantConsent: ConsentPayload;
  /** Takes the data of a jointly held vehicle out of a consent that another holder gave. Only a joint holder may. */
  objectToConsent: ConsentPayload;
  /** Opens break-glass: another person of the organisation has an hour to approve. Only one of an organisation's staff may. */
  openBreakGlass: BreakGlassPayload;
  /** Stops everything under an active consent until it is resumed. Only its subject may. */
  pauseConsent: ConsentPayload;
  /** Refuses a consent that waits for an answer. Only its subject may. */
  rejectConsent: ConsentPayload;
  /** Says what became of the data that was read under an ended consent. Only who holds it may, or the recipient for its processors. */
  reportErasure: ConsentPayload;
  /** Asks a customer for consent. The organisation of the token is the recipient. */
  requestConsent: ConsentPayload;
  /** Puts a paused consent in force again. Only its subject may. */
  resumeConsent: ConsentPayload;
  /** Says what a review of ended break-glass found. A third person may, of its organisation or of the trust operator. */
  reviewBreakGlass: BreakGlassPayload;
  /** Ends a consent, granted or asked for: its recipient gives it up, or the trust operator finds its notice defective. */
  revokeConsent: ConsentPayload;
  /** Says that the subject has seen the notice of a consent that was asked for. Only its subject may. */
  showConsent: ConsentPayload;
  /** Ends a vehicle's tenure and its holder's consents about it, and begins the next one's. Only the trust operator may. */
  transferVehicle: TransferPayload;
  /** Ends a granted consent, or takes single scopes out of it. Only its subject may. */
  withdrawConsent: ConsentPayload;
};


export type MutationAmendConsentArgs = {
  input: AmendConsentInput;
};


export type MutationApproveBreakGlassArgs = {
  input: ApproveBreakGlassInput;
};


export type MutationCloseBreakGlassArgs = {
  input: CloseBreakGlassInput;
};


export type MutationGrantConsentArgs = {
  input: GrantConsentInput;
};


export type MutationObjectToConsentArgs = {
  input: ObjectToConsentInput;
};


export type MutationOpenBreakGlassArgs = {
  input: OpenBreakGlassInput;
};


export type MutationPauseConsentArgs = {
  input: PauseConsentInput;
};


export type MutationRejectConsentArgs = {
  input: RejectConsentInput;
};


export type MutationReportErasureArgs = {
  input: ReportErasureInput;
};


export type MutationRequestConsentArgs = {
  input: RequestConsentInput;
};


export type MutationResumeConsentArgs = {
  input: ResumeConsentInput;
};


export type MutationReviewBreakGlassArgs = {
  input: ReviewBreakGlassInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
};


export type MutationShowConsentArgs = {
  input: ShowConsentInput;
};


export type MutationTransferVehicleArgs = {
  input: TransferVehicleInput;
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

/** What a person is told of one category of data. */
export type NoticeScope = {
  __typename?: 'NoticeScope';
  /** How far back, how long, how often, and how long it is kept. */
  howLong?: Maybe<PlainText>;
  /** What happens if the person refuses. */
  ifRefused?: Maybe<PlainText>;
  /** Whether the purpose cannot be served without it. */
  necessity?: Maybe<Necessity>;
  /** The scope's code. */
  scope?: Maybe<Scalars['String']['output']>;
  /** Needs separate consent. */
  separate?: Maybe<Scalars['Boolean']['output']>;
  /** What is read. */
  what?: Maybe<PlainText>;
  /** Why. */
  why?: Maybe<PlainText>;
  /** Needs written consent. */
  written?: Maybe<Scalars['Boolean']['output']>;
};

/** Which consent a joint holder objects to. */
export type ObjectToConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the holder's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What one of an organisation's staff opens. A person or a vehicle is named, or both. */
export type OpenBreakGlassInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** About whom: a customer's id. Left out where only `vin` is known: then the vehicle's present holder. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 500 characters. The person whom it is about will read this: nobody else's data belongs here. */
  reason: Scalars['String']['input'];
  /** The categories of data, and no more than the emergency needs. */
  scopes: Array<Scalars['String']['input']>;
  /** The organisation's own number of the emergency, at most 100 characters. */
  ticket: Scalars['String']['input'];
  /** The vehicle that it is limited to; left out: any of the person's. */
  vin?: InputMaybe<Scalars['ID']['input']>;
};

/** Which consent the subject pauses. */
export type PauseConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the subject's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What is said to a person in plain words. */
export type PlainText = {
  __typename?: 'PlainText';
  /** English. */
  en: Scalars['String']['output'];
  /** Chinese. */
  zh: Scalars['String']['output'];
};

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
  /** One use of break-glass by id: to its organisation, to the trust operator, and once it was approved to the person whom it is about. */
  breakGlass?: Maybe<BreakGlass>;
  /** Uses of break-glass of the token's organisation, latest first; of all organisations to the trust operator. */
  breakGlassUses: Array<BreakGlass>;
  /** One consent by id: to its subject, and to the organisation that it names. */
  consent?: Maybe<Consent>;
  /** What each purpose that rests on consent needs, with the words in which a person is asked. */
  consentTemplates: Array<ConsentTemplate>;
  /** The consents that the token's organisation asked for or was given, what changed last first. */
  consentsReceived: Array<Consent>;
  /** One customer by id. */
  customer?: Maybe<Customer>;
  /** Customers by id, in the order of the ids; null where there is none. */
  customers: Array<Maybe<Customer>>;
  /** The customer whom the token acts for. Null when it acts for none. */
  me?: Maybe<Customer>;
  /** The purposes that data may be read for, with the bounds that hold whatever was granted. */
  purposes: Array<Purpose>;
  /** The public keys that consent receipts are verified with, also of receipts signed long ago. */
  receiptKeys: Array<ReceiptKey>;
  /** The categories of personal data. */
  scopes: Array<Scope>;
};


export type QueryBreakGlassArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBreakGlassUsesArgs = {
  first?: Scalars['Int']['input'];
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<Array<BreakGlassStatus>>;
};


export type QueryConsentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConsentTemplatesArgs = {
  purpose?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConsentsReceivedArgs = {
  before?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** A period that uses are counted in, of the calendar in China. */
export type RatePeriod =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH';

/** A public key of the trust operator: a JWK, RFC 8037. */
export type ReceiptKey = {
  __typename?: 'ReceiptKey';
  /** `EdDSA`. */
  alg: Scalars['String']['output'];
  /** `Ed25519`. */
  crv: Scalars['String']['output'];
  /** The key's id, as receipts name it. */
  kid: Scalars['String']['output'];
  /** `OKP`. */
  kty: Scalars['String']['output'];
  /** `sig`. */
  use: Scalars['String']['output'];
  /** The public key, base64url. */
  x: Scalars['String']['output'];
};

/** Which consent the subject refuses. */
export type RejectConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the subject's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the data: a proof that it was erased, or the exception under which it is kept. */
export type ReportErasureInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Under which exception the data is kept. */
  exception?: InputMaybe<ErasureException>;
  /** Who held the data; left out: the organisation that reports. */
  holder?: InputMaybe<Scalars['ID']['input']>;
  /** What proves the erasure: the number or hash of a certificate, at most 500 characters. */
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What an organisation asks a customer for. */
export type RequestConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Whose data: the customer's id. Left out where only `vin` is known: then the vehicle's present holder is asked. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many days; at most what the purpose allows. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** For how many days it will be kept; at most what the purpose allows. */
  keepDays?: InputMaybe<Scalars['Int']['input']>;
  /** How many months back the data may reach; at most what the purpose allows. */
  lookBackMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Scopes that help but may be refused; left out together with `required`: those of the purpose's template. */
  optional?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organisations that will process for the recipient. */
  processors?: Array<Scalars['ID']['input']>;
  /** Why: a purpose's code. */
  purpose: Scalars['String']['input'];
  /** Scopes without which the purpose cannot be served; left out: those of the purpose's template. */
  required?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The only organisations whose data is asked for; left out: any. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For how many uses, where the purpose limits them; at most what it allows. */
  uses?: InputMaybe<Scalars['Int']['input']>;
  /** The vehicle that it is limited to; left out: any of the customer's. */
  vin?: InputMaybe<Scalars['ID']['input']>;
};

/** Which consent the subject resumes. */
export type ResumeConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
};

/** What a review found. */
export type ReviewBreakGlassInput = {
  /** Which. */
  breakGlassId: Scalars['ID']['input'];
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The outcome. */
  outcome: BreakGlassOutcome;
  /** What else there is to say, at most 500 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Which consent is given up, or was asked for with a defective notice. */
export type RevokeConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
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

/** Which consent the subject was shown. */
export type ShowConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** A consent of the token's organisation, or of the person whom it acts for, whenever something happens to it. What happened stands in its `history`. */
  consentChanged?: Maybe<Consent>;
};


export type SubscriptionConsentChangedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
};

/** One category of data of a template. */
export type TemplateScope = {
  __typename?: 'TemplateScope';
  /** How far back, how long, how often, and how long it is kept, at the most. */
  howLong: PlainText;
  /** What happens if the person refuses. */
  ifRefused: PlainText;
  /** Whether the purpose cannot be served without it. */
  necessity: Necessity;
  /** The scope's code. */
  scope: Scalars['String']['output'];
  /** Needs separate consent. */
  separate: Scalars['Boolean']['output'];
  /** What is read. */
  what: PlainText;
  /** Why. */
  why: PlainText;
  /** Needs written consent. */
  written: Scalars['Boolean']['output'];
};

/** A vehicle after its transfer. */
export type TransferPayload = {
  __typename?: 'TransferPayload';
  /** As sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Whether it is in force at every gateway. */
  effect: ConsentEffect;
  /** The consents that the transfer ended. */
  ended: Array<Consent>;
  /** The place of its last change in the order of all changes of consents. */
  revision: Scalars['Int']['output'];
  /** The vehicle, with its new holder. */
  vehicle?: Maybe<Vehicle>;
};

/** To whom a vehicle goes. */
export type TransferVehicleInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The new holder, a customer's id. */
  holderId: Scalars['ID']['input'];
  /** Who holds it together with the new holder, customers' ids. */
  jointHolderIds?: Array<Scalars['ID']['input']>;
  /** The new licence plate; left out: as before. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** The vehicle. */
  vin: Scalars['ID']['input'];
};

/** A vehicle. What is known of it is about its holder at the time. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** Consents about it that its holder gave or is asked for, latest first: to its holders. */
  consents?: Maybe<Array<Consent>>;
  /** Since when the present holder has held it. */
  heldSince?: Maybe<Scalars['Date']['output']>;
  /** Who holds the vehicle now. */
  holder?: Maybe<Customer>;
  /** Who holds it together with the holder. */
  jointHolders?: Maybe<Array<Customer>>;
  /** Licence plate. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Vehicle identification number, ISO 3779. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** Which consent the subject withdraws. */
export type WithdrawConsentInput = {
  /** Echoed; makes a repeated request harmless. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** Why, in the subject's words. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Only these scopes; left out: all of it. Without a required scope nothing is left of it. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
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
  BreakGlass: BreakGlass;
  Consent: Consent;
  Customer: Customer;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BreakGlass:
    ( { __typename: 'BreakGlass' }
    & GraphQLRecursivePick<FederationTypes['BreakGlass'], {"id":true}> );
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
  AmendConsentInput: ResolverTypeWrapper<Partial<AmendConsentInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ApproveBreakGlassInput: ResolverTypeWrapper<Partial<ApproveBreakGlassInput>>;
  BreakGlass: ResolverTypeWrapper<Partial<BreakGlass>>;
  BreakGlassOutcome: ResolverTypeWrapper<Partial<BreakGlassOutcome>>;
  BreakGlassPayload: ResolverTypeWrapper<Partial<BreakGlassPayload>>;
  BreakGlassStatus: ResolverTypeWrapper<Partial<BreakGlassStatus>>;
  CloseBreakGlassInput: ResolverTypeWrapper<Partial<CloseBreakGlassInput>>;
  Consent: ResolverTypeWrapper<Partial<Consent>>;
  ConsentBasis: ResolverTypeWrapper<Partial<ConsentBasis>>;
  ConsentChanges: ResolverTypeWrapper<Partial<ConsentChanges>>;
  ConsentEffect: ResolverTypeWrapper<Partial<ConsentEffect>>;
  ConsentEnding: ResolverTypeWrapper<Partial<ConsentEnding>>;
  ConsentEvent: ResolverTypeWrapper<Partial<ConsentEvent>>;
  ConsentEventKind: ResolverTypeWrapper<Partial<ConsentEventKind>>;
  ConsentNotice: ResolverTypeWrapper<Partial<ConsentNotice>>;
  ConsentPayload: ResolverTypeWrapper<Partial<ConsentPayload>>;
  ConsentScope: ResolverTypeWrapper<Partial<ConsentScope>>;
  ConsentStatus: ResolverTypeWrapper<Partial<ConsentStatus>>;
  ConsentTemplate: ResolverTypeWrapper<Partial<ConsentTemplate>>;
  CreditProfile: ResolverTypeWrapper<Partial<CreditProfile>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DocumentKind: ResolverTypeWrapper<Partial<DocumentKind>>;
  Erasure: ResolverTypeWrapper<Partial<Erasure>>;
  ErasureException: ResolverTypeWrapper<Partial<ErasureException>>;
  ErasureStatus: ResolverTypeWrapper<Partial<ErasureStatus>>;
  GrantConsentInput: ResolverTypeWrapper<Partial<GrantConsentInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Necessity: ResolverTypeWrapper<Partial<Necessity>>;
  NoticeScope: ResolverTypeWrapper<Partial<NoticeScope>>;
  ObjectToConsentInput: ResolverTypeWrapper<Partial<ObjectToConsentInput>>;
  OpenBreakGlassInput: ResolverTypeWrapper<Partial<OpenBreakGlassInput>>;
  PauseConsentInput: ResolverTypeWrapper<Partial<PauseConsentInput>>;
  PlainText: ResolverTypeWrapper<Partial<PlainText>>;
  Purpose: ResolverTypeWrapper<Partial<Purpose>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatePeriod: ResolverTypeWrapper<Partial<RatePeriod>>;
  ReceiptKey: ResolverTypeWrapper<Partial<ReceiptKey>>;
  RejectConsentInput: ResolverTypeWrapper<Partial<RejectConsentInput>>;
  ReportErasureInput: ResolverTypeWrapper<Partial<ReportErasureInput>>;
  RequestConsentInput: ResolverTypeWrapper<Partial<RequestConsentInput>>;
  ResumeConsentInput: ResolverTypeWrapper<Partial<ResumeConsentInput>>;
  ReviewBreakGlassInput: ResolverTypeWrapper<Partial<ReviewBreakGlassInput>>;
  RevokeConsentInput: ResolverTypeWrapper<Partial<RevokeConsentInput>>;
  Scope: ResolverTypeWrapper<Partial<Scope>>;
  ShowConsentInput: ResolverTypeWrapper<Partial<ShowConsentInput>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TemplateScope: ResolverTypeWrapper<Partial<TemplateScope>>;
  TransferPayload: ResolverTypeWrapper<Partial<TransferPayload>>;
  TransferVehicleInput: ResolverTypeWrapper<Partial<TransferVehicleInput>>;
  Vehicle: ResolverTypeWrapper<Partial<Vehicle>>;
  WithdrawConsentInput: ResolverTypeWrapper<Partial<WithdrawConsentInput>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AmendConsentInput: Partial<AmendConsentInput>;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  ApproveBreakGlassInput: Partial<ApproveBreakGlassInput>;
  BreakGlass: Partial<BreakGlass | FederationReferenceTypes['BreakGlass']>;
  BreakGlassPayload: Partial<BreakGlassPayload>;
  CloseBreakGlassInput: Partial<CloseBreakGlassInput>;
  Consent: Partial<Consent | FederationReferenceTypes['Consent']>;
  ConsentChanges: Partial<ConsentChanges>;
  ConsentEnding: Partial<ConsentEnding>;
  ConsentEvent: Partial<ConsentEvent>;
  ConsentNotice: Partial<ConsentNotice>;
  ConsentPayload: Partial<ConsentPayload>;
  ConsentScope: Partial<ConsentScope>;
  ConsentTemplate: Partial<ConsentTemplate>;
  CreditProfile: Partial<CreditProfile>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Erasure: Partial<Erasure>;
  GrantConsentInput: Partial<GrantConsentInput>;
  Mutation: Record<PropertyKey, never>;
  NoticeScope: Partial<NoticeScope>;
  ObjectToConsentInput: Partial<ObjectToConsentInput>;
  OpenBreakGlassInput: Partial<OpenBreakGlassInput>;
  PauseConsentInput: Partial<PauseConsentInput>;
  PlainText: Partial<PlainText>;
  Purpose: Partial<Purpose>;
  Query: Record<PropertyKey, never>;
  ReceiptKey: Partial<ReceiptKey>;
  RejectConsentInput: Partial<RejectConsentInput>;
  ReportErasureInput: Partial<ReportErasureInput>;
  RequestConsentInput: Partial<RequestConsentInput>;
  ResumeConsentInput: Partial<ResumeConsentInput>;
  ReviewBreakGlassInput: Partial<ReviewBreakGlassInput>;
  RevokeConsentInput: Partial<RevokeConsentInput>;
  Scope: Partial<Scope>;
  ShowConsentInput: Partial<ShowConsentInput>;
  Subscription: Record<PropertyKey, never>;
  TemplateScope: Partial<TemplateScope>;
  TransferPayload: Partial<TransferPayload>;
  TransferVehicleInput: Partial<TransferVehicleInput>;
  Vehicle: Partial<Vehicle | FederationReferenceTypes['Vehicle']>;
  WithdrawConsentInput: Partial<WithdrawConsentInput>;
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

export type BreakGlassResolvers<ContextType = any, ParentType extends ResolversParentTypes['BreakGlass'] = ResolversParentTypes['BreakGlass'], FederationReferenceType extends FederationReferenceTypes['BreakGlass'] = FederationReferenceTypes['BreakGlass']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BreakGlass']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['BreakGlassOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BreakGlassStatus']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type BreakGlassPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['BreakGlassPayload'] = ResolversParentTypes['BreakGlassPayload']> = {
  breakGlass?: Resolver<Maybe<ResolversTypes['BreakGlass']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amends?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  answerBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  arrangementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  automatedDecision?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ConsentBasis']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['ConsentChanges']>, ParentType, ContextType>;
  dataFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['ConsentEnding']>, ParentType, ContextType>;
  erasures?: Resolver<Maybe<Array<ResolversTypes['Erasure']>>, ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['ConsentEvent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keepDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['ConsentNotice']>, ParentType, ContextType>;
  noticeSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processors?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rateAllowed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratePer?: Resolver<Maybe<ResolversTypes['RatePeriod']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['ConsentScope']>>, ParentType, ContextType>;
  sources?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  tenureSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  termsSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usesAllowed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usesMade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ConsentChangesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentChanges'] = ResolversParentTypes['ConsentChanges']> = {
  madeOptional?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  madeRequired?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  otherwise?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  processorsAdded?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  processorsRemoved?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  scopesAdded?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  scopesRemoved?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ConsentEndingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentEnding'] = ResolversParentTypes['ConsentEnding']> = {
  actor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
};

export type ConsentEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentEvent'] = ResolversParentTypes['ConsentEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ConsentEventKind']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
};

export type ConsentNoticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentNotice'] = ResolversParentTypes['ConsentNotice']> = {
  automatedDecision?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  processors?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['NoticeScope']>>, ParentType, ContextType>;
  sources?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  withdrawal?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
};

export type ConsentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentPayload'] = ResolversParentTypes['ConsentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentScope'] = ResolversParentTypes['ConsentScope']> = {
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['Necessity']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  separate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  written?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ConsentTemplateResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentTemplate'] = ResolversParentTypes['ConsentTemplate']> = {
  automatedDecision?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keepDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lookBackMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxUses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  only?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['TemplateScope']>, ParentType, ContextType>;
  usesPer?: Resolver<Maybe<ResolversTypes['RatePeriod']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  breakGlass?: Resolver<Maybe<Array<ResolversTypes['BreakGlass']>>, ParentType, ContextType>;
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

export type ErasureResolvers<ContextType = any, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['ErasureException']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  late?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ErasureStatus']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  amendConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationAmendConsentArgs, 'input'>>;
  approveBreakGlass?: Resolver<ResolversTypes['BreakGlassPayload'], ParentType, ContextType, RequireFields<MutationApproveBreakGlassArgs, 'input'>>;
  closeBreakGlass?: Resolver<ResolversTypes['BreakGlassPayload'], ParentType, ContextType, RequireFields<MutationCloseBreakGlassArgs, 'input'>>;
  grantConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationGrantConsentArgs, 'input'>>;
  objectToConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationObjectToConsentArgs, 'input'>>;
  openBreakGlass?: Resolver<ResolversTypes['BreakGlassPayload'], ParentType, ContextType, RequireFields<MutationOpenBreakGlassArgs, 'input'>>;
  pauseConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationPauseConsentArgs, 'input'>>;
  rejectConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationRejectConsentArgs, 'input'>>;
  reportErasure?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationReportErasureArgs, 'input'>>;
  requestConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationRequestConsentArgs, 'input'>>;
  resumeConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationResumeConsentArgs, 'input'>>;
  reviewBreakGlass?: Resolver<ResolversTypes['BreakGlassPayload'], ParentType, ContextType, RequireFields<MutationReviewBreakGlassArgs, 'input'>>;
  revokeConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
  showConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationShowConsentArgs, 'input'>>;
  transferVehicle?: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationTransferVehicleArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type NoticeScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NoticeScope'] = ResolversParentTypes['NoticeScope']> = {
  howLong?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  ifRefused?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['Necessity']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  separate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['PlainText']>, ParentType, ContextType>;
  written?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PlainTextResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlainText'] = ResolversParentTypes['PlainText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  breakGlass?: Resolver<Maybe<ResolversTypes['BreakGlass']>, ParentType, ContextType, RequireFields<QueryBreakGlassArgs, 'id'>>;
  breakGlassUses?: Resolver<Array<ResolversTypes['BreakGlass']>, ParentType, ContextType, RequireFields<QueryBreakGlassUsesArgs, 'first'>>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<QueryConsentArgs, 'id'>>;
  consentTemplates?: Resolver<Array<ResolversTypes['ConsentTemplate']>, ParentType, ContextType, Partial<QueryConsentTemplatesArgs>>;
  consentsReceived?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<QueryConsentsReceivedArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Array<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'ids'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['Purpose']>, ParentType, ContextType>;
  receiptKeys?: Resolver<Array<ResolversTypes['ReceiptKey']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type ReceiptKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReceiptKey'] = ResolversParentTypes['ReceiptKey']> = {
  alg?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  crv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  writtenForCredit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  consentChanged?: SubscriptionResolver<Maybe<ResolversTypes['Consent']>, "consentChanged", ParentType, ContextType, Partial<SubscriptionConsentChangedArgs>>;
};

export type TemplateScopeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateScope'] = ResolversParentTypes['TemplateScope']> = {
  howLong?: Resolver<ResolversTypes['PlainText'], ParentType, ContextType>;
  ifRefused?: Resolver<ResolversTypes['PlainText'], ParentType, ContextType>;
  necessity?: Resolver<ResolversTypes['Necessity'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  separate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['PlainText'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['PlainText'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TransferPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferPayload'] = ResolversParentTypes['TransferPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  ended?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consents?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType>;
  heldSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  jointHolders?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BreakGlass?: BreakGlassResolvers<ContextType>;
  BreakGlassPayload?: BreakGlassPayloadResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentChanges?: ConsentChangesResolvers<ContextType>;
  ConsentEnding?: ConsentEndingResolvers<ContextType>;
  ConsentEvent?: ConsentEventResolvers<ContextType>;
  ConsentNotice?: ConsentNoticeResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  ConsentScope?: ConsentScopeResolvers<ContextType>;
  ConsentTemplate?: ConsentTemplateResolvers<ContextType>;
  CreditProfile?: CreditProfileResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Erasure?: ErasureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoticeScope?: NoticeScopeResolvers<ContextType>;
  PlainText?: PlainTextResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiptKey?: ReceiptKeyResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TemplateScope?: TemplateScopeResolvers<ContextType>;
  TransferPayload?: TransferPayloadResolvers<ContextType>;
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
