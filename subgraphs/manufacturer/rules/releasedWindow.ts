import type { Release } from '#kernel/memberContext.ts';

/** From the first instant on, up to but without the last. Epoch seconds; infinite where nothing bounds it. */
export type Window = { readonly from: number; readonly until: number };

/**
 * The time that a vehicle's data of a scope may come from: what every release of both allows; null when none names them.
 * A tenure's data is its holder's: PIPL art. 4 and 23.
 */
export function releasedWindow(releases: readonly Release[], scope: string, vin: string): Window | null {
  const held = releases.filter((release) => release.vin === vin && release.scopes.includes(scope));
  if (held.length === 0) return null;
  return {
    from: Math.max(...held.map((release) => release.from ?? -Infinity)),
    until: Math.min(...held.map((release) => release.until ?? Infinity)),
  };
}
