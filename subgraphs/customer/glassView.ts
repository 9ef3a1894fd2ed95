import { instant } from './consentView.ts';
import { glassAsOf, isReviewOverdue } from './rules/glassLife.ts';
import type { BreakGlass } from '#schema/generated/customer.ts';
import type { Request } from './consentView.ts';
import type { StoredGlass } from './glassRows.ts';

export const glassOf = (id: string, { loader, store }: Request) => loader('break-glass', store.glasses).load(id);

/** To its organisation and the trust operator; to the person from the approval on, as nothing could be read before (PIPL 18). */
export function maySeeGlass(
  { org: whose, subject, approvedBy }: StoredGlass,
  { context: { caller, person }, org }: Request,
): boolean {
  return person === null ? caller === whose || caller === org : person === subject && approvedBy !== null;
}

/** Who acted, and what was remarked, is for the organisations; not for the person, whom it would tell of other people. */
export function shownGlass(stored: StoredGlass, { context: { person }, now }: Request): Partial<BreakGlass> {
  const { org: organisation, scopes, remark, ...glass } = glassAsOf(stored, now);
  const staff = (who: string | null) => (person === null || who === 'time' ? who : null);
  return {
    ...glass,
    organisation,
    revision: stored.revision,
    subject: { id: glass.subject },
    scopes: [...scopes],
    remark: person === null ? remark : null,
    openedBy: staff(glass.openedBy),
    approvedBy: staff(glass.approvedBy),
    endedBy: staff(glass.endedBy),
    reviewedBy: staff(glass.reviewedBy),
    openedAt: instant(glass.openedAt),
    approvedAt: instant(glass.approvedAt),
    validUntil: instant(glass.validUntil),
    endedAt: instant(glass.endedAt),
    reviewedAt: instant(glass.reviewedAt),
    reviewOverdue: isReviewOverdue(glass, now),
  };
}

export async function visibleGlass(id: string, request: Request): Promise<Partial<BreakGlass> | null> {
  const found = await glassOf(id, request);
  return found && maySeeGlass(found, request) ? shownGlass(found, request) : null;
}
