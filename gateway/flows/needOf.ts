import { beyondPurpose, neverReleased, releasedByLaw } from '#gateway/consent/neverRules.ts';
import { CONSENT_RECORD, purposes } from '#gateway/consent/purposes.ts';
import { CALLER } from './operationFlows.ts';
import type { OperationFlow } from './operationFlows.ts';

/** Who would run an operation, as far as that is known before anything is judged. */
export type Asking = {
  /** The role of the caller's organisation; null where it has none, or nobody says. */
  readonly role: string | null;
  /** Somebody reads about themself, at the trust operator. */
  readonly inPerson: boolean;
  /** What every flow is judged under that has no purpose of its own. */
  readonly purpose: string | null;
};

/**
 * What has to be there for a flow to be permitted: in the order of `decide`, for everybody it may be about. `NEVER`: a never-rule
 * forbids it. `BEYOND_PURPOSE`: no consent may be asked for it. `PURPOSE`: the operation has to state one.
 */
export type Need = 'NEVER' | 'BEYOND_PURPOSE' | 'PURPOSE' | 'CONSENT' | 'CONTRACT' | 'LEGAL' | 'NOTHING';

/** A flow with what it needs. */
export type FlowInNeed = OperationFlow & {
  readonly needs: Need;
  /** Source and recipient are of one role: if they are one organisation, nothing flows. */
  readonly unlessOwn: boolean;
};

export const hopeless: ReadonlySet<Need> = new Set(['NEVER', 'BEYOND_PURPOSE', 'PURPOSE']);

export function needOf({ scope, source, recipient, purpose, via, issued }: OperationFlow, asking: Asking): Need {
  if (purpose !== null && neverReleased(purpose, scope)) return 'NEVER';
  if (issued || scope === CONSENT_RECORD) return 'NOTHING';
  if (via === 'selection' && asking.inPerson) return 'NOTHING';
  if (purpose === null) return source === roleOf(recipient, asking) ? 'NOTHING' : 'PURPOSE';
  if (via === 'selection' && releasedByLaw(purpose, scope)) return 'NOTHING';
  const { basis } = purposes.get(purpose)!;
  if (basis !== 'CONSENT') return basis === 'CONTRACT' ? 'CONTRACT' : 'LEGAL';
  return beyondPurpose(purpose, scope) ? 'BEYOND_PURPOSE' : 'CONSENT';
}

/** Within one organisation nothing flows: of one role it may be the same. */
export function unlessOwn({ source, recipient }: Pick<OperationFlow, 'source' | 'recipient'>, asking: Asking): boolean {
  return source === roleOf(recipient, asking);
}

function roleOf(recipient: string, { role }: Asking): string | null {
  return recipient === CALLER ? role : recipient;
}
