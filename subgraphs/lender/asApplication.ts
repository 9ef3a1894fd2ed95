import { memberId } from '#kernel/ids.ts';
import { adverseNotice } from './rules/adverseNotice.ts';
import { usedInputs } from './rules/decisionInputs.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { CreditDecision, HumanReview, LoanApplication } from '#schema/generated/lender.ts';
import type { ReviewRow } from './reviewBook.ts';
import type * as Graph from '#schema/generated/lender.ts';
import type { IndicativeOffer } from './rules/indicativeOffers.ts';
import type { ApplicationRow, DecisionRow, ProductRow } from './store.ts';

export function asApplication(org: OrgId, row: ApplicationRow): LoanApplication {
  const { id, customerId, vin, listingId, product, amountMinor, months, channel, appliedAt } = row;
  const wish = { product, amountMinor, months, channel, appliedAt: instant(appliedAt) };
  // A reference to another's record: the rest of it is that member's to say.
  const listing = listingId === null ? null : ({ id: listingId } as Graph.Listing);
  return { id: memberId(org, id), customer: { id: customerId }, vehicle: { vin }, listing, ...wish };
}

export function asDecision(row: DecisionRow): Partial<CreditDecision> {
  const { outcome, reasons, offer, decidedAt, ruleVersion, basis, commitment } = row;
  const notice = adverseNotice(outcome, reasons);
  return {
    outcome,
    reasons: [...reasons],
    offer: offer && { ...offer, validUntil: instant(new Date(offer.validUntil * 1_000)) },
    decidedAt: instant(decidedAt),
    ruleVersion,
    inputs: basis && usedInputs(basis.inputs),
    commitment,
    notice: notice && { ...notice, reasons: [...notice.reasons] },
  };
}

export function asReview({ status, requestedAt, answer, closedAt }: ReviewRow): HumanReview {
  return { status, requestedAt: instant(requestedAt), answer, closedAt: closedAt && instant(closedAt) };
}

/** Terms that nobody is bound by. */
export function asIndicative(
  lender: OrgId,
  { product: { code, en, zh, green }, best, worst }: IndicativeOffer<ProductRow>,
): Graph.IndicativeOffer {
  return {
    lender,
    product: code,
    en,
    zh,
    aprFromBps: best.aprBps,
    aprToBps: worst.aprBps,
    monthlyFromMinor: best.monthlyMinor,
    monthlyToMinor: worst.monthlyMinor,
    interestFromMinor: best.totalInterestMinor,
    green,
  };
}

function instant(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}
