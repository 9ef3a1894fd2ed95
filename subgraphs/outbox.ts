/** What others have to be told: kept in the transaction that it came from, and sent until it is heard. */
export type Outbox = {
  /** References of those that have something to send by now, the longest waiting first. */
  readonly due: (most: number) => Promise<string[]>;
  readonly send: (reference: string) => Promise<unknown>;
  /** Is told of each that failed; the next round tries again. */
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 1_000;
const AT_ONCE = 20;
const FIRST_MS = 500;
const MOST_MS = 60_000;

/** Sends what is due, each for itself: one that fails keeps no other back. */
export async function sendDue({ due, send, report }: Outbox): Promise<void> {
  try {
    await Promise.all((await due(AT_ONCE)).map((reference) => send(reference).catch(report)));
  } catch (error) {
    report(error);
  }
}

/** Does so again and again. Resolves, once closed, when the last round is over. */
export function startOutbox(outbox: Outbox, everyMs = EVERY_MS): { close(): Promise<void> } {
  let sending: Promise<void> | null = null;
  const timer = setInterval(() => (sending ??= sendDue(outbox).finally(() => (sending = null))), everyMs);
  return {
    async close() {
      clearInterval(timer);
      await sending;
    },
  };
}

/** When to try again after so many failures in a row: twice as long each time, a minute at the most. In milliseconds. */
export function patience(tries: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 10));
}
