import type { GatewayKey, GatewayKeys } from './door.ts';

/** Asked for again at most so often, however many requests bring a key that nobody knows. */
const COOL_MS = 2_000;
const TIMEOUT_MS = 5_000;

/** The public keys of gateways elsewhere, RFC 7517: fetched at the start, and again when a request is signed with one that is not among them. */
export class RemoteKeys {
  readonly #urls: readonly string[];
  #keys: GatewayKeys = [];
  #askedAt = -Infinity;
  #asking: Promise<void> | undefined;

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  current(): GatewayKeys {
    return this.#keys;
  }

  /** Keys of a gateway that does not answer stay as they were. @throws AggregateError when none answers */
  async refresh(): Promise<void> {
    if (performance.now() - this.#askedAt < COOL_MS) return this.#asking;
    this.#askedAt = performance.now();
    this.#asking = this.#fetch();
    return this.#asking;
  }

  async #fetch(): Promise<void> {
    const answers = await Promise.allSettled(this.#urls.map(fetchKeys));
    const found = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    if (answers.every(({ status }) => status === 'rejected'))
      throw new AggregateError(
        answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
        `no gateway tells its keys at ${this.#urls.join(', ')}`,
      );
    const fresh = new Set(found.map(({ kid }) => kid));
    const isWhole = answers.every(({ status }) => status === 'fulfilled');
    this.#keys = isWhole ? found : [...found, ...this.#keys.filter(({ kid }) => !fresh.has(kid))];
  }
}

async function fetchKeys(url: string): Promise<GatewayKey[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { keys } = (await response.json()) as { keys?: unknown };
  if (!response.ok || !Array.isArray(keys)) throw new Error(`${url} holds no keys`);
  return keys as GatewayKey[];
}
