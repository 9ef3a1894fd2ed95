import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { Release } from '#kernel/memberContext.ts';

/** The consents that something rests on and that allow only so many uses, by id, each once. */
export function limitedIn(
  carried: readonly Pick<JudgedFlow, 'subject' | 'decision'>[],
  releases: readonly Pick<Release, 'subject' | 'basis'>[],
  consents: ReadonlyMap<string, readonly Consent[]>,
): string[] {
  const found = new Set<string>();
  const note = (subject: string | null, id: string | undefined) => {
    if (subject === null || id === undefined || found.has(id)) return;
    const consent = consents.get(subject)?.find((each) => each.id === id);
    if (consent && isLimited(consent)) found.add(id);
  };
  for (const { subject, decision } of carried) if (decision.effect === 'permit') note(subject, decision.consent?.id);
  for (const { subject, basis } of releases) note(subject, basis);
  return [...found];
}

function isLimited({ usesAllowed, rateAllowed }: Consent): boolean {
  return usesAllowed !== null || (rateAllowed ?? null) !== null;
}
