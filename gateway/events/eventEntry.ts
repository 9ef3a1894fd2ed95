import { issuerOf } from '#kernel/ids.ts';
import type { EventEntry } from '#gateway/audit/record.ts';

/** One change, as `event_log_v1` tells it (schema/consent/events.sql). */
export type LoggedEvent = {
  readonly revision: number;
  /** Epoch seconds. */
  readonly at: number;
  readonly kind: EventEntry['kind'];
  /** A customer, an organisation, or `time`; null where the event has none. */
  readonly subject: string | null;
  readonly actor: string | null;
  readonly holder: string | null;
  /** What stands in the entry as it is. */
  readonly told: Readonly<Record<string, unknown>>;
};

/** The people whom an event names: the entry names their commitments. */
export function peopleIn({ subject, actor, holder }: Pick<LoggedEvent, 'subject' | 'actor' | 'holder'>): string[] {
  return [subject, actor, holder].filter((each) => each !== null && issuerOf(each) !== undefined) as string[];
}

export function eventEntry(event: LoggedEvent, commitments: ReadonlyMap<string, string>): EventEntry {
  const { kind, at, revision, told, ...named } = event;
  const people = new Set(peopleIn(event));
  const parts = Object.entries(named).flatMap(([part, name]) => {
    if (name === null || !people.has(name)) return name === null ? [] : [[part, name]];
    const commitment = commitments.get(name);
    if (commitment === undefined) throw new TypeError('a person without a commitment');
    return [[part, commitment]];
  });
  return { ...told, ...(Object.fromEntries(parts) as object), kind, at, revision } as EventEntry;
}
