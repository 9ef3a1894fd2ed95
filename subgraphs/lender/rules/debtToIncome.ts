import { basisPointsOf, divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';

export type DebtToIncome = {
  /** Null without income. */
  readonly dtiBps: bigint | null;
  readonly capBps: bigint;
  /** The largest instalment a month that stays within the cap. */
  readonly room: Minor;
};

const CAP_BPS = 5_500n;

/**
 * All debts' instalments over income, a month, at most 55 %: the limit that CBRC sets for housing loans (银监发〔2004〕57号,
 * article 36), and these lenders keep for vehicles too.
 */
export function debtToIncome(income: Minor, obligations: Minor, instalment: Minor): DebtToIncome {
  const room = basisPointsOf(income, CAP_BPS) - obligations;
  return {
    dtiBps: income > 0n ? divideHalfEven((obligations + instalment) * 10_000n, income) : null,
    capBps: CAP_BPS,
    room: room > 0n ? room : 0n,
  };
}
