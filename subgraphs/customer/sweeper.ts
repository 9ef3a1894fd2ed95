import type { CustomerStore } from './store.ts';

export type SweeperOptions = {
  readonly store: Pick<CustomerStore, 'sweep'>;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly everyMs?: number;
  /** Is told of a sweep that failed; the next one tries again. */
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 60_000;

/** Puts on record, again and again, what time does to consents. Resolves, once closed, when the last sweep is over. */
export function startSweeper({ store, now, everyMs = EVERY_MS, report }: SweeperOptions): { close(): Promise<void> } {
  let sweeping: Promise<void> | null = null;
  const sweep = async () => {
    try {
      while ((await store.sweep(now())) > 0);
    } catch (error) {
      report(error);
    }
    sweeping = null;
  };
  const timer = setInterval(() => (sweeping ??= sweep()), everyMs);
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
