import { classesOf, classOf } from './classes.ts';
import { logLoss } from './measures.ts';
import { logOddsOf, regress, sigmoid } from './regress.ts';
import type { Applicant } from './applicants.ts';
import type { Candidate } from './attributes.ts';
import type { Class } from './classes.ts';
import type { Prediction } from './measures.ts';

type Term = { readonly candidate: Candidate; readonly classes: readonly Class[] };

/** A fitted model: log-odds of good = intercept + sum of coefficient × weight of evidence. */
export type Model = { readonly beta: readonly number[]; readonly terms: readonly Term[] };

export type Dropped = { readonly name: string; readonly why: 'ONE_CLASS' | 'WRONG_SIGN' | 'NO_GAIN' };

const INNER_FOLDS = 5;

type Fold = {
  readonly train: readonly Applicant[];
  readonly test: readonly Applicant[];
  readonly terms: readonly Term[];
};

/**
 * Backward elimination: out goes what has one class only, what has a coefficient of the wrong sign, and, one by one, what
 * the cross-validated log loss is no worse without.
 */
export function select(
  all: readonly Candidate[],
  applicants: readonly Applicant[],
): { readonly model: Model; readonly dropped: readonly Dropped[] } {
  const terms = termsOf(all, applicants);
  const dropped: Dropped[] = [];
  const folds = foldsOf(applicants, INNER_FOLDS).map((fold) => ({ ...fold, terms: termsOf(all, fold.train) }));
  let kept = terms.filter(({ classes }) => classes.length > 1);
  for (const term of terms) if (!kept.includes(term)) dropped.push({ name: term.candidate.name, why: 'ONE_CLASS' });
  for (;;) {
    const model = fit(kept, applicants);
    const out = wrongSign(model) ?? noGain(kept, folds);
    if (!out) return { model, dropped };
    dropped.push(out);
    kept = kept.filter(({ candidate }) => candidate.name !== out.name);
  }
}

export function predict({ beta, terms }: Model, applicants: readonly Applicant[]): Prediction[] {
  return applicants.map((row) => ({
    probabilityOfBad: 1 - sigmoid(logOddsOf(beta, weightsOf(terms, row))),
    good: row.credit_risk === 1,
  }));
}

/** Stratified by outcome and without chance: the n-th good, and the n-th bad, is in fold n modulo `count`. */
export function foldsOf(applicants: readonly Applicant[], count: number) {
  const seen = [0, 0];
  const numbers = applicants.map(({ credit_risk: good }) => seen[good]!++ % count);
  return Array.from({ length: count }, (_, fold) => ({
    train: applicants.filter((_, n) => numbers[n] !== fold),
    test: applicants.filter((_, n) => numbers[n] === fold),
  }));
}

function termsOf(all: readonly Candidate[], applicants: readonly Applicant[]): Term[] {
  return all.map((candidate) => ({ candidate, classes: classesOf(candidate, applicants) }));
}

function fit(terms: readonly Term[], applicants: readonly Applicant[]): Model {
  const rows = applicants.map((row) => weightsOf(terms, row));
  return {
    beta: regress(
      rows,
      applicants.map((row) => row.credit_risk === 1),
    ),
    terms,
  };
}

function weightsOf(terms: readonly Term[], row: Applicant): number[] {
  return terms.map(({ candidate, classes }) => classOf(classes, row[candidate.column]).woe);
}

function wrongSign({ beta: [, ...coefficients], terms }: Model): Dropped | undefined {
  const lowest = Math.min(...coefficients);
  if (lowest > 0) return undefined;
  return { name: terms[coefficients.indexOf(lowest)]!.candidate.name, why: 'WRONG_SIGN' };
}

function noGain(kept: readonly Term[], folds: readonly Fold[]): Dropped | undefined {
  const names = kept.map(({ candidate }) => candidate.name);
  const loss = (without?: string) =>
    lossOf(
      names.filter((name) => name !== without),
      folds,
    );
  const losses = names.map((name) => loss(name));
  const lowest = Math.min(...losses);
  return lowest <= loss() ? { name: names[losses.indexOf(lowest)]!, why: 'NO_GAIN' } : undefined;
}

function lossOf(names: readonly string[], folds: readonly Fold[]): number {
  const predictions = folds.flatMap(({ train, test, terms }) => {
    const used = terms.filter(({ candidate, classes }) => names.includes(candidate.name) && classes.length > 1);
    return predict(fit(used, train), test);
  });
  return logLoss(predictions);
}
