import { once } from 'node:events';
import { memberEvents } from './memberEvents.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Member } from './member.ts';

export const EVENT_STREAM = 'text/event-stream';

/** GraphQL over server-sent events, in the distinct connections mode: one POST, answered by events until one side has enough. */
export async function serveEvents(member: Member, { body, headers }: FastifyRequest, reply: FastifyReply) {
  reply.hijack();
  const { raw } = reply;
  const gone = new AbortController();
  raw.on('close', () => gone.abort());
  raw.writeHead(200, { 'content-type': EVENT_STREAM, 'cache-control': 'no-store' });
  // The gateway waits for the head, and an event may be long in coming.
  raw.flushHeaders();
  const { signal } = gone;
  for await (const answer of memberEvents(member, body as string, headers as Record<string, string>, signal))
    if (!raw.write(`event: next\ndata: ${answer}\n\n`) && !signal.aborted)
      await once(raw, 'drain', { signal }).catch(() => undefined);
  if (!signal.aborted) raw.end('event: complete\ndata:\n\n');
  return reply;
}
