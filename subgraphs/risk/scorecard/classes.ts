import type { Applicant } from './applicants.ts';
import type { Candidate } from './attributes.ts';

/** A class of an attribute's values in the data's units: `from` included, `below` excluded, null without end. */
export type Class = {
  readonly from: number;
  readonly below: number | null;
  readonly goods: number;
  readonly bads: number;
  readonly woe: number;
};

type Counted = Omit<Class, 'woe'>;

const FINE_CLASSES = 10;
const SMALLEST_SHARE = 0.05;
/** Added to every count, so that a class without bads has a finite weight: Laplace's rule of succession. */
const PSEUDO_COUNT = 1;

/**
 * Coarse classes: fine ones, merged until each holds 5 % and the good rate goes one way (pool adjacent violators).
 * Weight of evidence = ln((goods / all goods) / (bads / all bads)), smoothed. Siddiqi (2006), chapter 6.
 */
export function classesOf(candidate: Candidate, applicants: readonly Applicant[]): Class[] {
  const fine = countInto(edgesOf(candidate, applicants), candidate, applicants);
  const large = mergeWhile(fine, (classes) => smallest(classes, SMALLEST_SHARE * applicants.length));
  return withWeights(mergeWhile(large, (classes) => violator(classes, candidate.better)));
}

export function classOf(classes: readonly Class[], value: number): Class {
  return classes.find(({ from, below }) => value >= from && (below === null || value < below))!;
}

function edgesOf({ column, levels }: Candidate, applicants: readonly Applicant[]): (number | null)[] {
  if (levels !== undefined) return Array.from({ length: levels + 1 }, (_, i) => i + 1);
  const sorted = applicants.map((row) => row[column]).toSorted((a, b) => a - b);
  const cuts = Array.from(
    { length: FINE_CLASSES - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / FINE_CLASSES)]!,
  );
  return [...new Set([0, ...cuts]), null];
}

function countInto(
  edges: readonly (number | null)[],
  { column }: Candidate,
  applicants: readonly Applicant[],
): Counted[] {
  return edges.slice(1).map((below, i) => {
    const from = edges[i]!;
    const inside = applicants.filter((row) => row[column] >= from && (below === null || row[column] < below));
    const goods = inside.filter((row) => row.credit_risk === 1).length;
    return { from, below, goods, bads: inside.length - goods };
  });
}

/** Merges the class that `find` names with the one after it, until it names none. */
function mergeWhile(classes: Counted[], find: (classes: readonly Counted[]) => number | undefined): Counted[] {
  const at = find(classes);
  if (at === undefined) return classes;
  const [low, high] = [classes[at]!, classes[at + 1]!];
  const merged = { from: low.from, below: high.below, goods: low.goods + high.goods, bads: low.bads + high.bads };
  return mergeWhile(classes.toSpliced(at, 2, merged), find);
}

/** The first of two neighbours to merge, so that a class that is too small joins the neighbour that it is most like. */
function smallest(classes: readonly Counted[], least: number): number | undefined {
  const small = classes.findIndex(({ goods, bads }) => goods + bads < least);
  if (small < 0 || classes.length < 2) return undefined;
  if (small === 0) return 0;
  if (small === classes.length - 1) return small - 1;
  const distance = (other: number) => Math.abs(goodRate(classes[other]!) - goodRate(classes[small]!));
  return distance(small - 1) <= distance(small + 1) ? small - 1 : small;
}

function violator(classes: readonly Counted[], better: Candidate['better']): number | undefined {
  const at = classes.findIndex((low, i) => {
    const high = classes[i + 1];
    if (!high) return false;
    return better === 'HIGH' ? goodRate(low) >= goodRate(high) : goodRate(low) <= goodRate(high);
  });
  return at < 0 ? undefined : at;
}

function goodRate({ goods, bads }: Counted): number {
  return (goods + PSEUDO_COUNT) / (goods + bads + 2 * PSEUDO_COUNT);
}

function withWeights(classes: readonly Counted[]): Class[] {
  const all = (kind: 'goods' | 'bads') => classes.reduce((sum, each) => sum + each[kind] + PSEUDO_COUNT, 0);
  const [goods, bads] = [all('goods'), all('bads')];
  return classes.map((each) => ({
    ...each,
    woe: Math.log((each.goods + PSEUDO_COUNT) / goods / ((each.bads + PSEUDO_COUNT) / bads)),
  }));
}
