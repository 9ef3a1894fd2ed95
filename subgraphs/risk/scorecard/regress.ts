const STEPS = 25;
const CLOSE_ENOUGH = 1e-9;

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method on the log-likelihood).
 * McCullagh and Nelder, Generalized Linear Models (1989), section 2.5. Returns the intercept, then a coefficient a column.
 */
export function regress(rows: readonly (readonly number[])[], goods: readonly boolean[]): number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  let beta = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = derivatives(rows, goods, beta);
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value + change[i]!);
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return beta;
}

/** `beta` is the intercept, then a coefficient a column. */
export function logOddsOf(beta: readonly number[], row: readonly number[]): number {
  let sum = beta[0]!;
  for (let i = 0; i < row.length; i += 1) sum += beta[i + 1]! * row[i]!;
  return sum;
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Of the log-likelihood, the second ones with their sign changed. */
function derivatives(rows: readonly (readonly number[])[], goods: readonly boolean[], beta: readonly number[]) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const x = new Float64Array(size).fill(1);
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n]!;
    for (let i = 1; i < size; i += 1) x[i] = row[i - 1]!;
    const probability = sigmoid(logOddsOf(beta, row));
    const error = (goods[n] ? 1 : 0) - probability;
    const weight = probability * (1 - probability);
    for (let i = 0; i < size; i += 1) {
      const line = hessian[i]!;
      const weighted = weight * x[i]!;
      gradient[i]! += error * x[i]!;
      for (let j = i; j < size; j += 1) line[j]! += weighted * x[j]!;
    }
  }
  mirror(hessian);
  return { gradient, hessian };
}

/** Only the upper triangle was summed. */
function mirror(matrix: readonly Float64Array[]): void {
  for (const [i, line] of matrix.entries()) for (let j = 0; j < i; j += 1) line[j] = matrix[j]![i]!;
}

/** Gaussian elimination with partial pivoting; changes its arguments. @throws RangeError when there is no single solution */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    pivot(matrix, right, column);
    for (let row = column + 1; row < size; row += 1) {
      const ratio = matrix[row]![column]! / matrix[column]![column]!;
      for (let k = column; k < size; k += 1) matrix[row]![k]! -= ratio * matrix[column]![k]!;
      right[row]! -= ratio * right[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) right[row]! -= matrix[row]![k]! * right[k]!;
    right[row]! /= matrix[row]![row]!;
  }
  return right;
}

function pivot(matrix: Float64Array[], right: Float64Array, column: number): void {
  let best = column;
  for (let row = column + 1; row < right.length; row += 1)
    if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
  if (Math.abs(matrix[best]![column]!) < 1e-12) throw new RangeError('regress: the columns depend on each other');
  [matrix[column], matrix[best]] = [matrix[best]!, matrix[column]!];
  [right[column], right[best]] = [right[best]!, right[column]!];
}
