import type { RepairerFigures } from '#schema/generated/repairer.ts';

/** What a database counts; the people behind each, to tell by. */
export type Figures = {
  readonly services: number;
  readonly served: number;
  readonly ratings: number;
  readonly raters: number;
  readonly meanStars: number | null;
};

/** What fewer are behind could be somebody: `k` of k-anonymity, as for every aggregate of this graph. */
const FEWEST = 10;

/** A repair chain in figures; null where fewer than ten people are behind one. */
export function repairerFigures(
  repairer: string,
  { services, served, ratings, raters, meanStars }: Figures,
): RepairerFigures {
  return {
    repairer,
    services: served >= FEWEST ? services : null,
    ratings: raters >= FEWEST ? ratings : null,
    meanStars: raters >= FEWEST && meanStars !== null ? Math.round(meanStars * 10) / 10 : null,
  };
}
