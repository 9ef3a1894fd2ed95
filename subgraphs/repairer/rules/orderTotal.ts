import { basisPointsOf } from '#kernel/money.ts';

/** A part that was fitted or work that was done. `amountMinor` is its price without tax, in fen. */
export type ServiceLine =
  | {
      readonly kind: 'PART';
      readonly partNumber: string;
      readonly description: string;
      readonly quantity: number;
      readonly amountMinor: number;
    }
  | { readonly kind: 'LABOUR'; readonly description: string; readonly hours: number; readonly amountMinor: number };

/**
 * What the customer pays, in fen: the lines and the value-added tax on their sum, rounded once.
 * Repair services are taxed at 13 % (1300 basis points): 增值税法 art. 10, before 2026 增值税暂行条例 art. 2.
 */
export function orderTotal(lines: readonly ServiceLine[], taxRateBps: number): number {
  const net = lines.reduce((sum, line) => sum + BigInt(line.amountMinor), 0n);
  return Number(net + basisPointsOf(net, BigInt(taxRateBps)));
}
