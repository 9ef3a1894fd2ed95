import { Refusal } from '#kernel/errors.ts';
import { divideHalfEven } from '#kernel/money.ts';
import prices from './data/prices.json' with { type: 'json' };
import { orderTotal } from './orderTotal.ts';
import type { ServiceLine } from './orderTotal.ts';

export type Job = (typeof prices.jobs)[number];

/** What a workshop does, by code. Amounts without tax, in fen; times in minutes. */
export const jobs: ReadonlyMap<string, Job> = new Map(prices.jobs.map((job) => [job.code, job]));

export type Estimate = {
  readonly lines: readonly ServiceLine[];
  readonly totalMinor: number;
  readonly minutes: number;
};

const MOST_JOBS = 10;

/** Parts and labour of jobs, with tax, to the fen. @throws Refusal INPUT_INVALID for a job that is none, one twice, none or too many */
export function estimate(codes: readonly string[]): Estimate {
  if (codes.length < 1 || codes.length > MOST_JOBS || new Set(codes).size < codes.length)
    throw new Refusal('INPUT_INVALID', { check: 'jobs', from: 1, to: MOST_JOBS });
  const wanted = codes.map((code) => {
    const job = jobs.get(code);
    if (!job) throw new Refusal('INPUT_INVALID', { check: 'jobs' });
    return job;
  });
  const lines = wanted.flatMap(linesOf);
  const minutes = wanted.reduce((sum, job) => sum + job.minutes, 0);
  return { lines, totalMinor: orderTotal(lines, prices.taxRateBps), minutes };
}

export const taxRateBps: number = prices.taxRateBps;

function linesOf({ en, minutes, parts }: Job): ServiceLine[] {
  const amountMinor = Number(divideHalfEven(BigInt(minutes) * BigInt(prices.labourHourMinor), 60n));
  const fitted = parts.map(({ partNumber, description, quantity, priceMinor }) => ({
    kind: 'PART' as const,
    partNumber,
    description,
    quantity,
    amountMinor: quantity * priceMinor,
  }));
  return [...fitted, { kind: 'LABOUR', description: en, hours: minutes / 60, amountMinor }];
}
