import { issuerOf } from '#kernel/ids.ts';
import type { ConsentEventEntry } from '#gateway/audit/record.ts';

/** One change of a consent, as `consent_event_v1` tells it (schema/consent/events.sql). */
export type ConsentEvent = {
  readonly revision: number;
  /** Epoch seconds. */
  readonly at: number;
  readonly consent: string;
  readonly subject: string;
  readonly event: string;
  readonly status: string;
  /** A customer, an organisation, or `time`. */
  readonly actor: string;
  readonly reason: string | null;
  readonly granted: readonly string[] | null;
  readonly receiptSha256: string | null;
  readonly recipient: string;
  readonly processors: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly termsSha256: string;
};

/** The people whom an event names: the entry names their commitments. */
export function peopleIn({ subject, actor }: Pick<ConsentEvent, 'subject' | 'actor'>): string[] {
  return issuerOf(actor) === undefined ? [subject] : [subject, actor];
}

export function eventEntry(
  { actor, subject, ...told }: ConsentEvent,
  commitments: ReadonlyMap<string, string>,
): ConsentEventEntry {
  const [about, by = actor] = peopleIn({ subject, actor }).map((person) => {
    const commitment = commitments.get(person);
    if (commitment === undefined) throw new TypeError('a person without a commitment');
    return commitment;
  });
  return { ...told, kind: 'consent', subject: about!, actor: by };
}
