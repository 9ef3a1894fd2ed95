import type { DriveKind, ListingCheckOutcome, ListingStatus } from '#schema/generated/marketplace.ts';

export type Checked = {
  readonly status: ListingStatus;
  readonly sellerId: string;
  readonly driveKind: DriveKind;
  /** Whose bid was taken; null where none was. */
  readonly buyerId: string | null;
};

/** What the others say of the vehicle; null is what was not released. */
export type Book = { readonly holderId: string | null; readonly driveKind: DriveKind | null };

type Found = { readonly outcome: ListingCheckOutcome; readonly event: 'PUBLISH' | 'HIDE' | 'VOID' | 'SELL' | null };

/**
 * Nobody sells what another holds. What was not released says nothing against the seller, and nothing for them: nobody is shown the listing
 * until it is known. One that is kept for a buyer, or is over, stays as it is.
 */
export function holderCheck({ status, sellerId, driveKind, buyerId }: Checked, book: Book): Found {
  const isDraft = status === 'DRAFT';
  const isOver = status === 'SOLD' || status === 'CLOSED';
  if (book.holderId === null) return { outcome: 'UNKNOWN', event: status === 'OPEN' ? 'HIDE' : null };
  if (buyerId !== null && book.holderId === buyerId)
    return { outcome: 'PASSED_ON', event: status === 'RESERVED' ? 'SELL' : null };
  if (book.holderId !== sellerId) return { outcome: 'NOT_HOLDER', event: isOver ? null : 'VOID' };
  if (book.driveKind !== null && book.driveKind !== driveKind)
    return { outcome: 'OTHER_KIND', event: isDraft ? 'VOID' : null };
  return { outcome: 'HOLDS', event: isDraft ? 'PUBLISH' : null };
}

/** What it means, and what to do. */
export const checkSentences: Readonly<Record<ListingCheckOutcome, { readonly en: string; readonly zh: string }>> = {
  HOLDS: { en: 'The seller holds the vehicle by the trust operator’s book.', zh: '根据信托运营方登记，卖方为该车辆持有人。' },
  PASSED_ON: { en: 'The buyer holds the vehicle by now: it is sold.', zh: '买方已登记为该车辆持有人，交易完成。' },
  NOT_HOLDER: {
    en: 'Somebody else holds the vehicle, so the listing is closed. Whoever holds it can list it.',
    zh: '该车辆的持有人另有其人，挂牌已关闭。请由现持有人挂牌。',
  },
  OTHER_KIND: {
    en: 'The vehicle is driven by something else than was said. List it again as what it is.',
    zh: '该车辆的动力类型与所填不符，请按实际情况重新挂牌。',
  },
  UNKNOWN: {
    en: 'Who holds the vehicle was not released to the marketplace. Its present holder grants it usedcar.valuation/1 with vehicle:identity, and asks again.',
    zh: '未获得车辆持有人信息。请现持有人授予该平台 usedcar.valuation/1（含 vehicle:identity）后再次查询。',
  },
}; // prettier-ignore
