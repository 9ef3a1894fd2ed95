import { Refusal } from '#kernel/errors.ts';
import purposeList from '#schema/consent/purposes.json' with { type: 'json' };
import scopeList from '#schema/consent/scopes.json' with { type: 'json' };

export type Wish = {
  readonly purpose: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly days: number | null;
};

/** The upper bounds of a purpose, enforced before the customer is asked: purpose limitation, PIPL 6. */
export type Bounds = {
  readonly days: number | null;
  readonly usesAllowed: number | null;
  readonly lookBackMonths: number | null;
  readonly zh: string;
  readonly en: string;
};

const purposes = new Map(purposeList.map((purpose) => [purpose.code, purpose]));
const scopes = new Map(scopeList.map((scope) => [scope.code, scope]));

/** @throws Refusal PURPOSE_UNKNOWN, NEVER_ALLOWED, INPUT_INVALID when the wish goes beyond what any consent may hold */
export function boundsOf({ purpose, required, optional, days }: Wish): Bounds {
  const bound = purposes.get(purpose);
  if (!bound) throw new Refusal('PURPOSE_UNKNOWN', { purpose });
  if (bound.basis !== 'CONSENT') throw new Refusal('INPUT_INVALID', { check: `${purpose} rests on no consent` });
  const asked = [...required, ...optional];
  if (asked.length === 0) throw new Refusal('INPUT_INVALID', { check: 'no scope asked for' });
  if (new Set(asked).size !== asked.length) throw new Refusal('INPUT_INVALID', { check: 'a scope is named twice' });
  for (const scope of asked) {
    if (!scopes.has(scope)) throw new Refusal('INPUT_INVALID', { check: 'scope', scope });
    if (bound.never.some((never) => covers(never, scope))) throw new Refusal('NEVER_ALLOWED', { purpose, scope });
  }
  const longest = bound.maxDays;
  if (days !== null && (days < 1 || (longest !== null && days > longest)))
    throw new Refusal('INPUT_INVALID', { check: 'days', from: 1, to: longest });
  const { maxUses, usesPer, lookBackMonths, zh, en } = bound;
  return { days: days ?? longest, usesAllowed: usesPer === null ? maxUses : null, lookBackMonths, zh, en };
}

/** What a scope demands of a grant for this purpose: separate consent (PIPL 29), written consent (征信业管理条例 14). */
export function demandsOf(scope: string, purpose: string): { readonly separate: boolean; readonly written: boolean } {
  const { sensitive = true, writtenForCredit = true } = scopes.get(scope) ?? {};
  return { separate: sensitive, written: writtenForCredit && (purposes.get(purpose)?.credit ?? true) };
}

function covers(never: string, scope: string): boolean {
  return never.endsWith('*') ? scope.startsWith(never.slice(0, -1)) : never === scope;
}
