import type { Release } from '#kernel/memberContext.ts';

/** From the first instant on, up to but without the last. Epoch seconds; infinite where nothing bounds it. */
export type Window = { readonly from: number; readonly until: number };

/**
 * The time that data of a scope may come from: what every release of the scope allows, so that nobody's data goes out under
 * another's; null when none names the scope. A tenure's data is its holder's: PIPL art. 4 and 23.
 */
export function releasedWindow(releases: readonly Release[], scope: string): Window | null {
  const held = releases.filter((release) => release.scopes.includes(scope));
  if (held.length === 0) return null;
  return {
    from: Math.max(...held.map((release) => release.from ?? -Infinity)),
    until: Math.min(...held.map((release) => release.until ?? Infinity)),
  };
}
