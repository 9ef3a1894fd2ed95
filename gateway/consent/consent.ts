import type { OrgId } from '#kernel/ids.ts';

export type ConsentStatus =
  | 'REQUESTED'
  | 'AWAITING_AUTHORISATION'
  | 'ACTIVE'
  | 'PAUSED'
  | 'AMENDING'
  | 'REJECTED'
  | 'LAPSED'
  | 'SUPERSEDED'
  | 'WITHDRAWN'
  | 'REVOKED'
  | 'EXPIRED'
  | 'USED_UP'
  | 'INVALIDATED'
  | 'ERASURE_DUE'
  | 'ERASED'
  | 'RESTRICTED';

/** `BREAK_GLASS`: no consent at all, but two people's word for an hour. */
export type ConsentBasis = 'CONSENT' | 'CONTRACT' | 'LEGAL' | 'VITAL' | 'BREAK_GLASS';

export type GrantedScope = {
  readonly scope: string;
  readonly granted: boolean;
  /** Separate consent was given: PIPL 29. */
  readonly separate: boolean;
  /** Written consent was given: 征信业管理条例 14. */
  readonly written: boolean;
};

/** One consent record, as `consent_feed_v3` gives it (schema/consent/feed.sql). Times in epoch seconds. */
export type Consent = {
  readonly id: string;
  readonly subject: string;
  readonly recipient: OrgId;
  /** They process for the recipient, under its consent. */
  readonly processors: readonly OrgId[];
  /** The only organisations whose data may be read; null for any. */
  readonly sources: readonly OrgId[] | null;
  readonly purpose: string;
  readonly scopes: readonly GrantedScope[];
  readonly vin: string | null;
  readonly status: ConsentStatus;
  readonly basis: ConsentBasis;
  readonly validFrom: number;
  readonly validUntil: number | null;
  readonly usesAllowed: number | null;
  readonly usesMade: number;
  /** How many uses it allows in each day or month; null or left out: any number. The store counts them. */
  readonly rateAllowed?: number | null;
  /** When the present sitting ends: until then it is one use. */
  readonly useUntil?: number | null;
  readonly dataFrom: number | null;
  readonly dataUntil: number | null;
  readonly version: number;
  readonly revision: number;
};
