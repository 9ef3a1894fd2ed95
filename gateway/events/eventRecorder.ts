import { Refusal } from '#kernel/errors.ts';
import { eventEntry, peopleIn } from './eventEntry.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { EventLog } from './eventLog.ts';

export type EventRecorderOptions = {
  readonly log: EventLog;
  readonly ledger: Pick<Ledger, 'recordedUpTo' | 'follow' | 'commitments'>;
  /** Is told why events cannot be recorded, once each time that begins. */
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
};

const LOG = 'consent';
const EVERY_MS = 1_000;

/**
 * Puts everything that happens to consents, and to who holds a vehicle, on record, once and in order, however many gateways do so: the ledger knows what it recorded
 * last, and that moves in the transaction that appends. What happened while no gateway ran is recorded by the first that does.
 */
export class EventRecorder {
  readonly #options: EventRecorderOptions;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | null = null;
  #isDue = false;
  #isLost = false;
  #isOver = false;

  constructor(options: EventRecorderOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.nudge(), options.everyMs ?? EVERY_MS);
  }

  /** Something may have happened: it is recorded at once, and not a moment later. */
  nudge(): void {
    this.#isDue = true;
    this.#running ??= this.#recordOrReport().finally(() => (this.#running = null));
  }

  /** Ends once nothing is being recorded any more. */
  async close(): Promise<void> {
    this.#isOver = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #recordOrReport(): Promise<void> {
    while (this.#isDue && !this.#isOver) {
      this.#isDue = false;
      try {
        while (!this.#isOver && (await recordNext(this.#options)));
        this.#isLost = false;
      } catch (error) {
        if (!this.#isLost && !this.#isOver) this.#options.report(error);
        this.#isLost = true;
      }
    }
  }
}

/**
 * Whether there was anything to record; when another gateway is at it, that one goes on.
 * @throws Refusal AUDIT_UNAVAILABLE; LEDGER_BROKEN when the store has lost changes that are on record
 */
export async function recordNext({ log, ledger }: Pick<EventRecorderOptions, 'log' | 'ledger'>): Promise<boolean> {
  const after = await ledger.recordedUpTo(LOG);
  // Asked first: what is appended in between is among the events then, and not missing.
  const last = await log.lastRevision();
  const events = await log.eventsAfter(after);
  if (last < after || (last > after && events.length === 0))
    throw new Refusal('LEDGER_BROKEN', { check: 'the consent store lost changes', last, after });
  if (events.length === 0) return false;
  const commitments = await ledger.commitments([...new Set(events.flatMap(peopleIn))]);
  const entries = events.map((event) => eventEntry(event, commitments));
  return ledger.follow({ log: LOG, after, upTo: events.at(-1)!.revision }, entries);
}
