import { toldOf } from '#kernel/figures.ts';
import type { RepairerFigures } from '#schema/generated/repairer.ts';

/** What a database counts; the people behind each, to tell by. */
export type Figures = {
  readonly services: number;
  readonly served: number;
  readonly ratings: number;
  readonly raters: number;
  readonly meanStars: number | null;
};

/** A repair chain in figures; null where fewer than ten people are behind one. */
export function repairerFigures(
  repairer: string,
  { services, served, ratings, raters, meanStars }: Figures,
): RepairerFigures {
  return {
    repairer,
    services: toldOf(served, services),
    ratings: toldOf(raters, ratings),
    meanStars: toldOf(raters, meanStars === null ? null : Math.round(meanStars * 10) / 10),
  };
}
