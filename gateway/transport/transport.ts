import { Refusal } from '#kernel/errors.ts';
import { MemberPool } from './memberPool.ts';
import type { OrgId } from '#kernel/ids.ts';
import { Withheld } from '#gateway/release/memberClient.ts';
import type { SendOptions, Transport } from '#gateway/release/memberClient.ts';
import type { PoolOptions } from './memberPool.ts';

export type TransportOptions = Partial<PoolOptions> & {
  /** Members in this process, by organisation: for the endpoint `local:`. */
  readonly local?: ReadonlyMap<OrgId, LocalMember>;
  /** Those of them that tell events. */
  readonly localEvents?: ReadonlyMap<OrgId, LocalEvents>;
};

/** Subscribes at a member in this process: each event is an answer in JSON. */
export type LocalEvents = (
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => AsyncIterable<string>;
export type LocalMember = (body: string, headers: Readonly<Record<string, string>>) => Promise<string>;
export type Transports = {
  readonly send: Transport;
  /** Whether an endpoint is asked; null before it was, and of a member in this process. */
  circuitOf(endpoint: string | null): 'CLOSED' | 'OPEN' | null;
  close(): Promise<void>;
};

const MIB = 1024 * 1024;
const DEFAULTS: PoolOptions = {
  timeoutMs: 5_000,
  maxAnswerBytes: 16 * MIB,
  maxHeldBytes: 128 * MIB,
  connections: 128,
  maxWaiting: 1_024,
  circuit: { failures: 10, coolMs: 2_000 },
  now: () => performance.now(),
};

/** Takes bodies to members, in this process or over HTTP/1.1 with connections kept alive. What fails is a refusal with its kind. */
export function openTransports({ local = new Map(), ...options }: TransportOptions = {}): Transports {
  const all = { ...DEFAULTS, ...options };
  const pools = new Map<string, MemberPool>();
  let closing: Promise<unknown> | undefined;
  const opened = (endpoint: string) => {
    if (closing) throw new Refusal('SOURCE_DOWN', { check: 'closed' });
    const pool = new MemberPool(endpoint, all);
    pools.set(endpoint, pool);
    return pool;
  };
  const poolOf = (endpoint: string) => pools.get(endpoint) ?? opened(endpoint);
  return {
    // Not async: on the hottest way of all, every promise in between costs.
    send({ id, endpoint }, body, headers, sending) {
      if (endpoint === 'local:') return askInside(local.get(id), body, headers, { ...all, ...sending });
      return poolOf(endpoint ?? '').send(body, headers, sending);
    },
    circuitOf: (endpoint) => pools.get(endpoint ?? '')?.circuit ?? null,
    async close() {
      closing ??= Promise.all([...pools.values()].map((pool) => pool.close()));
      await closing;
    },
  };
}

async function askInside(
  member: LocalMember | undefined,
  body: string,
  headers: Readonly<Record<string, string>>,
  { timeoutMs, maxAnswerBytes, mayLeave }: PoolOptions & SendOptions,
): Promise<string> {
  if (mayLeave && !mayLeave()) throw new Withheld();
  if (!member) throw new Refusal('SOURCE_DOWN');
  const answer = await within(timeoutMs, member(body, headers));
  if (Buffer.byteLength(answer) > maxAnswerBytes) throw new Refusal('SOURCE_INVALID', { check: 'size' });
  return answer;
}

/** A member in this process is no more trusted to be in time than one elsewhere. */
async function within(timeoutMs: number, answer: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('SOURCE_TIMEOUT')), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
