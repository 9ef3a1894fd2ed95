import type { Release } from '#kernel/memberContext.ts';

/** The days of a record, both included. */
export type Days = { readonly first: string; readonly last: string };

/**
 * Whether a person's record lies, at least in part, in the time of which a scope was released about that person.
 * Before it the vehicle was somebody else's, or the consent does not look back so far. Days in UTC.
 */
export function inReleasedTime(
  releases: readonly Release[],
  scope: string,
  subject: string,
  { first, last }: Days,
): boolean {
  return releases.some(
    (release) =>
      release.subject === subject &&
      release.scopes.includes(scope) &&
      startOf(last) + DAY_SECONDS > (release.from ?? -Infinity) &&
      startOf(first) < (release.until ?? Infinity),
  );
}

const DAY_SECONDS = 86_400;

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
