import { bands } from './band.ts';
import type { Band } from './band.ts';

export type Counts = Readonly<Record<Band, number>>;
export type Stability = 'STABLE' | 'SHIFTING' | 'SHIFTED';

/** What was assessed in a month. */
export type Month = { readonly month: string; readonly counts: Counts; readonly applications: number };
export type Drift = {
  readonly month: string;
  readonly applications: number | null;
  readonly psi: number | null;
  readonly stability: Stability | null;
  readonly shares: readonly { readonly band: Band; readonly share: number; readonly expected: number }[] | null;
};

/**
 * An assessment is kept without whom it is about, so that people cannot be counted: of fewer applications than these a month could
 * tell of somebody, and says nothing that can be compared either.
 */
export const FEWEST_APPLICATIONS = 50;

/** Of a class that nobody is in, half a person: the logarithm of nothing is none. */
const HALF = 0.5;

/**
 * Population stability index: the sum of (share now - share then) × ln(share now / share then) over the bands. Below 0.1 nothing to speak of, above 0.25
 * another population than the card was fitted on. Siddiqi, Credit Risk Scorecards (2006), chapter 8.
 */
export function populationStability(now: Counts, then: Counts): number {
  return bands.reduce((sum, band) => {
    const [share, expected] = [shareIn(now, band), shareIn(then, band)];
    return sum + (share - expected) * Math.log(share / expected);
  }, 0);
}

export function stabilityOf(psi: number): Stability {
  if (psi < 0.1) return 'STABLE';
  return psi <= 0.25 ? 'SHIFTING' : 'SHIFTED';
}

export function driftOf({ month, counts, applications }: Month, reference: Counts): Drift {
  if (applications < FEWEST_APPLICATIONS)
    return { month, applications: null, psi: null, stability: null, shares: null };
  const psi = populationStability(counts, reference);
  const shares = bands.map((band) => ({
    band,
    share: counts[band] / total(counts),
    expected: reference[band] / total(reference),
  }));
  return { month, applications, psi: Number(psi.toFixed(4)), stability: stabilityOf(psi), shares };
}

function shareIn(counts: Counts, band: Band): number {
  return Math.max(counts[band], HALF) / total(counts);
}

function total(counts: Counts): number {
  return bands.reduce((sum, band) => sum + counts[band], 0);
}
