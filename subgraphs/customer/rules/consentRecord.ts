import type { OrgId } from '#kernel/ids.ts';
import type {
  ConsentBasis,
  ConsentEventKind,
  ConsentStatus,
  ErasureException,
  ErasureStatus,
  Necessity,
  RatePeriod,
} from '#schema/generated/customer.ts';

export type ScopeAnswer = {
  readonly scope: string;
  readonly necessity: Necessity;
  readonly granted: boolean;
  readonly separate: boolean;
  readonly written: boolean;
};

/** How a consent ended; kept when the erasure that follows moves its status on. */
export type Ending = {
  readonly status: ConsentStatus;
  readonly actor: string;
  readonly reason: string | null;
  /** Epoch seconds. */
  readonly at: number;
};

/** What a consent says; times in epoch seconds. The store adds where it stands in the order of all changes. */
export type ConsentRecord = {
  readonly id: string;
  /** The id of the first version: kept over amendments. */
  readonly arrangementId: string;
  /** The consent that this one is to replace, where it is an amendment. */
  readonly amends: string | null;
  readonly subject: string;
  readonly recipient: OrgId;
  readonly processors: readonly OrgId[];
  readonly sources: readonly OrgId[] | null;
  readonly purpose: string;
  readonly scopes: readonly ScopeAnswer[];
  readonly vin: string | null;
  /** Since when the subject held that vehicle when asked: the consent is about this tenure and no other. */
  readonly tenureSince: number | null;
  readonly status: ConsentStatus;
  readonly statusReason: string | null;
  /** The customer or the organisation that brought it there, or `time`. */
  readonly statusActor: string;
  /** What brought it there. */
  readonly event: ConsentEventKind;
  readonly ended: Ending | null;
  readonly basis: ConsentBasis;
  readonly validFrom: number;
  readonly validUntil: number | null;
  /** Until when it waits for an answer; of one that is being amended, the new version. */
  readonly answerBy: number | null;
  readonly usesAllowed: number | null;
  readonly usesMade: number;
  /** When the present sitting ends: until then it is one use. */
  readonly useUntil: number | null;
  /** When a gateway last asked to use it; null where uses are not counted. */
  readonly lastUsedAt: number | null;
  /** At most so many uses in each period, beside `usesAllowed`. */
  readonly rateAllowed: number | null;
  readonly ratePer: RatePeriod | null;
  readonly dataFrom: number | null;
  readonly dataUntil: number | null;
  /** How long the recipient may keep what it read; null: as long as the consent holds. */
  readonly keepDays: number | null;
  /** A program decides with the data; the subject may have a person look at it again (PIPL 24). */
  readonly automatedDecision: boolean;
  readonly notice: {
    readonly id: string;
    readonly version: number;
    readonly language: string;
    readonly sha256: string;
  };
  readonly termsSha256: string;
  readonly requestedBy: string;
  readonly clientMutationId: string | null;
  readonly version: number;
};

/** What one organisation has to erase after an end, and what became of it. */
export type ErasureDuty = {
  readonly consentId: string;
  readonly holder: OrgId;
  readonly scopes: readonly string[];
  /** `YYYY-MM-DD`, in China. */
  readonly dueOn: string;
  readonly status: ErasureStatus;
  readonly proof: string | null;
  readonly exception: ErasureException | null;
  /** Epoch seconds. */
  readonly reportedAt: number | null;
};
