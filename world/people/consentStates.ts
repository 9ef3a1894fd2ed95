import { endConsent, grantConsent } from '#subgraphs/customer/rules/answerConsent.ts';
import type { ConsentStatus } from '#schema/generated/customer.ts';
import type { ConsentRecord } from '#subgraphs/customer/rules/consentRecord.ts';

/** A waiting consent, brought to a state by what brings it there. */
export function answerWith(waiting: ConsentRecord, status: ConsentStatus, at: number): ConsentRecord {
  switch (status) {
    case 'REQUESTED':
    case 'LAPSED':
      return { ...waiting, status };
    case 'AWAITING_AUTHORISATION':
      return waiting;
    case 'REJECTED':
      return endConsent(waiting, 'reject', null);
    case 'ACTIVE':
      return granted(waiting, at);
    case 'WITHDRAWN':
      return endConsent(granted(waiting, at), 'withdraw', null);
    case 'EXPIRED':
      return { ...granted(waiting, at), status, validUntil: at + 1 };
    case 'USED_UP': {
      const active = granted(waiting, at);
      return { ...active, status, usesMade: active.usesAllowed ?? 1 };
    }
    default:
      return { ...granted(waiting, at), status };
  }
}

function granted(waiting: ConsentRecord, at: number): ConsentRecord {
  const all = waiting.scopes.map(({ scope }) => scope);
  return grantConsent(waiting, { scopes: null, separate: all, written: all, at });
}
