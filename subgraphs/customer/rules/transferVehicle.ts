import { Refusal } from '#kernel/errors.ts';
import { isEnded, moved } from './consentLife.ts';
import { isVehicleData } from './isVehicleData.ts';
import type { ConsentRecord } from './consentRecord.ts';

/** Why a consent ended with a tenure. */
export const VEHICLE_TRANSFERRED = 'VEHICLE_TRANSFERRED';

/**
 * The consents that end when a vehicle goes to another holder: those about that vehicle, and where the seller holds no other
 * those about any of the seller's vehicles. A contract ends by its own terms: a loan is owed after the sale too (PIPL 47).
 */
export function endedByTransfer<Consent extends ConsentRecord>(
  consents: readonly Consent[],
  { vin, othersHeld, actor, at }: { vin: string; othersHeld: number; actor: string; at: number },
): Consent[] {
  const act = { capacity: 'OPERATOR', actor, reason: VEHICLE_TRANSFERRED, at } as const;
  return consents
    .filter(({ basis, status }) => basis === 'CONSENT' && !isEnded(status))
    .filter((consent) => consent.vin === vin || (consent.vin === null && othersHeld === 0 && needsVehicle(consent)))
    .map((consent) => moved(consent, 'INVALIDATE', act));
}

/** @throws Refusal INPUT_INVALID */
export function checkTransfer(
  tenure: { readonly holder: string; readonly since: number },
  { holder, jointHolders, at }: { holder: string; jointHolders: readonly string[]; at: number },
): void {
  if (tenure.holder === holder) throw new Refusal('INPUT_INVALID', { check: 'the customer holds the vehicle already' });
  if (tenure.since >= at) throw new Refusal('INPUT_INVALID', { check: 'the present tenure begins later' });
  if (new Set([holder, ...jointHolders]).size !== jointHolders.length + 1)
    throw new Refusal('INPUT_INVALID', { check: 'a holder is named twice' });
}

function needsVehicle({ scopes }: ConsentRecord): boolean {
  return scopes.some(({ scope, necessity }) => necessity === 'REQUIRED' && isVehicleData(scope));
}
