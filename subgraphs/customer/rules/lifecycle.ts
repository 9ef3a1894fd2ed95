import { Refusal } from '#kernel/errors.ts';
import type { ConsentStatus } from '#schema/generated/customer.ts';

const WAITING: readonly ConsentStatus[] = ['REQUESTED', 'AWAITING_AUTHORISATION'];

/** What a subject may do to a consent, and in which states: ISO/IEC TS 27560 keeps every event of such a record. */
const steps = {
  grant: { from: WAITING, to: 'ACTIVE' },
  reject: { from: WAITING, to: 'REJECTED' },
  withdraw: { from: ['ACTIVE', 'PAUSED', 'AMENDING'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly ConsentStatus[]; to: ConsentStatus }>;

export type Step = keyof typeof steps;

/**
 * The state after the step. An ended consent never becomes active again: there is no step out of an end.
 * @throws Refusal STATE_CONFLICT
 */
export function stateAfter(step: Step, status: ConsentStatus): ConsentStatus {
  const { from, to } = steps[step];
  if (!(from as readonly ConsentStatus[]).includes(status)) throw new Refusal('STATE_CONFLICT', { status, step });
  return to;
}
