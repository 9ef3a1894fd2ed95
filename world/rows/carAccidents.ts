import { addMonths, addDays, daysBetween } from '#kernel/days.ts';
import { dice } from '#world/people/dice.ts';
import type { Dice } from '#world/people/dice.ts';
import type { Car, Population } from '#world/people/population.ts';

/** What happened to a car while its present holder held it. Amount in fen. */
export type Accident = {
  readonly occurredOn: string;
  readonly amountMinor: number;
  /** Whether the holder was liable to somebody else. */
  readonly liable: boolean;
  readonly injury: boolean;
  readonly fatal: boolean;
};

const SHARE_WITH_ACCIDENTS = 0.22;
const HOW_MANY = [1, 1, 1, 1, 2, 2, 3, 4] as const;

/** The car's accidents of the last three years, oldest first: insurers have claims for them, marketplaces passport lines. */
export function carAccidents({ seed, today }: Population, car: Car): Accident[] {
  const throws = dice(seed, `${car.vin} accidents`);
  if (!throws.chance(SHARE_WITH_ACCIDENTS)) return [];
  const { since } = car.tenures.at(-1)!;
  const from = [since, addMonths(today, -36)].toSorted((a, b) => b.localeCompare(a))[0]!;
  const accidents = Array.from({ length: throws.pick(HOW_MANY) }, () => makeAccident(throws, from, today));
  return accidents.toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn));
}

function makeAccident(throws: Dice, from: string, today: string): Accident {
  const liable = throws.chance(0.5);
  const fatal = liable && throws.chance(0.01);
  return {
    occurredOn: addDays(from, throws.between(0, Math.max(0, daysBetween(from, today) - 1))),
    amountMinor: Math.round(Math.exp(throws.normal(Math.log(6_000), 1.1))) * 100,
    liable,
    injury: fatal || throws.chance(0.1),
    fatal,
  };
}
