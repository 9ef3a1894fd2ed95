import { grantConsent } from '#subgraphs/customer/rules/answerConsent.ts';
import { moved } from '#subgraphs/customer/rules/consentLife.ts';
import { requestConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import type { AskedConsent, ConsentRequest } from '#subgraphs/customer/rules/requestConsent.ts';

/** Tuesday, 24 November 2026, noon in China. */
export const NOON = Date.parse('2026-11-24T04:00:00Z') / 1000;

/** A lender asks to value Ann's vehicle; she has not looked yet. */
export function requested(more: Partial<ConsentRequest> = {}): AskedConsent {
  return requestConsent({
    id: 'trust.k1',
    recipient: 'lender-harbour',
    customerId: 'trust.ann',
    purpose: 'usedcar.valuation/1',
    required: ['vehicle:identity'],
    optional: ['vehicle:odometer'],
    processors: [],
    sources: null,
    vin: null,
    days: null,
    clientMutationId: null,
    at: NOON,
    ...more,
  });
}

/** She has looked. */
export function asked(more: Partial<ConsentRequest> = {}): AskedConsent {
  const consent = requested(more);
  const act = { capacity: 'SUBJECT', actor: consent.subject, reason: null, at: consent.validFrom } as const;
  return moved(consent, 'SHOW', act);
}

/** Ann lets them, all that they asked for. */
export function granted(more: Partial<ConsentRequest> = {}): AskedConsent {
  const waiting = asked(more);
  const all = waiting.scopes.map(({ scope }) => scope);
  return grantConsent(waiting, { scopes: null, separate: all, written: all, at: waiting.validFrom });
}
