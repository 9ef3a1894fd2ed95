import { Refusal } from '#kernel/errors.ts';
import purposeList from '#schema/consent/purposes.json' with { type: 'json' };
import scopeList from '#schema/consent/scopes.json' with { type: 'json' };
import type { RatePeriod } from '#schema/generated/customer.ts';

/** What an organisation would like. What is left out is as much as the purpose allows. */
export type Wish = {
  readonly purpose: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly days?: number | null;
  readonly uses?: number | null;
  readonly lookBackMonths?: number | null;
  readonly keepDays?: number | null;
};

/** How far a consent goes; null: no bound. */
export type Bounds = {
  readonly days: number | null;
  /** In each `ratePer`, where there is one. */
  readonly uses: number | null;
  readonly ratePer: RatePeriod | null;
  readonly lookBackMonths: number | null;
  readonly keepDays: number | null;
};

const purposes = new Map(purposeList.map((purpose) => [purpose.code, purpose]));
const scopes = new Map(scopeList.map((scope) => [scope.code, scope]));

/**
 * The bounds of a wish, held against the upper bounds of its purpose before anybody is asked: purpose limitation and the least
 * data that will do (PIPL 6 and 19). @throws Refusal PURPOSE_UNKNOWN, INPUT_INVALID, NEVER_ALLOWED, TEMPLATE_BOUND
 */
export function boundsOf({ purpose, required, optional, ...wish }: Wish): Bounds {
  const most = upperBoundsOf(purpose);
  const asked = [...required, ...optional];
  if (asked.length === 0) throw new Refusal('INPUT_INVALID', { check: 'no scope asked for' });
  if (new Set(asked).size !== asked.length) throw new Refusal('INPUT_INVALID', { check: 'a scope is named twice' });
  for (const scope of asked) checkScope(purpose, scope);
  return {
    days: within('maxDays', wish.days, most.days),
    uses: within('maxUses', wish.uses, most.uses),
    ratePer: most.ratePer,
    lookBackMonths: within('lookBackMonths', wish.lookBackMonths, most.lookBackMonths),
    keepDays: within('keepDays', wish.keepDays, most.keepDays),
  };
}

/** What any consent for the purpose may hold. @throws Refusal PURPOSE_UNKNOWN, INPUT_INVALID */
export function upperBoundsOf(purpose: string): Bounds & { readonly only: readonly string[] | null } {
  const bound = purposes.get(purpose);
  if (!bound) throw new Refusal('PURPOSE_UNKNOWN', { purpose });
  if (bound.basis !== 'CONSENT') throw new Refusal('INPUT_INVALID', { check: `${purpose} rests on no consent` });
  const { maxDays, maxUses, usesPer, lookBackMonths, keepDays, only } = bound;
  return { days: maxDays, uses: maxUses, ratePer: usesPer as RatePeriod | null, lookBackMonths, keepDays, only };
}

/** What a scope demands of a grant for this purpose: separate consent (PIPL 29), written consent (征信业管理条例 14). */
export function demandsOf(scope: string, purpose: string): { readonly separate: boolean; readonly written: boolean } {
  const { sensitive = true, writtenForCredit = true } = scopes.get(scope) ?? {};
  return { separate: sensitive, written: writtenForCredit && (purposes.get(purpose)?.credit ?? true) };
}

/** A purpose, or a scope, in plain words. @throws TypeError when there is none of that code */
export function inPlainWords(code: string): { readonly zh: string; readonly en: string } {
  const known = purposes.get(code) ?? scopes.get(code);
  if (!known) throw new TypeError(`no purpose and no scope has the code ${code}`);
  return { zh: known.zh, en: known.en };
}

/** @throws Refusal INPUT_INVALID; NEVER_ALLOWED, TEMPLATE_BOUND where the purpose may not have that scope */
export function checkScope(purpose: string, scope: string): void {
  const { only, never } = purposes.get(purpose)!;
  if (!scopes.has(scope)) throw new Refusal('INPUT_INVALID', { check: 'scope', scope });
  if (never.some((each) => covers(each, scope))) throw new Refusal('NEVER_ALLOWED', { purpose, scope });
  if (only && !only.some((each) => covers(each, scope)))
    throw new Refusal('TEMPLATE_BOUND', { bound: 'only', value: scope, limit: only });
}

function within(bound: string, wished: number | null | undefined, limit: number | null): number | null {
  if (wished === null || wished === undefined) return limit;
  if (wished < 1 || (limit !== null && wished > limit))
    throw new Refusal('TEMPLATE_BOUND', { bound, value: wished, limit });
  return wished;
}

function covers(pattern: string, scope: string): boolean {
  return pattern.endsWith('*') ? scope.startsWith(pattern.slice(0, -1)) : pattern === scope;
}
