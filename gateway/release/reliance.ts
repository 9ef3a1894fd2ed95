import type { JudgedFlow } from '#gateway/audit/record.ts';

/** Consents by id, as they are found in flows, and uses of break-glass. */
export type ReliedOn = Map<
  string,
  { readonly subject: string; readonly scopes: Set<string>; readonly isGlass: boolean }
>;

export function relyOn(consents: ReliedOn, flows: readonly Pick<JudgedFlow, 'subject' | 'scope' | 'decision'>[]): void {
  for (const { subject, scope, decision } of flows) {
    if (subject === null || decision.effect !== 'permit' || !decision.consent) continue;
    const known = consents.get(decision.consent.id);
    const isGlass = decision.basis === 'BREAK_GLASS';
    if (known) known.scopes.add(scope);
    else consents.set(decision.consent.id, { subject, scopes: new Set([scope]), isGlass });
  }
}

/** What something was to be released under ended in between: it is not released, and everything is judged anew. */
export class ConsentsChanged extends Error {}
