import { randomUUID } from 'node:crypto';
import { addDays } from '#kernel/days.ts';
import type { Data, Kept, Step } from './journey.ts';

export const PERSON = 'trust.c000001';
export const BUYER = 'trust.c000004';
export const me = { org: 'trust', customer: PERSON };
export const LENDER = 'lender-harbour';
export const INSURER = 'insurer-evergreen';
export const CHAIN = 'repair-swift';

/** What lies at a path of an answer. */
export function at(data: Data, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], data);
}

export function text(data: Data, ...path: (string | number)[]): string {
  return String(at(data, ...path));
}

type Listed = Readonly<Record<string, string>>;

export function list(data: Data, ...path: (string | number)[]): readonly Listed[] {
  return at(data, ...path) as readonly Listed[];
}

export const once = () => randomUUID();
export const today = () => new Date().toISOString().slice(0, 10);

/** Keeps a slot that is free so many days from now. */
export function freeSlot(days: number): Step {
  return {
    says: 'When the workshop has time.',
    as: { org: 'broker-bridge' },
    query: () => `{ workshopSlots(workshop: "${CHAIN}.w1", day: "${addDays(today(), days)}") { startsAt free } }`,
    keep: (data) => ({ slot: list(data, 'workshopSlots').findLast(({ free }) => free)!['startsAt']! }),
  };
}

/** A mutation with one input. */
export function change(
  says: string,
  as: Step['as'],
  field: string,
  type: string,
  of: (kept: Kept) => Data,
  asks: string,
  keep?: Step['keep'],
): Step {
  const stated = as.customer === undefined && as.org !== 'trust' ? ` @purpose(code: "${purposeOf[as.org]!}")` : '';
  return {
    says,
    as,
    query: () => `mutation Step($input: ${type}!)${stated} { ${field}(input: $input) { ${asks} } }`,
    variables: (kept) => ({ input: { clientMutationId: once(), ...of(kept) } }),
    ...(keep && { keep }),
  };
}

const purposeOf: Readonly<Record<string, string>> = {
  [LENDER]: 'loan.origination/1',
  [INSURER]: 'insurance.claim/1',
  [CHAIN]: 'service.maintenance/1',
  'lender-lotus': 'loan.early_warning/1',
  'market-plaza': 'usedcar.valuation/1',
};

/** What is asked is shown to its subject, who can grant it only then. */
export const shown = change(
  'The person reads what is asked, and why.',
  me,
  'showConsent',
  'ShowConsentInput',
  ({ consent }) => ({ consentId: consent }),
  'consent { status notice { why { en } } }',
);
