import type { Coverage } from '#schema/generated/ledger.ts';

/** What a purpose asks for by its template; null where it has none, and so no words in which a person could be asked. */
export type Asking = {
  readonly purpose: string;
  readonly restsOnConsent: boolean;
  readonly asks: readonly string[] | null;
};

/** Categories that no purpose asks for, and purposes that rest on consent and have no notice. */
export function coverageOf(
  scopes: readonly string[],
  purposes: readonly Asking[],
): Pick<Coverage, 'categoriesWithoutPurpose' | 'purposesWithoutNotice'> {
  const asked = new Set(purposes.flatMap(({ asks }) => asks ?? []));
  return {
    categoriesWithoutPurpose: scopes.filter((scope) => !asked.has(scope)),
    purposesWithoutNotice: purposes
      .filter(({ restsOnConsent, asks }) => restsOnConsent && !asks)
      .map(({ purpose }) => purpose),
  };
}
