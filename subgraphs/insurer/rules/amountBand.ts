/** An amount in fen as its band: below 5,000 yuan, to 50,000 yuan, above. What `claims:summary` may tell (schema/insurer.graphql). */
export function amountBand(amountMinor: number): 'SMALL' | 'MEDIUM' | 'LARGE' {
  if (amountMinor < 500_000) return 'SMALL';
  return amountMinor <= 5_000_000 ? 'MEDIUM' : 'LARGE';
}
