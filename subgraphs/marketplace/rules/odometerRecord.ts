/** A read of an odometer: the day, who read it, and kilometres. */
export type OdometerRead = { readonly on: string; readonly source: string; readonly odometerKm: number };

export type Contradiction = {
  readonly before: OdometerRead;
  readonly later: OdometerRead;
  readonly en: string;
  readonly zh: string;
};

export type Reconciled = {
  /** Oldest first; of one day the lowest first. */
  readonly reads: readonly OdometerRead[];
  readonly contradictions: readonly Contradiction[];
  readonly rollbackSuspected: boolean;
};

/** Two who read one car round and estimate otherwise; less than that is no sign of anything. In kilometres. */
const TOLERANCE_KM = 100;

/**
 * An odometer only goes up: a read that is lower than the highest one of an earlier day is told with it. Reads of one day may come in any
 * order, so they are not held against each other. A read that two sources tell alike is one.
 */
export function reconcile(all: readonly OdometerRead[]): Reconciled {
  const keyed = new Map(all.map((read) => [`${read.on} ${read.source} ${read.odometerKm}`, read]));
  const reads = [...keyed.values()].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.odometerKm - b.odometerKm || a.source.localeCompare(b.source),
  );
  const contradictions: Contradiction[] = [];
  let highest: OdometerRead | null = null;
  let today: OdometerRead | null = null;
  for (const read of reads) {
    if (today && today.on !== read.on) {
      highest = higher(highest, today);
      today = null;
    }
    if (highest && read.odometerKm < highest.odometerKm - TOLERANCE_KM) contradictions.push(told(highest, read));
    today = higher(today, read);
  }
  return { reads, contradictions, rollbackSuspected: contradictions.length > 0 };
}

function higher(one: OdometerRead | null, other: OdometerRead): OdometerRead {
  return one && one.odometerKm >= other.odometerKm ? one : other;
}

function told(before: OdometerRead, later: OdometerRead): Contradiction {
  const less = before.odometerKm - later.odometerKm;
  return {
    before,
    later,
    en: `${later.odometerKm} km on ${later.on} (${later.source}) is ${less} km less than on ${before.on} (${before.source}).`,
    zh: `${later.on}（${later.source}）读数为${later.odometerKm}公里，比${before.on}（${before.source}）少${less}公里。`,
  };
}
