import { toldOf } from '#kernel/figures.ts';
import type { LenderFigures } from '#schema/generated/lender.ts';

/** What a database counts; the people behind each, to tell by. */
export type Figures = {
  readonly applicants: number;
  readonly applications: number;
  readonly deciders: number;
  readonly decided: number;
  readonly offered: number;
  readonly secondsToDecide: number | null;
  readonly borrowers: number;
  readonly loans: number;
  readonly volumeMinor: string;
};

/** A hundred thousand fen: one loan more or less is not to be read off the sum. */
const THOUSAND_YUAN = 100_000n;

/** A lender in figures; null where fewer than ten people are behind one. */
export function lenderFigures(lender: string, found: Figures): LenderFigures {
  const { applicants, applications, deciders, decided, offered, secondsToDecide, borrowers, loans, volumeMinor } =
    found;
  return {
    lender,
    applications: toldOf(applicants, applications),
    decided: toldOf(deciders, decided),
    offeredShare: toldOf(deciders, Math.round((offered / decided) * 100) / 100),
    secondsToDecideP50: toldOf(deciders, secondsToDecide === null ? null : Math.round(secondsToDecide * 10) / 10),
    loans: toldOf(borrowers, loans),
    volumeThousands: toldOf(borrowers, Number(BigInt(volumeMinor) / THOUSAND_YUAN)),
  };
}
