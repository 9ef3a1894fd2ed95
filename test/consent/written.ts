import type { Consent, GrantedScope } from '#gateway/consent/consent.ts';
import type { Decision, Question } from '#gateway/consent/decide.ts';

/** What a case says of a consent; the rest is as in `CONSENT`. A scope by its code alone was granted, and nothing besides. */
export type WrittenConsent = Partial<
  Omit<Consent, 'scopes' | 'validFrom' | 'validUntil' | 'dataFrom' | 'dataUntil'> & {
    scopes: readonly (string | (Partial<GrantedScope> & { scope: string }))[];
    validFrom: string;
    validUntil: string | null;
    dataFrom: string;
    dataUntil: string;
  }
>;
export type WrittenQuestion = Partial<Omit<Question, 'at'> & { at: string }>;
export type WrittenDecision =
  | { effect: 'deny'; because: string }
  | { effect: 'permit'; basis: string; consent?: string; from?: string; until?: string };

/** A lender asks a manufacturer for Ann's odometer, to decide on a loan. */
const QUESTION: Question = {
  subject: 'trust.ann',
  sources: ['maker-north'],
  recipient: 'lender-harbour',
  scope: 'vehicle:odometer',
  purpose: 'loan.origination/1',
  via: 'selection',
  vin: null,
  at: seconds('2026-06-01T12:00:00Z'),
  principals: [],
  reader: null,
  issued: false,
  known: true,
};

/** Ann lets the lender, for thirty days. */
const CONSENT: Consent = {
  id: 'c1',
  subject: 'trust.ann',
  recipient: 'lender-harbour',
  processors: [],
  sources: null,
  purpose: 'loan.origination/1',
  scopes: [granted('vehicle:odometer')],
  vin: null,
  status: 'ACTIVE',
  basis: 'CONSENT',
  validFrom: seconds('2026-05-20T00:00:00Z'),
  validUntil: seconds('2026-06-19T00:00:00Z'),
  usesAllowed: null,
  usesMade: 0,
  dataFrom: null,
  dataUntil: null,
  version: 1,
  revision: 1,
};

export function questionOf({ at, ...written }: WrittenQuestion = {}): Question {
  return { ...QUESTION, ...written, ...(at !== undefined && { at: seconds(at) }) };
}

/** The first consent of a case is `c1`, the next `c2`; each was changed after the one before. */
export function consentOf(written: WrittenConsent, index = 0): Consent {
  const { scopes, validFrom, validUntil, dataFrom, dataUntil, ...rest } = written;
  return {
    ...CONSENT,
    id: `c${index + 1}`,
    revision: index + 1,
    ...rest,
    ...(scopes && { scopes: scopes.map(granted) }),
    ...(validFrom !== undefined && { validFrom: seconds(validFrom) }),
    ...(validUntil !== undefined && { validUntil: validUntil === null ? null : seconds(validUntil) }),
    ...(dataFrom !== undefined && { dataFrom: seconds(dataFrom) }),
    ...(dataUntil !== undefined && { dataUntil: seconds(dataUntil) }),
  };
}

/** A decision as a case writes it: the consent by its id, times as text. */
export function writtenOf(decision: Decision): WrittenDecision {
  if (decision.effect === 'deny') return decision;
  const { consent, from, until, ...rest } = decision;
  return {
    ...rest,
    ...(consent && { consent: consent.id }),
    ...(from !== undefined && { from: text(from) }),
    ...(until !== undefined && { until: text(until) }),
  };
}

function granted(written: string | (Partial<GrantedScope> & { scope: string })): GrantedScope {
  const { scope, ...rest } = typeof written === 'string' ? { scope: written } : written;
  return { scope, granted: true, separate: false, written: false, ...rest };
}

function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

function text(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}
