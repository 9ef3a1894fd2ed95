export type ReadTogetherOptions<Value> = {
  /** Reads distinct keys; those that are not there are absent. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  /** Most reads at once. What is asked for meanwhile waits, and is read together. */
  readonly atOnce: number;
  /** A read takes no more askers once it has so many keys. */
  readonly mostKeys: number;
};

type Asker<Value> = {
  readonly keys: readonly string[];
  readonly settled: PromiseWithResolvers<ReadonlyMap<string, Value>>;
};

/**
 * What several ask for at about the same time is one read, of which each finds its own keys in the answer. A read never takes in
 * what was asked for after it began: nobody is answered with what was so before they asked.
 */
export function readTogether<Value>({
  read,
  atOnce,
  mostKeys,
}: ReadTogetherOptions<Value>): (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>> {
  const waiting: Asker<Value>[] = [];
  let running = 0;
  let isDue = false;

  const readNext = () => {
    isDue = false;
    while (running < atOnce && waiting.length > 0) {
      running += 1;
      void answerAll(takeFrom(waiting, mostKeys), read).finally(() => {
        running -= 1;
        readNext();
      });
    }
  };

  return (keys) => {
    const settled = Promise.withResolvers<ReadonlyMap<string, Value>>();
    waiting.push({ keys, settled });
    // Not before everybody who is ready in this turn of the event loop has asked.
    if (!isDue && running < atOnce) {
      isDue = true;
      setImmediate(readNext);
    }
    return settled.promise;
  };
}

function takeFrom<Value>(waiting: Asker<Value>[], mostKeys: number): Asker<Value>[] {
  let [askers, keys] = [0, 0];
  while (askers < waiting.length && keys < mostKeys) keys += waiting[askers++]!.keys.length;
  return waiting.splice(0, askers);
}

async function answerAll<Value>(
  askers: readonly Asker<Value>[],
  read: ReadTogetherOptions<Value>['read'],
): Promise<void> {
  try {
    const found = await read([...new Set(askers.flatMap(({ keys }) => keys))]);
    for (const { settled } of askers) settled.resolve(found);
  } catch (error) {
    for (const { settled } of askers) settled.reject(error);
  }
}
