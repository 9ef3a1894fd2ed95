import type { AssessmentInputs } from './assess.ts';

/**
 * Which inputs were there, by name, sorted; never their values. Whoever is decided about may ask what it was made from:
 * PIPL Art. 24, transparent automated decisions.
 */
export function lineage({ attributes, incomeMonthlyMinor, loans, telematics }: AssessmentInputs): string[] {
  return Object.entries({ ...attributes, incomeMonthlyMinor, loans, ...telematics })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name]) => name)
    .toSorted();
}
