import { Refusal } from '#kernel/errors.ts';
import type { ClaimStatus } from '#schema/generated/insurer.ts';

export type ClaimStep = 'CHECK' | 'RESERVE' | 'ORDER_REPAIR' | 'PAY' | 'REJECT' | 'CLOSE';

/** From notice to payment: what may be done in each state, and the state that it leads to. 保险法 articles 21 to 25. */
export const claimLife: Readonly<Record<ClaimStatus, Partial<Record<ClaimStep, ClaimStatus>>>> = {
  FIRST_NOTICE: { CHECK: 'COVER_CHECKED', REJECT: 'REJECTED' },
  COVER_CHECKED: { RESERVE: 'RESERVED', REJECT: 'REJECTED' },
  RESERVED: { RESERVE: 'RESERVED', ORDER_REPAIR: 'REPAIR_ORDERED', PAY: 'PAID', REJECT: 'REJECTED' },
  REPAIR_ORDERED: { RESERVE: 'REPAIR_ORDERED', ORDER_REPAIR: 'REPAIR_ORDERED', PAY: 'PAID' },
  PAID: { PAY: 'PAID', CLOSE: 'CLOSED' },
  REJECTED: { CLOSE: 'CLOSED' },
  CLOSED: {},
};

/** The state after a step. @throws Refusal STATE_CONFLICT that names the steps that are possible */
export function claimAfter(status: ClaimStatus, step: ClaimStep): ClaimStatus {
  const next = claimLife[status][step];
  if (next) return next;
  throw new Refusal('STATE_CONFLICT', { status, event: step, allowed: Object.keys(claimLife[status]) });
}
