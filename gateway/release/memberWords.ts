import { catalogue } from '#kernel/errors.ts';
import type { Code } from '#kernel/errors.ts';
import type { MemberError } from './memberAnswer.ts';

/** What of a member's error may go on to the caller. */
export type MemberWords = { readonly code: Code; readonly detail: Readonly<Record<string, Word | readonly Word[]>> };
type Word = string | number;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAMES = [
  'check',
  'totalMinor',
  'free',
  'scope',
  'purpose',
  'status',
  'event',
  'allowed',
  'bound',
  'value',
  'limit',
  'from',
  'to',
  'atMost',
];
const MOST_WORDS = 20;
/** A day or an instant. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/;
/** Words of the contract: a check, a scope, a state. Long enough for no sentence, and without the digits of an id. */
const WORDS = /^[A-Za-z][A-Za-z _:./-]{0,59}\d?$/;

/**
 * A member's words are untrusted: its code if it is one of ours, and nothing else. Only the trust operator, which keeps the consents,
 * and the caller's own member may say which check failed: a word or a number of anybody else's could be the datum itself.
 */
export function memberWords({ extensions }: MemberError, believed: boolean): MemberWords {
  const said = extensions['code'];
  const id = extensions['id'];
  const report = typeof id === 'string' && UUID.test(id) ? { id } : {};
  // A bug of the member's is under this id in the member's log, not in the gateway's.
  if (typeof said !== 'string' || !Object.hasOwn(catalogue, said) || said === 'INTERNAL')
    return { code: 'SOURCE_REFUSED', detail: report };
  if (!believed) return { code: said as Code, detail: report };
  const detail = NAMES.flatMap((name) => {
    const value = extensions[name];
    const plain = Array.isArray(value) ? value.length <= MOST_WORDS && value.every(isWord) : isWord(value);
    return plain ? [[name, value as Word | readonly Word[]] as const] : [];
  });
  return { code: said as Code, detail: { ...report, ...Object.fromEntries(detail) } };
}

function isWord(value: unknown): value is Word {
  return typeof value === 'number' || (typeof value === 'string' && (WORDS.test(value) || TIME.test(value)));
}
