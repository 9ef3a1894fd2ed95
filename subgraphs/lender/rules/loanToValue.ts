import { basisPointsOf, divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';

export type Collateral = {
  readonly value: Minor;
  /** Registered before, and so a used vehicle. */
  readonly used: boolean;
  /** Battery or plug-in: 新能源. */
  readonly newEnergy: boolean;
  readonly use: 'PRIVATE' | 'COMMERCIAL';
};

export type LoanToValue = { readonly ltvBps: bigint; readonly capBps: bigint; readonly maxAmount: Minor };

type Caps = Readonly<Record<'PRIVATE' | 'COMMERCIAL', { readonly fuel: bigint; readonly newEnergy: bigint }>>;

const USED = 7_000n;
/** Latest first; where the lender decides, up to the whole price. */
const CAPS: readonly { readonly from: string; readonly caps: Caps }[] = [
  {
    from: '2024-04',
    caps: { PRIVATE: { fuel: 10_000n, newEnergy: 10_000n }, COMMERCIAL: { fuel: 7_000n, newEnergy: 7_500n } },
  },
  {
    from: '2018-01-01',
    caps: { PRIVATE: { fuel: 8_000n, newEnergy: 8_500n }, COMMERCIAL: { fuel: 7_000n, newEnergy: 7_500n } },
  },
];

/**
 * The largest share of a vehicle's price that may be lent: PBoC and CBRC notice on auto loans, from 2018-01-01, as amended from
 * 2024-04 (of a new private car the lender decides). The lender's own cap only ever lowers it.
 * @throws RangeError before 2018-01-01, and for a vehicle without value
 */
export function loanToValue(amount: Minor, collateral: Collateral, ownCapBps: bigint, on: string): LoanToValue {
  const { value, used, newEnergy, use } = collateral;
  const caps = CAPS.find(({ from }) => on >= from)?.caps;
  if (!caps || value <= 0n) throw new RangeError('loanToValue: no cap is known for that day, or no value');
  const legal = used ? USED : caps[use][newEnergy ? 'newEnergy' : 'fuel'];
  const capBps = ownCapBps < legal ? ownCapBps : legal;
  return { ltvBps: divideHalfEven(amount * 10_000n, value), capBps, maxAmount: basisPointsOf(value, capBps) };
}
