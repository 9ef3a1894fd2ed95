import type { DecisionInputs } from './decideApplication.ts';

/** A datum that a decision may rest on: its coordinate in the graph, the role that gives it, and whether it was there. */
export type UsedInput = { readonly coordinate: string; readonly role: string; readonly known: boolean };

const SOURCES: readonly (readonly [keyof DecisionInputs, string, string])[] = [
  ['points', 'CreditAssessment.points', 'risk'],
  ['band', 'CreditAssessment.band', 'risk'],
  ['incomeMonthlyMinor', 'CreditProfile.incomeMonthlyMinor', 'customer'],
  ['obligationsMonthlyMinor', 'CreditProfile.obligationsMonthlyMinor', 'customer'],
  ['driveKind', 'Vehicle.driveKind', 'manufacturer'],
  ['newPriceMinor', 'Vehicle.newPriceMinor', 'manufacturer'],
  ['firstRegisteredOn', 'Vehicle.firstRegisteredOn', 'manufacturer'],
  ['sohPercent', 'Battery.sohPercent', 'manufacturer'],
  ['valuationMidMinor', 'Valuation.midMinor', 'marketplace'],
];

/** What a decision was made from, and what of it was not released: it was made without. */
export function usedInputs(inputs: DecisionInputs): UsedInput[] {
  const used = SOURCES.map(([name, coordinate, role]) => ({ coordinate, role, known: inputs[name] !== null }));
  // Of a decision from before there were any there is no word.
  const { sale } = inputs as Partial<DecisionInputs>;
  if (!sale) return used;
  const told = (coordinate: string, value: unknown) => ({ coordinate, role: 'marketplace', known: value !== null });
  return [...used, told('Listing.askingMinor', sale.askingMinor), told('Listing.vin', sale.isOfVehicle)];
}
