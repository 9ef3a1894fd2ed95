import { isUtf8 } from 'node:buffer';
import { Agent, request } from 'undici';
import { Refusal } from '#kernel/errors.ts';
import { readAnswer } from '#gateway/release/memberAnswer.ts';
import { readEvents } from './serverSentEvents.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { LocalEvents } from '#gateway/transport/transport.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { Subscribe } from './subscribe.ts';

export type MemberEventsOptions = {
  /** For the member to begin. After that it may be silent for as long as it likes. */
  readonly timeoutMs?: number;
  readonly maxEventBytes?: number;
  /** Members in this process, for the endpoint `local:`. */
  readonly local?: ReadonlyMap<OrgId, LocalEvents> | undefined;
};

/**
 * Subscribes at members by GraphQL over server-sent events, in its distinct connections mode: one POST, answered by
 * `text/event-stream` (graphql-sse, PROTOCOL.md). What is not read is not fetched: a slow reader slows the sender, and nothing grows.
 */
export function openMemberEvents({ timeoutMs = 5_000, maxEventBytes = 1024 * 1024, local }: MemberEventsOptions = {}): {
  readonly subscribe: Subscribe;
  close(): Promise<void>;
} {
  const agent = new Agent({ allowH2: false, connectTimeout: timeoutMs, headersTimeout: timeoutMs, bodyTimeout: 0 });
  return {
    async *subscribe({ id, endpoint }, body, headers, signal) {
      const inside = endpoint === 'local:' ? local?.get(id) : undefined;
      if (inside) return yield* answersInside(inside(body, headers, signal), maxEventBytes);
      if (!endpoint?.startsWith('http')) throw new Refusal('SOURCE_DOWN', { check: 'endpoint' });
      const { type, stream } = await open(endpoint, body, headers, signal, agent);
      try {
        if (type === 'text/event-stream') yield* answersIn(stream, maxEventBytes);
        else yield readAnswer(await whole(stream, maxEventBytes));
      } catch (error) {
        if (signal.aborted) return;
        throw error instanceof Refusal ? error : new Refusal('SOURCE_DOWN', { check: 'stream' }, { cause: error });
      }
    },
    close: () => agent.destroy(),
  };
}

type Opened = { readonly type: string; readonly stream: AsyncIterable<Uint8Array> };

async function open(
  endpoint: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  dispatcher: Agent,
): Promise<Opened> {
  // This and nothing else: graphql-sse compares the whole header.
  const all = { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' };
  try {
    const response = await request(endpoint, { method: 'POST', body, headers: all, signal, dispatcher });
    // Whoever reads it is told of an error as well; where nobody does, it would take the process down.
    response.body.on('error', () => undefined);
    const type = String(response.headers['content-type'] ?? '')
      .split(';')[0]!
      .trim()
      .toLowerCase();
    if (response.statusCode === 200 || type.endsWith('json')) return { type, stream: response.body };
    response.body.destroy();
    throw new Refusal('SOURCE_REFUSED', { status: response.statusCode });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const late = (error as { code?: string }).code === 'UND_ERR_HEADERS_TIMEOUT';
    throw new Refusal(late ? 'SOURCE_TIMEOUT' : 'SOURCE_DOWN', {}, { cause: error });
  }
}

async function* answersInside(events: AsyncIterable<string>, maxEventBytes: number): AsyncGenerator<MemberAnswer> {
  for await (const event of events) {
    if (Buffer.byteLength(event) > maxEventBytes) throw new Refusal('SOURCE_INVALID', { check: 'size' });
    yield readAnswer(event);
  }
}

async function* answersIn(stream: AsyncIterable<Uint8Array>, maxEventBytes: number): AsyncGenerator<MemberAnswer> {
  for await (const { event, data } of readEvents(stream, maxEventBytes)) {
    if (event === 'complete') return;
    if (event === 'next') yield readAnswer(data);
  }
  // A source that has nothing more to say says so.
  throw new Refusal('SOURCE_DOWN', { check: 'stream' });
}

async function whole(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal('SOURCE_INVALID', { check: 'size' });
    chunks.push(chunk);
  }
  return textOf(Buffer.concat(chunks));
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refusal('SOURCE_INVALID', { check: 'UTF-8' });
  return bytes.toString();
}
