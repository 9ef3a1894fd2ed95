import { purposes, scopes } from '#gateway/consent/purposes.ts';

const UNKNOWN = 'not in the catalogue';

/** A scope or a purpose by its code, with what it means. */
export function codeInWords(code: string): string {
  return `${code}: ${scopes.get(code)?.en ?? purposes.get(code)?.en ?? UNKNOWN}`;
}

/** How a datum gets to its recipient. */
export function wayInWords(via: string, inputOf: readonly string[] = []): string {
  switch (via) {
    case 'selection':
      return 'asked for';
    case 'requires':
      return inputOf.length > 0 ? `input of ${inputOf.join(', ')}` : 'as an input of its own fields';
    case 'key':
      return 'to name the object';
    default:
      return 'sent along unasked';
  }
}

/** A role as a party to a contract would be called: the `customer` role is served by the trust operator, not by the customer. */
export function partyInWords(party: string): string {
  return party === 'customer' || party === 'risk' ? OPERATORS[party] : party;
}

const OPERATORS = { customer: 'trust operator', risk: 'risk operator' };
