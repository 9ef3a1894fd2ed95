import { memberId } from '#kernel/ids.ts';
import { amountBand } from './rules/amountBand.ts';
import type { Claim, ClaimRefusal, ClaimRepair, Policy, PolicyStatus } from '#schema/generated/insurer.ts';
import type { RepairRow } from './repairBook.ts';
import type { ClaimRow, PolicyRow } from './store.ts';

export function asPolicy(row: PolicyRow, org: string, on: string): Policy {
  const { id, customerId, vin, insuredSince: _, ...told } = row;
  return {
    ...told,
    id: memberId(org, id),
    customer: { id: customerId },
    vehicle: { vin },
    insurer: org,
    status: statusOn(row, on),
  };
}

function statusOn({ cancelledOn, startsOn, insuredSince, endsOn }: PolicyRow, on: string): PolicyStatus {
  if (cancelledOn !== null && cancelledOn <= on) return 'CANCELLED';
  if (endsOn < on) return 'LAPSED';
  // A renewed term begins where the one before ends: it covers all along.
  return startsOn > on && insuredSince > on ? 'COMING' : 'IN_FORCE';
}

export function asClaim(row: ClaimRow, org: string): Claim {
  const { id, customerId, occurredOn, status, claimedMinor, narrative, injury } = row;
  const { paidMinor, kind, repairer, because, odometerKm } = row;
  return {
    id: memberId(org, id),
    customer: { id: customerId },
    occurredOn,
    status,
    amountBand: amountBand(claimedMinor),
    narrative,
    injury,
    paidMinor,
    kind,
    repairer,
    because: because as ClaimRefusal | null,
    odometerKm,
  };
}

export function asRepair({ workshop, startsAt, jobs, state, because, bookingId }: RepairRow): ClaimRepair {
  const booking = bookingId === null ? null : { id: bookingId };
  return {
    workshop,
    startsAt: `${startsAt.toISOString().slice(0, 19)}Z`,
    jobs: [...jobs],
    status: state,
    because,
    booking,
  };
}
