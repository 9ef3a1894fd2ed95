import { subscribe } from 'graphql';
import type { Headers, Member } from './member.ts';

/**
 * The events of a subscription at a member, each as the JSON of an answer, until the signal. The body goes through the member's door
 * like any other; the gateway asks anew, under consents as they are then, for what an event is about.
 */
export async function* memberEvents(
  member: Pick<Member, 'admit' | 'schema' | 'describe' | 'told'>,
  body: string,
  headers: Headers,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  try {
    const { document, errors, graph, request } = await member.admit(body, headers);
    if (errors.length > 0) return yield JSON.stringify({ errors: errors.map(member.describe) });
    const { schema } = member;
    const events = await subscribe({ schema, document, variableValues: graph.variables, contextValue: request });
    if (!(Symbol.asyncIterator in events)) return yield JSON.stringify(member.told(events));
    const stop = () => void events.return(undefined);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      for await (const event of events) yield JSON.stringify(member.told(event));
    } finally {
      signal.removeEventListener('abort', stop);
    }
  } catch (error) {
    yield JSON.stringify({ errors: [member.describe(error)] });
  }
}
