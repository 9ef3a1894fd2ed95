import { daysBetween } from '#kernel/days.ts';
import { estimate } from './estimate.ts';

/** How a vehicle is used, as far as its holder lets the chain know; and when it was last in one of its workshops. */
export type Use = {
  readonly odometerKm: number;
  readonly harshEventsPer100Km: number | null;
  readonly last: { readonly finishedOn: string; readonly odometerKm: number } | null;
};

export type CareOffer = { readonly job: string; readonly totalMinor: number; readonly en: string; readonly zh: string };

/** The usual intervals of carmakers' service books are 10,000 km or a year; told a little before. */
const SERVICE_KM = 9_000;
const SERVICE_DAYS = 330;
/** Brakes that are used hard are looked at sooner. */
const HARSH_PER_100_KM = 5;
const BRAKES_KM = 15_000;

/** What is due by use. Nothing is offered for the sake of offering. `on` is the day. */
export function careOffers({ odometerKm, harshEventsPer100Km, last }: Use, on: string): CareOffer[] {
  const driven = odometerKm - (last?.odometerKm ?? 0);
  const days = last ? daysBetween(last.finishedOn, on) : 0;
  const offers: CareOffer[] = [];
  if (driven >= SERVICE_KM)
    offers.push(
      offer(
        'SERVICE',
        `${driven} km since the last service: the next one is due.`,
        `距上次保养已行驶${driven}公里，建议保养。`,
      ),
    );
  else if (days >= SERVICE_DAYS)
    offers.push(
      offer(
        'SERVICE',
        `${days} days since the last service: the next one is due.`,
        `距上次保养已${days}天，建议保养。`,
      ),
    );
  if (harshEventsPer100Km !== null && harshEventsPer100Km >= HARSH_PER_100_KM && odometerKm >= BRAKES_KM)
    offers.push(
      offer(
        'BRAKES',
        `${harshEventsPer100Km.toFixed(1)} harsh manoeuvres in 100 km: the brake pads wear sooner.`,
        `每百公里急刹急转${harshEventsPer100Km.toFixed(1)}次，刹车片磨损较快，建议检查更换。`,
      ),
    );
  return offers;
}

function offer(job: string, en: string, zh: string): CareOffer {
  return { job, totalMinor: estimate([job]).totalMinor, en, zh };
}
