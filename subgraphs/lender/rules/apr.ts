/** An advance or a payment, so many whole unit periods and a fraction of one after the first advance. */
export type UnitPeriodFlow = { readonly amountMinor: number; readonly periods: number; readonly fraction: number };

export type Transaction = {
  readonly advances: readonly UnitPeriodFlow[];
  readonly payments: readonly UnitPeriodFlow[];
  /** 12 for months, 24 for half-months, 52 for weeks. */
  readonly unitPeriodsPerYear: number;
};

const HALVINGS = 60;

/**
 * The annual percentage rate by the actuarial method, as a share (0.0969 is 9.69 %): the i that solves
 * Σ A/((1+e·i)(1+i)^q) = Σ P/((1+f·i)(1+i)^t), times the unit periods a year. 12 CFR 1026 Appendix J (b)(8).
 * @throws RangeError when the payments come to less than the advances
 */
export function apr({ advances, payments, unitPeriodsPerYear }: Transaction): number {
  const surplus = (rate: number) => presentValue(payments, rate) - presentValue(advances, rate);
  if (surplus(0) < 0) throw new RangeError('apr: the payments come to less than the advances');
  let low = 0;
  let high = 0.01;
  while (surplus(high) > 0) {
    if (high > 1e6) throw new RangeError('apr: no rate makes the payments worth the advances');
    [low, high] = [high, high * 2];
  }
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) low = middle;
    else high = middle;
  }
  return ((low + high) / 2) * unitPeriodsPerYear;
}

function presentValue(flows: readonly UnitPeriodFlow[], rate: number): number {
  return flows.reduce(
    (sum, { amountMinor, periods, fraction }) => sum + amountMinor / ((1 + fraction * rate) * (1 + rate) ** periods),
    0,
  );
}
