import { purposes } from '#gateway/consent/purposes.ts';
import { CALLER } from './operationFlows.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ConsentNeeded, Necessity } from './consentsNeeded.ts';

/** What `requestConsent` is sent, but for whose data it is: `customerId`, or `vin`. */
export type SmallestRequest = {
  readonly input: {
    readonly purpose: string;
    readonly required: readonly string[];
    readonly optional: readonly string[];
    /** All that could work for the caller: those that do not are to be left out. */
    readonly processors: readonly OrgId[];
  };
  /** How far the consent goes, as the input asks for no less than the purpose allows. */
  readonly bounds: {
    readonly days: number | null;
    readonly uses: number | null;
    readonly usesPer: string | null;
    readonly lookBackMonths: number | null;
    readonly keepDays: number | null;
  };
};

/** The one request that the caller itself can send, and that covers all it may be granted. Other organisations ask for themselves. */
export function smallestRequest(
  consents: readonly ConsentNeeded[],
  membersOf: (role: string) => readonly OrgId[],
): SmallestRequest | null {
  const own = consents.find(({ recipient, basis }) => recipient === CALLER && basis === 'CONSENT');
  if (!own) return null;
  const { purpose, scopes, processors } = own;
  const { maxDays: days, maxUses: uses, usesPer, lookBackMonths, keepDays } = purposes.get(purpose)!;
  const ofNecessity = (asked: Necessity) =>
    scopes.filter(({ necessity }) => necessity === asked).map(({ scope }) => scope);
  return {
    input: {
      purpose,
      required: ofNecessity('REQUIRED'),
      optional: ofNecessity('OPTIONAL'),
      processors: processors.flatMap(membersOf),
    },
    bounds: { days, uses, usesPer, lookBackMonths, keepDays },
  };
}
