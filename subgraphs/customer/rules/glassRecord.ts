import type { OrgId } from '#kernel/ids.ts';
import type { BreakGlassOutcome, BreakGlassStatus } from '#schema/generated/customer.ts';

/** One use of break-glass; times in epoch seconds. People are staff of organisations, as `org.localId`. */
export type GlassRecord = {
  readonly id: string;
  readonly org: OrgId;
  readonly subject: string;
  /** The vehicle that it is limited to; null for any of the subject's. */
  readonly vin: string | null;
  readonly scopes: readonly string[];
  readonly ticket: string;
  readonly reason: string;
  readonly status: BreakGlassStatus;
  readonly openedBy: string;
  readonly openedAt: number;
  readonly approvedBy: string | null;
  readonly approvedAt: number | null;
  readonly validUntil: number | null;
  /** A person, or `time`. */
  readonly endedBy: string | null;
  readonly endedAt: number | null;
  /** The last day for its review, in China. */
  readonly reviewDue: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: number | null;
  readonly outcome: BreakGlassOutcome | null;
  readonly remark: string | null;
  readonly version: number;
};

/** What can happen to one. */
export type GlassEvent = 'OPEN' | 'APPROVE' | 'CLOSE' | 'EXPIRE' | 'LAPSE' | 'REVIEW';
