import type { FollowedGrants, FollowOptions } from '#gateway/lease/followConsents.ts';
import type { Consent } from '#gateway/consent/consent.ts';

const REMEMBERED_MS = 1_000;
const permits = ({ status, purpose }: Consent) => status === 'ACTIVE' && purpose === 'loan.origination/1';

type Remembered = { readonly consents: readonly Consent[]; readonly until: number };

/** Permissions as caches commonly keep them: read once, and taken as true for a second. That there is none is not kept. */
export function followConsents({ reader }: FollowOptions): FollowedGrants {
  const known = new Map<string, Remembered>();
  const lasting = async () => undefined;
  return {
    async consentsOf(subjects) {
      const now = performance.now();
      const unknown = subjects.filter((subject) => !((known.get(subject)?.until ?? 0) > now));
      const read = unknown.length > 0 ? await reader.consentsOf(unknown) : new Map<string, readonly Consent[]>();
      for (const subject of unknown) {
        const consents = read.get(subject) ?? [];
        known.set(subject, { consents, until: consents.some(permits) ? now + REMEMBERED_MS : now });
      }
      return new Map(subjects.map((subject) => [subject, known.get(subject)!.consents]));
    },
    tenuresOf: reader.tenuresOf,
    use: reader.use,
    holds: () => true,
    reach: lasting,
    lease: { ensure: lasting } as FollowedGrants['lease'],
    close: () => reader.close(),
  };
}
