import { createHash } from 'node:crypto';
import { bandOf } from '#subgraphs/risk/rules/band.ts';
import { score } from '#subgraphs/risk/rules/score.ts';
import { pointsOfDifference, pointsOfLogOdds, scale } from '#subgraphs/risk/rules/scale.ts';
import { applicantsOf } from './applicants.ts';
import { candidates, yuanPerUnit } from './attributes.ts';
import { auc, hosmerLemeshow, ks } from './measures.ts';
import { foldsOf, predict, select } from './select.ts';
import type { Band } from '#subgraphs/risk/rules/band.ts';
import type { ScoreInputs } from '#subgraphs/risk/rules/score.ts';
import type { Scorecard } from '#subgraphs/risk/rules/scorecard.ts';
import type { Applicant } from './applicants.ts';
import type { Candidate } from './attributes.ts';
import type { Class } from './classes.ts';

const VERSION = 'south-german-credit/1';
const OUTER_FOLDS = 10;

/** The scorecard of this data, with how good it is. Nothing but the data decides: no clock, no chance. */
export function fitScorecard(data: string) {
  const applicants = applicantsOf(data);
  const { model, dropped } = select(candidates, applicants);
  const [intercept = 0, ...coefficients] = model.beta;
  const goods = applicants.filter((row) => row.credit_risk === 1).length;
  const card = {
    basePoints: Math.round(pointsOfLogOdds(intercept)),
    attributes: model.terms.map(({ candidate, classes }, i) => attributeOf(candidate, classes, coefficients[i]!)),
  };
  return {
    version: VERSION,
    data: {
      source: 'South German Credit, UCI 573 (Groemping 2019), CC BY 4.0, 700 of 1000 rows',
      sha256: createHash('sha256').update(data).digest('hex'),
      applicants: applicants.length,
      goods,
      bads: applicants.length - goods,
    },
    scale,
    yuanPerUnit,
    intercept: rounded(intercept, 6),
    ...card,
    dropped,
    reference: bandsOf({ version: VERSION, ...card }, applicants),
    validation: validate(applicants),
  };
}

/** How many of the applicants that it was fitted on are in each band: what later ones are compared with. */
function bandsOf(card: Scorecard, applicants: readonly Applicant[]): Record<Band, number> {
  const counts: Record<Band, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 };
  for (const row of applicants) {
    const inputs = candidates.map(({ name, column, unitsPerDatum = 1 }) => [name, row[column] * unitsPerDatum]);
    counts[bandOf(score(card, Object.fromEntries(inputs) as ScoreInputs).points)] += 1;
  }
  return counts;
}

function attributeOf({ name, unitsPerDatum = 1 }: Candidate, classes: readonly Class[], coefficient: number) {
  const bins = classes.map(({ from, below, goods, bads, woe }) => ({
    from: from * unitsPerDatum,
    below: below === null ? null : below * unitsPerDatum,
    goods,
    bads,
    woe: rounded(woe, 6),
    points: Math.round(pointsOfDifference(coefficient * woe)),
  }));
  return { name, coefficient: rounded(coefficient, 6), informationValue: rounded(informationValue(classes), 4), bins };
}

/** Sum of (share of goods - share of bads) × weight of evidence. Siddiqi (2006), chapter 6. */
function informationValue(classes: readonly Class[]): number {
  const total = (kind: 'goods' | 'bads') => classes.reduce((sum, each) => sum + each[kind], 0);
  const [goods, bads] = [total('goods'), total('bads')];
  return classes.reduce((sum, each) => sum + (each.goods / goods - each.bads / bads) * each.woe, 0);
}

/** Classes, selection and coefficients are all made anew without the fold that they are judged on. */
function validate(applicants: readonly Applicant[]) {
  const predictions = foldsOf(applicants, OUTER_FOLDS).flatMap(({ train, test }) =>
    predict(select(candidates, train).model, test),
  );
  const area = auc(predictions);
  const { deciles, chiSquare, degreesOfFreedom, pValue } = hosmerLemeshow(predictions);
  return {
    folds: OUTER_FOLDS,
    auc: rounded(area, 4),
    gini: rounded(2 * area - 1, 4),
    ks: rounded(ks(predictions), 4),
    hosmerLemeshow: {
      chiSquare: rounded(chiSquare, 3),
      degreesOfFreedom,
      pValue: rounded(pValue, 4),
      deciles: deciles.map((decile) => ({ ...decile, expectedBads: rounded(decile.expectedBads, 2) })),
    },
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
