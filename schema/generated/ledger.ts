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

/** How requests of one kind fare. */
export type Abandonment = {
  __typename?: 'Abandonment';
  /** Asked for. */
  asked: Scalars['Int']['output'];
  /** Granted, at some time. */
  granted: Scalars['Int']['output'];
  /** Not answered in time. */
  lapsed: Scalars['Int']['output'];
  /** The purpose. */
  purpose: Scalars['String']['output'];
  /** Who asks. */
  recipient: Scalars['ID']['output'];
  /** Refused. */
  refused: Scalars['Int']['output'];
  /** Shown to the person. */
  shown: Scalars['Int']['output'];
};

/** One category of one request: what crossed from one organisation to another, or was refused. */
export type Access = {
  __typename?: 'Access';
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** On what the release rests; null of a refusal. */
  basis?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; null of a release. */
  because?: Maybe<Scalars['String']['output']>;
  /** Whether it was read in an emergency, without consent, on the word of two people of `recipient`. */
  breakGlass?: Maybe<Scalars['Boolean']['output']>;
  /** Who asked the question. */
  caller?: Maybe<Scalars['ID']['output']>;
  /** The consent that it rests on. */
  consent?: Maybe<Scalars['ID']['output']>;
  /** That consent's version. */
  consentVersion?: Maybe<Scalars['Int']['output']>;
  /** The field. */
  coordinate?: Maybe<Scalars['String']['output']>;
  /** Over how many objects. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The index of the ledger's entry. */
  index?: Maybe<Scalars['Int']['output']>;
  /** Why: a purpose's code. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who received it, or was refused it. */
  recipient?: Maybe<Scalars['ID']['output']>;
  /** The category of data. */
  scope?: Maybe<Scalars['String']['output']>;
  /** Who held the datum. */
  source?: Maybe<Scalars['ID']['output']>;
  /** How: `selection`, `requires` of another field, or `key`. */
  via?: Maybe<Scalars['String']['output']>;
};

/** A page of a person's access history. */
export type AccessConnection = {
  __typename?: 'AccessConnection';
  /** The crossings, latest first. */
  nodes?: Maybe<Array<Access>>;
  /** Where the page lies. */
  pageInfo?: Maybe<PageInfo>;
};

/** One amendment. */
export type Amendment = {
  __typename?: 'Amendment';
  /** Categories that it adds. */
  added: Array<Scalars['String']['output']>;
  /** The one before. */
  amends: Scalars['ID']['output'];
  /** When it changed last. */
  changedAt: Scalars['DateTime']['output'];
  /** The new version. */
  consent: Scalars['ID']['output'];
  /** Categories that it takes away. */
  removed: Array<Scalars['String']['output']>;
  /** Where the new one stands. */
  status: Scalars['String']['output'];
};

/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type Audit = {
  __typename?: 'Audit';
  /** 21: where people abandon consent requests. */
  abandonment: Array<Abandonment>;
  /** 19: amendments, with what they changed. */
  amendments: Array<Amendment>;
  /** 15: reads under break-glass. */
  breakGlass: Array<ScopeRead>;
  /** 15: uses of break-glass, latest first, with the reviews that are overdue. */
  breakGlassUses: Array<AuditBreakGlass>;
  /** 16: people per client and hour, against what is normal for that client. */
  clientLoad: Array<ClientHour>;
  /** 3, 19, 20: what happened to consents, as it is on record in the ledger, latest first. */
  consentEvents: Array<AuditConsentEvent>;
  /** 4: the uses of a consent, and those after its end, of which there must be none. */
  consentUses?: Maybe<ConsentUses>;
  /** 3: the consents that were in force at an instant. */
  consentsOn: Array<AuditConsent>;
  /** 17: the consents that a defective notice touches. */
  consentsUnderNotice: Array<AuditConsent>;
  /** 11: fields without category, categories without purpose, purposes without notice. */
  coverage: Coverage;
  /** 18: requests that fed an automated decision: which data, from whom, and what was withheld from it. */
  decisionInputs: Array<DecisionInput>;
  /** 7: erasures due, done, late, excepted. */
  erasures: Array<ErasureRecord>;
  /** 1, 25: what crossed and what was refused, a line a field, latest first. */
  flows: FlowConnection;
  /** 6: what should have been erased and is not reported as such. */
  heldPastLife: Array<ErasureRecord>;
  /** 23: whether the ledger goes on from a checkpoint that was kept elsewhere. */
  integrity: Integrity;
  /** 22: vehicles that several people hold. */
  jointHolders: Array<JointHolding>;
  /** 9: reads of the location, by purpose. */
  locationReads: Array<ScopeRead>;
  /** 2: the notice that the person of a consent was shown, word for word. */
  notice?: Maybe<AuditNotice>;
  /** 12: records of processing (PIPL 55; GDPR 30): what was read by whom for what. */
  processingRecords: Array<ProcessingRecord>;
  /** 24: who read the ledger, latest first. */
  readers: Array<LedgerReading>;
  /** 14: refusals by reason and partner. */
  refusals: Array<RefusalCount>;
  /** 8: reads of sensitive categories. Those without separate consent must be none. */
  sensitiveReads: Array<SensitiveRead>;
  /** 13: what a person would get over all sources, and which sources have no say in it: the gaps. */
  subjectAccess: Array<SubjectSource>;
  /** 20: transfers of vehicles, with the consents that they ended. */
  transfers: Array<VehicleTransfer>;
  /** 10: per partner, what was asked and never granted, and what was granted and never used. */
  unusedAndUnmet: Array<FieldUse>;
  /** 5: how long after a withdrawal the last thing was released under it, per source. */
  withdrawalToStop: Array<StopTime>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditAmendmentsArgs = {
  first?: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditBreakGlassUsesArgs = {
  first?: Scalars['Int']['input'];
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditClientLoadArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditConsentEventsArgs = {
  before?: InputMaybe<Scalars['Int']['input']>;
  consent?: InputMaybe<Scalars['ID']['input']>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditConsentUsesArgs = {
  consent: Scalars['ID']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditConsentsOnArgs = {
  at: Scalars['DateTime']['input'];
  customer?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  recipient?: InputMaybe<Scalars['ID']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditConsentsUnderNoticeArgs = {
  notice: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditDecisionInputsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditErasuresArgs = {
  holder?: InputMaybe<Scalars['ID']['input']>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditFlowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FlowFilter>;
  first?: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditIntegrityArgs = {
  root: Scalars['String']['input'];
  size: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditNoticeArgs = {
  consent: Scalars['ID']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditProcessingRecordsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditReadersArgs = {
  first?: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditRefusalsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditSubjectAccessArgs = {
  customer: Scalars['ID']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditTransfersArgs = {
  first?: Scalars['Int']['input'];
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditUnusedAndUnmetArgs = {
  recipient?: InputMaybe<Scalars['ID']['input']>;
};


/** Answers to what an auditor asks of the ledger and of the consents. People are named by what their organisation knows them by. */
export type AuditWithdrawalToStopArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One use of break-glass, as an auditor sees it. */
export type AuditBreakGlass = {
  __typename?: 'AuditBreakGlass';
  /** When. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** About whom. */
  customer: Scalars['ID']['output'];
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it, or `time`; null where that is not on record yet. */
  endedBy?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When. */
  openedAt: Scalars['DateTime']['output'];
  /** Who opened it, one of the organisation's staff. */
  openedBy: Scalars['String']['output'];
  /** Whose people opened it. */
  organisation: Scalars['ID']['output'];
  /** What the review found. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** How many objects' fields were read under it. */
  reads: Scalars['Int']['output'];
  /** The last day for its review, in China. */
  reviewDue?: Maybe<Scalars['Date']['output']>;
  /** Whether that day is over without a review. */
  reviewOverdue: Scalars['Boolean']['output'];
  /** Who reviewed it. */
  reviewedBy?: Maybe<Scalars['String']['output']>;
  /** The categories of data. */
  scopes: Array<Scalars['String']['output']>;
  /** Where it stands. */
  status: Scalars['String']['output'];
  /** The organisation's own number of the emergency. */
  ticket: Scalars['String']['output'];
  /** Until when it holds or held at the longest. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The vehicle that it is limited to; null for any of theirs. */
  vin?: Maybe<Scalars['ID']['output']>;
};

/** A consent as an auditor sees it. */
export type AuditConsent = {
  __typename?: 'AuditConsent';
  /** On what it rests. */
  basis: Scalars['String']['output'];
  /** Whose. */
  customer: Scalars['ID']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Why. */
  purpose: Scalars['String']['output'];
  /** To whom. */
  recipient: Scalars['ID']['output'];
  /** The categories granted. */
  scopes: Array<Scalars['String']['output']>;
  /** Where it stands now. */
  status: Scalars['String']['output'];
  /** From when. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its version. */
  version: Scalars['Int']['output'];
};

/** One thing that happened to a consent: one entry of the ledger. */
export type AuditConsentEvent = {
  __typename?: 'AuditConsentEvent';
  /** Who did it: a person's commitment, an organisation, or `time`. */
  actor: Scalars['String']['output'];
  /** When, as the consent store says. */
  at: Scalars['DateTime']['output'];
  /** On what it rests. */
  basis: Scalars['String']['output'];
  /** Which consent. */
  consent: Scalars['ID']['output'];
  /** The person; null after an erasure. */
  customer?: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  event: Scalars['String']['output'];
  /** The categories that it grants afterwards; null of a change from before they were kept. */
  granted?: Maybe<Array<Scalars['String']['output']>>;
  /** The index of the ledger's entry. */
  index: Scalars['Int']['output'];
  /** For what. */
  purpose: Scalars['String']['output'];
  /** Why, where the software gave a reason. People's own words are not in the ledger. */
  reason?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the receipt that was signed for it, hex. */
  receiptSha256?: Maybe<Scalars['String']['output']>;
  /** To whom the consent is. */
  recipient: Scalars['ID']['output'];
  /** Its place in the order of all changes of all consents. */
  revision: Scalars['Int']['output'];
  /** The state that it led to. */
  status: Scalars['String']['output'];
  /** The commitment of the person whose consent it is: SHA-256, hex. */
  subject: Scalars['String']['output'];
};

/** One line of one entry. */
export type AuditFlow = {
  __typename?: 'AuditFlow';
  /** When its request began. */
  at: Scalars['DateTime']['output'];
  /** On what the release rests. */
  basis?: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  because?: Maybe<Scalars['String']['output']>;
  /** Whether that is break-glass; `consent` then names the use of it. */
  breakGlass: Scalars['Boolean']['output'];
  /** Who asked. */
  caller: Scalars['ID']['output'];
  /** With which client. */
  client: Scalars['ID']['output'];
  /** Under which consent. */
  consent?: Maybe<Scalars['ID']['output']>;
  /** Its version. */
  consentVersion?: Maybe<Scalars['Int']['output']>;
  /** The field. */
  coordinate: Scalars['String']['output'];
  /** Over how many objects. */
  count: Scalars['Int']['output'];
  /** The person; null for data about nobody, and after an erasure. */
  customer?: Maybe<Scalars['ID']['output']>;
  /** The index of the ledger's entry. */
  index: Scalars['Int']['output'];
  /** Why. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who received it, or was refused it. */
  recipient: Scalars['ID']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
  /** Who held the datum; `role:<role>` where it did not matter. */
  source: Scalars['ID']['output'];
  /** The person's commitment in the ledger: SHA-256, hex. Null for data about nobody. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The request. */
  traceId: Scalars['ID']['output'];
  /** How. */
  via: Scalars['String']['output'];
};

/** A notice as it was shown. */
export type AuditNotice = {
  __typename?: 'AuditNotice';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** SHA-256 over the JCS of `shown`, hex. */
  sha256: Scalars['String']['output'];
  /** The consents of other people that carry the same words. */
  sharedBy: Scalars['Int']['output'];
  /** JSON, as it was shown, in Chinese and English. Null of one from before texts were kept. */
  shown?: Maybe<Scalars['String']['output']>;
  /** Its version. */
  version: Scalars['Int']['output'];
};

/** One client in one hour. */
export type ClientHour = {
  __typename?: 'ClientHour';
  /** The client. */
  client: Scalars['ID']['output'];
  /** The hour's begin. */
  hour: Scalars['DateTime']['output'];
  /** The median over the client's other hours; null of its first. */
  normal?: Maybe<Scalars['Float']['output']>;
  /** Whose data it received. */
  people: Scalars['Int']['output'];
};

/** How a consent was used. */
export type ConsentUses = {
  __typename?: 'ConsentUses';
  /** Lines of requests that began after its end: must be 0. */
  afterEnd: Scalars['Int']['output'];
  /** How it ended. */
  ended?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it holds. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first. */
  firstAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many lines were released under it. */
  lines: Scalars['Int']['output'];
  /** In how many requests. */
  requests: Scalars['Int']['output'];
};

/** Whether everything has its place. */
export type Coverage = {
  __typename?: 'Coverage';
  /** Categories that no purpose asks for. */
  categoriesWithoutPurpose: Array<Scalars['String']['output']>;
  /** Fields that are neither personal nor open: must be none. */
  fieldsWithoutCategory: Array<Scalars['String']['output']>;
  /** How many consents in force grant a category for a purpose to a partner. */
  map: Array<CoverageCell>;
  /** Purposes that rest on consent and have no notice: must be none. */
  purposesWithoutNotice: Array<Scalars['String']['output']>;
};

/** A cell of the map of categories, purposes and partners. */
export type CoverageCell = {
  __typename?: 'CoverageCell';
  /** Consents in force. */
  consents: Scalars['Int']['output'];
  /** The purpose. */
  purpose: Scalars['String']['output'];
  /** The partner. */
  recipient: Scalars['ID']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
};

/** A natural person who takes part: the subject of the data in this graph. */
export type Customer = {
  __typename?: 'Customer';
  /** Who saw what about the person, and who was refused it, latest first. Only the person themself reads it. */
  accessHistory?: Maybe<AccessConnection>;
  /** Opaque; says nothing about the person. */
  id: Scalars['ID']['output'];
};


/** A natural person who takes part: the subject of the data in this graph. */
export type CustomerAccessHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  recipient?: InputMaybe<Scalars['ID']['input']>;
  refused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What went into an automated decision. */
export type DecisionInput = {
  __typename?: 'DecisionInput';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** About whom. */
  customer?: Maybe<Scalars['ID']['output']>;
  /** The purpose. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who decided. */
  recipient: Scalars['ID']['output'];
  /** The request. */
  traceId: Scalars['ID']['output'];
  /** The fields that it had, with their sources. */
  used: Array<Scalars['String']['output']>;
  /** The fields that were withheld from it, with the reason. */
  withheld: Array<Scalars['String']['output']>;
};

/** One holder's duty to erase. */
export type ErasureRecord = {
  __typename?: 'ErasureRecord';
  /** The consent that ended. */
  consent: Scalars['ID']['output'];
  /** The last day for it. */
  dueOn: Scalars['Date']['output'];
  /** The legal exception under which it is kept. */
  exception?: Maybe<Scalars['String']['output']>;
  /** Who holds the data. */
  holder: Scalars['ID']['output'];
  /** Whether that day has passed without a report. */
  late: Scalars['Boolean']['output'];
  /** When it was reported. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The categories. */
  scopes: Array<Scalars['String']['output']>;
  /** What became of it. */
  status: Scalars['String']['output'];
};

/** What one partner does with a field or category. */
export type FieldUse = {
  __typename?: 'FieldUse';
  /** How often it was asked, or how many consents grant it. */
  count: Scalars['Int']['output'];
  /** `NEVER_GRANTED`: asked and always refused. `NEVER_USED`: granted, and never read. */
  kind: Scalars['String']['output'];
  /** The purpose. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The partner. */
  recipient: Scalars['ID']['output'];
  /** The field, where it was asked; the category, where it was granted. */
  what: Scalars['String']['output'];
};

/** A page of crossings. */
export type FlowConnection = {
  __typename?: 'FlowConnection';
  /** The crossings. */
  nodes: Array<AuditFlow>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many people they are about; counted only when asked for. */
  people: Scalars['Int']['output'];
  /** How many there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Which crossings. */
export type FlowFilter = {
  /** Under this consent. */
  consent?: InputMaybe<Scalars['ID']['input']>;
  /** About this person. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  /** Not before. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** For this purpose. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Received by, or refused to. */
  recipient?: InputMaybe<Scalars['ID']['input']>;
  /** Only refusals, or only releases. */
  refused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this category. */
  scope?: InputMaybe<Scalars['String']['input']>;
  /** Held by. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** In this request. */
  traceId?: InputMaybe<Scalars['ID']['input']>;
  /** Before. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What comparing with a checkpoint says. */
export type Integrity = {
  __typename?: 'Integrity';
  /** What is wrong; null when nothing is. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The root hash now, base64. */
  root: Scalars['String']['output'];
  /** How many entries there are now. */
  size: Scalars['Int']['output'];
  /** Whether the ledger goes on from it. */
  whole: Scalars['Boolean']['output'];
};

/** A vehicle with several holders. */
export type JointHolding = {
  __typename?: 'JointHolding';
  /** The holder. */
  holder: Scalars['ID']['output'];
  /** Who holds it too. */
  joint: Array<Scalars['ID']['output']>;
  /** The vehicle. */
  vin: Scalars['ID']['output'];
};

/** One reading of the ledger. */
export type LedgerReading = {
  __typename?: 'LedgerReading';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  caller: Scalars['ID']['output'];
  /** With which client. */
  client: Scalars['ID']['output'];
  /** The index of its entry. */
  index: Scalars['Int']['output'];
  /** What: the questions of the graph, or `entries` over HTTP. */
  questions: Array<Scalars['String']['output']>;
};

/** The members, the gateways, and what waits for a member's word. */
export type Network = {
  __typename?: 'Network';
  /** Gateways, and how far each follows the consents. */
  gateways: Array<NetworkGateway>;
  /** Members, and how they answer this gateway. */
  members: Array<NetworkMember>;
  /** Flows of the supergraph in force that are not in `flows.lock`, and the other way round: each waits for the approval of one role's owners. */
  pendingFlows: Array<PendingFlow>;
  /** The greatest revision of the consents. */
  revision: Scalars['Int']['output'];
};

/** A gateway that follows the consents. */
export type NetworkGateway = {
  __typename?: 'NetworkGateway';
  /** It knows every change up to this one. */
  acknowledgedRevision: Scalars['Int']['output'];
  /** How many changes it does not know yet. */
  behind: Scalars['Int']['output'];
  /** Its own name. */
  gateway: Scalars['String']['output'];
  /** Until when it may rely on what it knows. */
  leaseUntil: Scalars['DateTime']['output'];
  /** Whether that is still to come. */
  leased: Scalars['Boolean']['output'];
};

/** A member, and how it answers this gateway since the gateway started. */
export type NetworkMember = {
  __typename?: 'NetworkMember';
  /** Requests that it answered. */
  answered: Scalars['Int']['output'];
  /** Whether it is asked: `CLOSED`, or `OPEN` while it cannot be reached. Null of one in the gateway's own process, and before it was asked. */
  circuit?: Maybe<Scalars['String']['output']>;
  /** Requests that it did not answer, or not as it should. */
  failed: Scalars['Int']['output'];
  /** The code of the last failure. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** The organisation. */
  organisation: Scalars['ID']['output'];
  /** Half of its latest 500 answers took no longer, in milliseconds. */
  p50Ms?: Maybe<Scalars['Float']['output']>;
  /** 95 of 100 took no longer, in milliseconds. */
  p95Ms?: Maybe<Scalars['Float']['output']>;
  /** Its role. */
  role: Scalars['String']['output'];
  /** `ACTIVE` or `SUSPENDED`. */
  status: Scalars['String']['output'];
};

/** Reads of one category, of one source, for one purpose, with one client. */
export type OwnRead = {
  __typename?: 'OwnRead';
  /** The client. */
  client: Scalars['String']['output'];
  /** When last. */
  lastAt: Scalars['DateTime']['output'];
  /** About how many people. */
  people: Scalars['Int']['output'];
  /** The purpose. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How often. */
  reads: Scalars['Int']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
  /** Who held it. */
  source: Scalars['ID']['output'];
};

/** Refusals of one field, for one reason and purpose. */
export type OwnRefusal = {
  __typename?: 'OwnRefusal';
  /** Why: a code. */
  because: Scalars['String']['output'];
  /** The field. */
  coordinate: Scalars['String']['output'];
  /** When last. */
  lastAt: Scalars['DateTime']['output'];
  /** The purpose. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How often. */
  refusals: Scalars['Int']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
};

/** What an organisation did with the graph. */
export type OwnUse = {
  __typename?: 'OwnUse';
  /** What it read, most first; at most 500 lines. */
  reads: Array<OwnRead>;
  /** What it was refused, most first; at most 500 lines. */
  refusals: Array<OwnRefusal>;
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A flow between two roles that waits for an approval. */
export type PendingFlow = {
  __typename?: 'PendingFlow';
  /** The role whose owners approve. */
  approver: Scalars['String']['output'];
  /** `NEW`, or `GONE`. */
  change: Scalars['String']['output'];
  /** The field. */
  coordinate: Scalars['String']['output'];
  /** The purpose; `*` for whatever an operation states. */
  purpose: Scalars['String']['output'];
  /** Who receives it. */
  recipient: Scalars['String']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
  /** Whose data it is. */
  source: Scalars['String']['output'];
  /** `requires`, `key` or `provides`. */
  via: Scalars['String']['output'];
};

/** What one organisation read of another. */
export type ProcessingRecord = {
  __typename?: 'ProcessingRecord';
  /** On what it rests. */
  basis: Scalars['String']['output'];
  /** The first time. */
  firstAt: Scalars['DateTime']['output'];
  /** The last time. */
  lastAt: Scalars['DateTime']['output'];
  /** Of how many people. */
  people: Scalars['Int']['output'];
  /** Why. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How many lines. */
  reads: Scalars['Int']['output'];
  /** Who received it. */
  recipient: Scalars['ID']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
  /** Who held it. */
  source: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** What compliance staff ask, under the purpose `compliance.audit/1`. Each reading is an entry of the ledger itself. */
  audit?: Maybe<Audit>;
  /** The network as the gateway that answers sees it: for the trust operator, who runs it, and for auditors. */
  network?: Maybe<Network>;
  /** What the token's organisation read, and what it was refused. It tells of nobody else's. */
  ownUse?: Maybe<OwnUse>;
};


export type QueryOwnUseArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How often a reason was given. */
export type RefusalCount = {
  __typename?: 'RefusalCount';
  /** The reason. */
  because: Scalars['String']['output'];
  /** About how many people. */
  people: Scalars['Int']['output'];
  /** To whom. */
  recipient: Scalars['ID']['output'];
  /** How many lines. */
  refusals: Scalars['Int']['output'];
};

/** Reads of a category. */
export type ScopeRead = {
  __typename?: 'ScopeRead';
  /** Of how many people. */
  people: Scalars['Int']['output'];
  /** Why. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How many. */
  reads: Scalars['Int']['output'];
  /** Who received it. */
  recipient: Scalars['ID']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
};

/** Reads of a sensitive category. */
export type SensitiveRead = {
  __typename?: 'SensitiveRead';
  /** On what it rests. */
  basis: Scalars['String']['output'];
  /** How many. */
  reads: Scalars['Int']['output'];
  /** Who received it. */
  recipient: Scalars['ID']['output'];
  /** The category. */
  scope: Scalars['String']['output'];
  /** How many rest on a consent that holds no separate consent for it: must be 0. */
  withoutSeparate: Scalars['Int']['output'];
};

/** How fast a source stops. */
export type StopTime = {
  __typename?: 'StopTime';
  /** Consents that ended. */
  consents: Scalars['Int']['output'];
  /** All of them did. */
  maxSeconds: Scalars['Float']['output'];
  /** Half of them stopped within so many seconds. */
  p50Seconds: Scalars['Float']['output'];
  /** 99 of 100 did. */
  p99Seconds: Scalars['Float']['output'];
  /** The source. */
  source: Scalars['ID']['output'];
};

/** One source of a person's data. */
export type SubjectSource = {
  __typename?: 'SubjectSource';
  /** Whether some consent or contract of the person names it: it is then asked when the person asks for their data. */
  related: Scalars['Boolean']['output'];
  /** What others have read of it. */
  scopesRead: Array<Scalars['String']['output']>;
  /** The organisation. */
  source: Scalars['ID']['output'];
};

/** One transfer of a vehicle. */
export type VehicleTransfer = {
  __typename?: 'VehicleTransfer';
  /** When the new tenure began. */
  at: Scalars['DateTime']['output'];
  /** The consents that it ended. */
  ended: Array<Scalars['ID']['output']>;
  /** Who held it. */
  from?: Maybe<Scalars['ID']['output']>;
  /** Who holds it. */
  to: Scalars['ID']['output'];
  /** The vehicle. */
  vin: Scalars['ID']['output'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Abandonment: ResolverTypeWrapper<Partial<Abandonment>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Access: ResolverTypeWrapper<Partial<Access>>;
  AccessConnection: ResolverTypeWrapper<Partial<AccessConnection>>;
  Amendment: ResolverTypeWrapper<Partial<Amendment>>;
  Audit: ResolverTypeWrapper<Partial<Audit>>;
  AuditBreakGlass: ResolverTypeWrapper<Partial<AuditBreakGlass>>;
  AuditConsent: ResolverTypeWrapper<Partial<AuditConsent>>;
  AuditConsentEvent: ResolverTypeWrapper<Partial<AuditConsentEvent>>;
  AuditFlow: ResolverTypeWrapper<Partial<AuditFlow>>;
  AuditNotice: ResolverTypeWrapper<Partial<AuditNotice>>;
  ClientHour: ResolverTypeWrapper<Partial<ClientHour>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  ConsentUses: ResolverTypeWrapper<Partial<ConsentUses>>;
  Coverage: ResolverTypeWrapper<Partial<Coverage>>;
  CoverageCell: ResolverTypeWrapper<Partial<CoverageCell>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecisionInput: ResolverTypeWrapper<Partial<DecisionInput>>;
  ErasureRecord: ResolverTypeWrapper<Partial<ErasureRecord>>;
  FieldUse: ResolverTypeWrapper<Partial<FieldUse>>;
  FlowConnection: ResolverTypeWrapper<Partial<FlowConnection>>;
  FlowFilter: ResolverTypeWrapper<Partial<FlowFilter>>;
  Integrity: ResolverTypeWrapper<Partial<Integrity>>;
  JointHolding: ResolverTypeWrapper<Partial<JointHolding>>;
  LedgerReading: ResolverTypeWrapper<Partial<LedgerReading>>;
  Network: ResolverTypeWrapper<Partial<Network>>;
  NetworkGateway: ResolverTypeWrapper<Partial<NetworkGateway>>;
  NetworkMember: ResolverTypeWrapper<Partial<NetworkMember>>;
  OwnRead: ResolverTypeWrapper<Partial<OwnRead>>;
  OwnRefusal: ResolverTypeWrapper<Partial<OwnRefusal>>;
  OwnUse: ResolverTypeWrapper<Partial<OwnUse>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PendingFlow: ResolverTypeWrapper<Partial<PendingFlow>>;
  ProcessingRecord: ResolverTypeWrapper<Partial<ProcessingRecord>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusalCount: ResolverTypeWrapper<Partial<RefusalCount>>;
  ScopeRead: ResolverTypeWrapper<Partial<ScopeRead>>;
  SensitiveRead: ResolverTypeWrapper<Partial<SensitiveRead>>;
  StopTime: ResolverTypeWrapper<Partial<StopTime>>;
  SubjectSource: ResolverTypeWrapper<Partial<SubjectSource>>;
  VehicleTransfer: ResolverTypeWrapper<Partial<VehicleTransfer>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Abandonment: Partial<Abandonment>;
  Int: Partial<Scalars['Int']['output']>;
  ID: Partial<Scalars['ID']['output']>;
  Access: Partial<Access>;
  AccessConnection: Partial<AccessConnection>;
  Amendment: Partial<Amendment>;
  Audit: Partial<Audit>;
  AuditBreakGlass: Partial<AuditBreakGlass>;
  AuditConsent: Partial<AuditConsent>;
  AuditConsentEvent: Partial<AuditConsentEvent>;
  AuditFlow: Partial<AuditFlow>;
  AuditNotice: Partial<AuditNotice>;
  ClientHour: Partial<ClientHour>;
  Float: Partial<Scalars['Float']['output']>;
  ConsentUses: Partial<ConsentUses>;
  Coverage: Partial<Coverage>;
  CoverageCell: Partial<CoverageCell>;
  Customer: Partial<Customer | FederationReferenceTypes['Customer']>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecisionInput: Partial<DecisionInput>;
  ErasureRecord: Partial<ErasureRecord>;
  FieldUse: Partial<FieldUse>;
  FlowConnection: Partial<FlowConnection>;
  FlowFilter: Partial<FlowFilter>;
  Integrity: Partial<Integrity>;
  JointHolding: Partial<JointHolding>;
  LedgerReading: Partial<LedgerReading>;
  Network: Partial<Network>;
  NetworkGateway: Partial<NetworkGateway>;
  NetworkMember: Partial<NetworkMember>;
  OwnRead: Partial<OwnRead>;
  OwnRefusal: Partial<OwnRefusal>;
  OwnUse: Partial<OwnUse>;
  PageInfo: Partial<PageInfo>;
  PendingFlow: Partial<PendingFlow>;
  ProcessingRecord: Partial<ProcessingRecord>;
  Query: Record<PropertyKey, never>;
  RefusalCount: Partial<RefusalCount>;
  ScopeRead: Partial<ScopeRead>;
  SensitiveRead: Partial<SensitiveRead>;
  StopTime: Partial<StopTime>;
  SubjectSource: Partial<SubjectSource>;
  VehicleTransfer: Partial<VehicleTransfer>;
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

export type AbandonmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Abandonment'] = ResolversParentTypes['Abandonment']> = {
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lapsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breakGlass?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coordinate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  nodes?: Resolver<Maybe<Array<ResolversTypes['Access']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type AmendmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Amendment'] = ResolversParentTypes['Amendment']> = {
  added?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  amends?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditResolvers<ContextType = any, ParentType extends ResolversParentTypes['Audit'] = ResolversParentTypes['Audit']> = {
  abandonment?: Resolver<Array<ResolversTypes['Abandonment']>, ParentType, ContextType>;
  amendments?: Resolver<Array<ResolversTypes['Amendment']>, ParentType, ContextType, RequireFields<AuditAmendmentsArgs, 'first'>>;
  breakGlass?: Resolver<Array<ResolversTypes['ScopeRead']>, ParentType, ContextType>;
  breakGlassUses?: Resolver<Array<ResolversTypes['AuditBreakGlass']>, ParentType, ContextType, RequireFields<AuditBreakGlassUsesArgs, 'first'>>;
  clientLoad?: Resolver<Array<ResolversTypes['ClientHour']>, ParentType, ContextType, Partial<AuditClientLoadArgs>>;
  consentEvents?: Resolver<Array<ResolversTypes['AuditConsentEvent']>, ParentType, ContextType, RequireFields<AuditConsentEventsArgs, 'first'>>;
  consentUses?: Resolver<Maybe<ResolversTypes['ConsentUses']>, ParentType, ContextType, RequireFields<AuditConsentUsesArgs, 'consent'>>;
  consentsOn?: Resolver<Array<ResolversTypes['AuditConsent']>, ParentType, ContextType, RequireFields<AuditConsentsOnArgs, 'at' | 'first'>>;
  consentsUnderNotice?: Resolver<Array<ResolversTypes['AuditConsent']>, ParentType, ContextType, RequireFields<AuditConsentsUnderNoticeArgs, 'notice'>>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  decisionInputs?: Resolver<Array<ResolversTypes['DecisionInput']>, ParentType, ContextType, Partial<AuditDecisionInputsArgs>>;
  erasures?: Resolver<Array<ResolversTypes['ErasureRecord']>, ParentType, ContextType, Partial<AuditErasuresArgs>>;
  flows?: Resolver<ResolversTypes['FlowConnection'], ParentType, ContextType, RequireFields<AuditFlowsArgs, 'first'>>;
  heldPastLife?: Resolver<Array<ResolversTypes['ErasureRecord']>, ParentType, ContextType>;
  integrity?: Resolver<ResolversTypes['Integrity'], ParentType, ContextType, RequireFields<AuditIntegrityArgs, 'root' | 'size'>>;
  jointHolders?: Resolver<Array<ResolversTypes['JointHolding']>, ParentType, ContextType>;
  locationReads?: Resolver<Array<ResolversTypes['ScopeRead']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['AuditNotice']>, ParentType, ContextType, RequireFields<AuditNoticeArgs, 'consent'>>;
  processingRecords?: Resolver<Array<ResolversTypes['ProcessingRecord']>, ParentType, ContextType, Partial<AuditProcessingRecordsArgs>>;
  readers?: Resolver<Array<ResolversTypes['LedgerReading']>, ParentType, ContextType, RequireFields<AuditReadersArgs, 'first'>>;
  refusals?: Resolver<Array<ResolversTypes['RefusalCount']>, ParentType, ContextType, Partial<AuditRefusalsArgs>>;
  sensitiveReads?: Resolver<Array<ResolversTypes['SensitiveRead']>, ParentType, ContextType>;
  subjectAccess?: Resolver<Array<ResolversTypes['SubjectSource']>, ParentType, ContextType, RequireFields<AuditSubjectAccessArgs, 'customer'>>;
  transfers?: Resolver<Array<ResolversTypes['VehicleTransfer']>, ParentType, ContextType, RequireFields<AuditTransfersArgs, 'first'>>;
  unusedAndUnmet?: Resolver<Array<ResolversTypes['FieldUse']>, ParentType, ContextType, Partial<AuditUnusedAndUnmetArgs>>;
  withdrawalToStop?: Resolver<Array<ResolversTypes['StopTime']>, ParentType, ContextType, Partial<AuditWithdrawalToStopArgs>>;
};

export type AuditBreakGlassResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditBreakGlass'] = ResolversParentTypes['AuditBreakGlass']> = {
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AuditConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditConsent'] = ResolversParentTypes['AuditConsent']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditConsentEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditConsentEvent'] = ResolversParentTypes['AuditConsentEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  granted?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receiptSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditFlowResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditFlow'] = ResolversParentTypes['AuditFlow']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breakGlass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  caller?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  consentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  via?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditNoticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditNotice'] = ResolversParentTypes['AuditNotice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sharedBy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientHourResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClientHour'] = ResolversParentTypes['ClientHour']> = {
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  normal?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentUsesResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConsentUses'] = ResolversParentTypes['ConsentUses']> = {
  afterEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  categoriesWithoutPurpose?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fieldsWithoutCategory?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  map?: Resolver<Array<ResolversTypes['CoverageCell']>, ParentType, ContextType>;
  purposesWithoutNotice?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverageCellResolvers<ContextType = any, ParentType extends ResolversParentTypes['CoverageCell'] = ResolversParentTypes['CoverageCell']> = {
  consents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessHistory?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<CustomerAccessHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionInputResolvers<ContextType = any, ParentType extends ResolversParentTypes['DecisionInput'] = ResolversParentTypes['DecisionInput']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  used?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErasureRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['ErasureRecord'] = ResolversParentTypes['ErasureRecord']> = {
  consent?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldUseResolvers<ContextType = any, ParentType extends ResolversParentTypes['FieldUse'] = ResolversParentTypes['FieldUse']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlowConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['FlowConnection'] = ResolversParentTypes['FlowConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['AuditFlow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntegrityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Integrity'] = ResolversParentTypes['Integrity']> = {
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JointHoldingResolvers<ContextType = any, ParentType extends ResolversParentTypes['JointHolding'] = ResolversParentTypes['JointHolding']> = {
  holder?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joint?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  vin?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LedgerReadingResolvers<ContextType = any, ParentType extends ResolversParentTypes['LedgerReading'] = ResolversParentTypes['LedgerReading']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  caller?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NetworkResolvers<ContextType = any, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  gateways?: Resolver<Array<ResolversTypes['NetworkGateway']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['NetworkMember']>, ParentType, ContextType>;
  pendingFlows?: Resolver<Array<ResolversTypes['PendingFlow']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkGatewayResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkGateway'] = ResolversParentTypes['NetworkGateway']> = {
  acknowledgedRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gateway?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaseUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NetworkMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkMember'] = ResolversParentTypes['NetworkMember']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  circuit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  p50Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnReadResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnRead'] = ResolversParentTypes['OwnRead']> = {
  client?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OwnRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnRefusal'] = ResolversParentTypes['OwnRefusal']> = {
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnUseResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnUse'] = ResolversParentTypes['OwnUse']> = {
  reads?: Resolver<Array<ResolversTypes['OwnRead']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['OwnRefusal']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PendingFlowResolvers<ContextType = any, ParentType extends ResolversParentTypes['PendingFlow'] = ResolversParentTypes['PendingFlow']> = {
  approver?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessingRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType>;
  ownUse?: Resolver<Maybe<ResolversTypes['OwnUse']>, ParentType, ContextType, Partial<QueryOwnUseArgs>>;
};

export type RefusalCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefusalCount'] = ResolversParentTypes['RefusalCount']> = {
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeReadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScopeRead'] = ResolversParentTypes['ScopeRead']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SensitiveReadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SensitiveRead'] = ResolversParentTypes['SensitiveRead']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withoutSeparate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StopTimeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StopTime'] = ResolversParentTypes['StopTime']> = {
  consents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p50Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p99Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubjectSourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubjectSource'] = ResolversParentTypes['SubjectSource']> = {
  related?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scopesRead?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VehicleTransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleTransfer'] = ResolversParentTypes['VehicleTransfer']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ended?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vin?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Abandonment?: AbandonmentResolvers<ContextType>;
  Access?: AccessResolvers<ContextType>;
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  Amendment?: AmendmentResolvers<ContextType>;
  Audit?: AuditResolvers<ContextType>;
  AuditBreakGlass?: AuditBreakGlassResolvers<ContextType>;
  AuditConsent?: AuditConsentResolvers<ContextType>;
  AuditConsentEvent?: AuditConsentEventResolvers<ContextType>;
  AuditFlow?: AuditFlowResolvers<ContextType>;
  AuditNotice?: AuditNoticeResolvers<ContextType>;
  ClientHour?: ClientHourResolvers<ContextType>;
  ConsentUses?: ConsentUsesResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageCell?: CoverageCellResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionInput?: DecisionInputResolvers<ContextType>;
  ErasureRecord?: ErasureRecordResolvers<ContextType>;
  FieldUse?: FieldUseResolvers<ContextType>;
  FlowConnection?: FlowConnectionResolvers<ContextType>;
  Integrity?: IntegrityResolvers<ContextType>;
  JointHolding?: JointHoldingResolvers<ContextType>;
  LedgerReading?: LedgerReadingResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkGateway?: NetworkGatewayResolvers<ContextType>;
  NetworkMember?: NetworkMemberResolvers<ContextType>;
  OwnRead?: OwnReadResolvers<ContextType>;
  OwnRefusal?: OwnRefusalResolvers<ContextType>;
  OwnUse?: OwnUseResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PendingFlow?: PendingFlowResolvers<ContextType>;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusalCount?: RefusalCountResolvers<ContextType>;
  ScopeRead?: ScopeReadResolvers<ContextType>;
  SensitiveRead?: SensitiveReadResolvers<ContextType>;
  StopTime?: StopTimeResolvers<ContextType>;
  SubjectSource?: SubjectSourceResolvers<ContextType>;
  VehicleTransfer?: VehicleTransferResolvers<ContextType>;
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
