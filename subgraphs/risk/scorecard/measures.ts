/** A prediction for an applicant whose outcome is known. */
export type Prediction = { readonly probabilityOfBad: number; readonly good: boolean };

const DECILES = 10;

/** Area under the ROC curve: P(a bad is ranked above a good), ties counting half (Mann and Whitney, 1947). */
export function auc(predictions: readonly Prediction[]): number {
  const { goods, bads } = split(predictions);
  let wins = 0;
  for (const bad of bads) for (const good of goods) wins += bad > good ? 1 : bad === good ? 0.5 : 0;
  return wins / (goods.length * bads.length);
}

/** Kolmogorov-Smirnov: the largest distance between the distributions of goods and bads. */
export function ks(predictions: readonly Prediction[]): number {
  const { goods, bads } = split(predictions);
  return Math.max(...predictions.map(({ probabilityOfBad: at }) => shareUpTo(at, goods) - shareUpTo(at, bads)));
}

function shareUpTo(limit: number, values: readonly number[]): number {
  return values.filter((value) => value <= limit).length / values.length;
}

/** Mean negative log-likelihood. */
export function logLoss(predictions: readonly Prediction[]): number {
  const losses = predictions.map(({ probabilityOfBad: bad, good }) => -Math.log(good ? 1 - bad : bad));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/**
 * Hosmer and Lemeshow (1980): expected and observed bads by decile of predicted risk. For predictions out of sample the
 * statistic has as many degrees of freedom as groups (Hosmer, Lemeshow, Applied Logistic Regression, section 5.2.2).
 */
export function hosmerLemeshow(predictions: readonly Prediction[]) {
  const sorted = predictions.toSorted((a, b) => a.probabilityOfBad - b.probabilityOfBad);
  const deciles = Array.from({ length: DECILES }, (_, i) => {
    const edge = (n: number) => Math.round((n * sorted.length) / DECILES);
    const group = sorted.slice(edge(i), edge(i + 1));
    const expectedBads = group.reduce((sum, { probabilityOfBad: bad }) => sum + bad, 0);
    return { applicants: group.length, expectedBads, observedBads: group.filter(({ good }) => !good).length };
  });
  const chiSquare = deciles.reduce((sum, { applicants, expectedBads, observedBads }) => {
    return sum + (observedBads - expectedBads) ** 2 / (expectedBads * (1 - expectedBads / applicants));
  }, 0);
  return { deciles, chiSquare, degreesOfFreedom: DECILES, pValue: survival(chiSquare) };
}

/** P(chi-square with 10 degrees of freedom > x): for an even number the sum is closed, Abramowitz and Stegun 26.4.21. */
function survival(x: number): number {
  let term = Math.exp(-x / 2);
  let sum = term;
  for (let k = 1; k < DECILES / 2; k += 1) {
    term *= x / 2 / k;
    sum += term;
  }
  return sum;
}

function split(predictions: readonly Prediction[]): { goods: number[]; bads: number[] } {
  const of = (kind: boolean) => predictions.filter(({ good }) => good === kind).map((each) => each.probabilityOfBad);
  return { goods: of(true), bads: of(false) };
}
