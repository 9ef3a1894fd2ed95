import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { exchange } from './exchange.ts';
import type { Answered } from './exchange.ts';
import type { Arrival, Observer } from './observer.ts';

export const READ = `query Read($ids: [ID!]!) @purpose(code: "loan.origination/1") { customers(ids: $ids) { id name } }`;

/** The way that an operation takes which came before, and the one through `@apollo/server`. */
export const roads = { hot: {}, apollo: { 'apollo-require-preflight': 'true' } } as const;
export type Road = keyof typeof roads;

export type ReadersOptions = {
  readonly urls: readonly string[];
  readonly token: string;
  readonly persons: readonly string[];
  readonly observer: Observer;
  /** Of each road, at each gateway. */
  readonly perRoad: number;
};

export type Readers = AsyncDisposable & {
  /** Resolves when every read that is under way now has been answered, or has failed. */
  settled(): Promise<void>;
};

const AFTER_FAILURE_MS = 10;
/** Every so many reads asks for everybody, the others for a few. */
const EVERYBODY = 3;
const FEW = 3;

/** Asks for the names of the persons at every gateway by both roads, without a pause. */
export function startReaders({ urls, token, persons, observer, perRoad }: ReadersOptions): Readers {
  const underWay = new Set<Promise<void>>();
  const over = new AbortController();
  const readOnce = async (url: string, road: Road, agent: Agent, ids: readonly string[]) => {
    const before = observer.shutOf(ids);
    let arrival: Arrival | undefined;
    const onArrival = () => void (arrival = observer.arrive(ids, before));
    const variables = { ids };
    const answered = await exchange({ url, token, query: READ, variables, headers: roads[road], agent, onArrival });
    observer.judge(namedIn(answered), url, `${road} road of ${url}`, arrival!);
  };
  const keepReading = async (url: string, road: Road) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let count = 0; !over.signal.aborted; count++) {
      const ids = count % EVERYBODY === 0 ? persons : fewOf(persons, count);
      const reading: Promise<void> = readOnce(url, road, agent, ids).catch(() => delay(AFTER_FAILURE_MS));
      underWay.add(reading);
      await reading;
      underWay.delete(reading);
    }
    agent.destroy();
  };
  const all = urls.flatMap((url) =>
    (Object.keys(roads) as Road[]).flatMap((road) => Array.from({ length: perRoad }, () => keepReading(url, road))),
  );
  return {
    settled: async () => void (await Promise.all(underWay)),
    async [Symbol.asyncDispose]() {
      over.abort();
      await Promise.all(all);
    },
  };
}

/** Whose datum an answer holds. */
export function namedIn({ data }: Answered): Set<string> {
  const customers = (data?.['customers'] ?? []) as readonly ({ id: string; name: string | null } | null)[];
  return new Set(customers.flatMap((each) => (each && each.name !== null ? [each.id] : [])));
}

function fewOf(persons: readonly string[], from: number): string[] {
  return Array.from({ length: Math.min(FEW, persons.length) }, (_, i) => persons[(from + i * 7) % persons.length]!);
}
