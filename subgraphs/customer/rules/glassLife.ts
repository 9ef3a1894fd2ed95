import { Refusal } from '#kernel/errors.ts';
import { addWorkingDays, chinaDay } from './workingDays.ts';
import type { BreakGlassOutcome, BreakGlassStatus } from '#schema/generated/customer.ts';
import type { GlassEvent, GlassRecord } from './glassRecord.ts';

/** For so long it waits for the second person, and for so long it lasts from their approval. */
export const GLASS_SECONDS = 3_600;
const REVIEW_WORKING_DAYS = 5;
const LONGEST_REMARK = 500;

const allowed: Readonly<Record<BreakGlassStatus, readonly GlassEvent[]>> = {
  OPENED: ['APPROVE', 'CLOSE'],
  APPROVED: ['CLOSE'],
  CLOSED: ['REVIEW'],
  EXPIRED: ['REVIEW'],
  LAPSED: [],
  REVIEWED: [],
};

type Reviewed = Pick<GlassRecord, 'reviewDue' | 'reviewedBy'>;
type Act = { readonly by: string; readonly at: number };

/** What time does to it. The last second belongs to the person whom it is about. */
export function glassAsOf(glass: GlassRecord, at: number): GlassRecord {
  if (glass.endedAt !== null) return glass;
  const end = glass.validUntil ?? glass.openedAt + GLASS_SECONDS;
  if (at < end) return glass;
  const status = glass.approvedBy === null ? 'LAPSED' : 'EXPIRED';
  return { ...glass, status, endedBy: 'time', endedAt: end, version: glass.version + 1 };
}

/** The second person's word, from which the hour runs. @throws Refusal STATE_CONFLICT; NOT_ALLOWED to who opened it */
export function approveGlass(glass: GlassRecord, { by, at }: Act): GlassRecord {
  need(glass, 'APPROVE');
  if (by === glass.openedBy) throw new Refusal('NOT_ALLOWED', { check: 'a second person approves' });
  // Two gateways' clocks may be a moment apart.
  const approvedAt = Math.max(at, glass.openedAt);
  const reviewDue = addWorkingDays(chinaDay(approvedAt), REVIEW_WORKING_DAYS);
  const approval = { approvedBy: by, approvedAt, validUntil: approvedAt + GLASS_SECONDS, reviewDue };
  return { ...glass, ...approval, status: 'APPROVED', version: glass.version + 1 };
}

/** The end, at once. @throws Refusal STATE_CONFLICT */
export function closeGlass(glass: GlassRecord, { by, at }: Act): GlassRecord {
  need(glass, 'CLOSE');
  return { ...glass, status: 'CLOSED', endedBy: by, endedAt: at, version: glass.version + 1 };
}

/**
 * What a third person found. What was never approved let nobody read anything, and is not reviewed.
 * @throws Refusal STATE_CONFLICT, INPUT_INVALID; NOT_ALLOWED to the two
 */
export function reviewGlass(
  glass: GlassRecord,
  { by, at, outcome, remark }: Act & { readonly outcome: BreakGlassOutcome; readonly remark: string | null },
): GlassRecord {
  need(glass, 'REVIEW');
  if (by === glass.openedBy || by === glass.approvedBy)
    throw new Refusal('NOT_ALLOWED', { check: 'a third person reviews' });
  if (remark !== null && remark.length > LONGEST_REMARK)
    throw new Refusal('INPUT_INVALID', { check: 'remark', atMost: LONGEST_REMARK });
  return { ...glass, status: 'REVIEWED', reviewedBy: by, reviewedAt: at, outcome, remark, version: glass.version + 1 };
}

/** Whether the review's last day is over, in China. */
export function isReviewOverdue({ reviewDue, reviewedBy }: Reviewed, at: number): boolean {
  return reviewDue !== null && reviewedBy === null && reviewDue < chinaDay(at);
}

function need({ status, approvedBy }: GlassRecord, event: GlassEvent): void {
  const known = status === 'CLOSED' && approvedBy === null ? [] : allowed[status];
  if (!known.includes(event)) throw new Refusal('STATE_CONFLICT', { status, event, allowed: known });
}
