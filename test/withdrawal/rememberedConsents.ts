import type { FollowedGrants, FollowOptions } from '#gateway/lease/followConsents.ts';
import type { Consent } from '#gateway/consent/consent.ts';

const REMEMBERED_MS = 1_000;

type Remembered = { readonly consents: readonly Consent[]; readonly until: number };

/** Consents as caches commonly keep things: read once, and taken as true for a second. */
export function followConsents({ reader }: FollowOptions): FollowedGrants {
  const known = new Map<string, Remembered>();
  const lasting = async () => undefined;
  return {
    async consentsOf(subjects) {
      const now = performance.now();
      const unknown = subjects.filter((subject) => !((known.get(subject)?.until ?? 0) > now));
      const read = unknown.length > 0 ? await reader.consentsOf(unknown) : new Map<string, readonly Consent[]>();
      for (const subject of unknown)
        known.set(subject, { consents: read.get(subject) ?? [], until: now + REMEMBERED_MS });
      return new Map(subjects.map((subject) => [subject, known.get(subject)!.consents]));
    },
    tenuresOf: reader.tenuresOf,
    holds: () => true,
    reach: lasting,
    lease: { ensure: lasting } as FollowedGrants['lease'],
    close: () => reader.close(),
  };
}
