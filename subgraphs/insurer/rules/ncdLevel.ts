import table from './data/ncdLevels.json' with { type: 'json' };

export type NcdHistory = {
  readonly claimsIn3Years: number;
  readonly insuredYears: number;
  readonly claimFreeYears: number;
};

const BEST = -4;
const WORST = 5;

/**
 * No-claims discount level, -4 (best) to 5: claims less insured years, both over the last three years; four claim-free years make -4.
 * A new or transferred vehicle is at 0. Commercial motor insurance reform of 2020.
 */
export function ncdLevel({ claimsIn3Years, insuredYears, claimFreeYears }: NcdHistory): number {
  if (claimFreeYears >= 4) return BEST;
  return Math.max(BEST, Math.min(WORST, claimsIn3Years - Math.min(insuredYears, 3)));
}

/** The factor of a level, in basis points. @throws TypeError when there is no such level */
export function ncdFactorBps(level: number): number {
  const factors: Readonly<Record<string, number>> = table.factorBps;
  const factorBps = factors[String(level)];
  if (factorBps === undefined) throw new TypeError(`no NCD level ${level}`);
  return factorBps;
}
