import type { Release } from '#kernel/memberContext.ts';

const DAY_SECONDS = 86_400;

/**
 * Whether a day's record of a customer goes out: some release of the scope is about that customer and allows the whole day.
 * What was done for an earlier holder of the vehicle is that holder's: PIPL art. 4 and 23. Days are UTC.
 */
export function isReleased(
  releases: readonly Release[],
  scope: string,
  record: { readonly customer: string; readonly day: string },
): boolean {
  const begins = Date.parse(record.day) / 1000;
  return releases.some(
    ({ scopes, subject, from = -Infinity, until = Infinity }) =>
      subject === record.customer && scopes.includes(scope) && begins >= from && begins + DAY_SECONDS <= until,
  );
}
