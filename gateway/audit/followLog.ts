import { appendUnderLock, BEGIN_APPEND, leafOf } from './openAppender.ts';
import type { Connections } from './connections.ts';
import type { LedgerEntry } from './record.ts';

/** A step along a numbered log: from what was recorded last up to another number. */
export type LogStep = { readonly log: string; readonly after: number; readonly upTo: number };

/** Another log, in which everything has a number, is put on record in the ledger: each number once, in order. */
export type LogFollower = {
  /** The last number that is on record. */
  recordedUpTo(log: string): Promise<number>;
  /**
   * Appends what a log told in one step. Its place moves in the same transaction, so that nothing is written twice or left out. False, and
   * nothing is written, when somebody else has made that step or is about to.
   */
  follow(step: LogStep, entries: readonly LedgerEntry[]): Promise<boolean>;
};

/** `now` in epoch seconds. `appended` is told how many entries there are then. */
export function openLogFollower(
  connections: Connections,
  now: () => number,
  appended: (size: number) => void,
): LogFollower {
  return {
    async recordedUpTo(log) {
      const [place] = await connections.run<Place>('select recorded from ledger_log where log = $1', [log]);
      if (!place) throw new TypeError(`the ledger follows no log called ${log}`);
      return Number(place.recorded);
    },
    async follow({ log, after, upTo }, entries) {
      const size = await connections.transaction(async (run) => {
        const [place] = await run<Place>('select recorded from ledger_log where log = $1 for update skip locked', [
          log,
        ]);
        if (!place || Number(place.recorded) !== after) return undefined;
        await run('update ledger_log set recorded = $2 where log = $1', [log, upTo]);
        return (await appendUnderLock(run, entries.map(leafOf), now())).size;
      }, BEGIN_APPEND);
      if (size !== undefined) appended(size);
      return size !== undefined;
    },
  };
}

type Place = { readonly recorded: string };
