import { Pool } from 'undici';
import { Refusal } from '#kernel/errors.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Transport } from './memberClient.ts';

export type TransportOptions = {
  /** Members in this process, by organisation: for the endpoint `local:`. */
  readonly local?: ReadonlyMap<OrgId, LocalMember>;
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
};

export type LocalMember = (body: string, headers: Readonly<Record<string, string>>) => Promise<string>;
export type Transports = { readonly send: Transport; close(): Promise<void> };

/** Takes bodies to members, in this process or over HTTP/1.1 with connections kept alive. What fails is a refusal with its kind. */
export function openTransports({
  local = new Map(),
  timeoutMs = 5_000,
  maxAnswerBytes = 16 * 1024 * 1024,
}: TransportOptions = {}): Transports {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string) => {
    const pool = pools.get(origin) ?? new Pool(origin, { connections: 64, connectTimeout: timeoutMs });
    pools.set(origin, pool);
    return pool;
  };
  return {
    async send(member, body, headers) {
      const inside = local.get(member.id);
      if (member.endpoint === 'local:') {
        if (!inside) throw new Refusal('SOURCE_DOWN');
        return Buffer.from(await within(timeoutMs, inside(body, headers)));
      }
      const { origin, pathname, search } = new URL(member.endpoint ?? '');
      const send = () => post(poolOf(origin), { path: pathname + search, body, headers, timeoutMs, maxAnswerBytes });
      return send().catch((error: unknown) => {
        throw asRefusal(error);
      });
    },
    close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.close()))),
  };
}

type Posted = {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
};

async function post(pool: Pool, { path, body, headers, timeoutMs, maxAnswerBytes }: Posted): Promise<Buffer> {
  const answer = await pool.request({
    path,
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxAnswerBytes) throw new Refusal('SOURCE_INVALID', { check: 'size' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const name = error instanceof Error ? error.name : '';
  const late = name === 'TimeoutError' || name === 'AbortError' || name === 'ConnectTimeoutError';
  return new Refusal(late ? 'SOURCE_TIMEOUT' : 'SOURCE_DOWN', {}, { cause: error });
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
