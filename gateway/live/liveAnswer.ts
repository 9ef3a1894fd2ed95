import { Refusal } from '#kernel/errors.ts';
import { answer, begin } from '#gateway/pipeline.ts';
import { rootTypeOf } from '#gateway/plan/rootTypeOf.ts';
import { answerEvents } from './answerEvents.ts';
import { answerInParts } from './answerInParts.ts';
import type { Admission } from '#gateway/admission.ts';
import type { Gateway, GraphRequest } from '#gateway/pipeline.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Subscribe } from './subscribe.ts';
import type { OpenStream } from './openStreams.ts';

type Working = { readonly subscribe: Subscribe; readonly admission: Admission };

export type LiveRequest = GraphRequest & { readonly operation: Operation };

/** How a request is answered: at once, in parts, or event by event. */
export type LiveAnswer =
  | { readonly kind: 'once' }
  | { readonly kind: 'parts' | 'events'; readonly messages: (stream: OpenStream) => AsyncGenerator<object, void> };

/** What becomes of a request, known before anything is fetched. @throws Refusal */
export async function liveAnswer(
  gateway: Gateway,
  request: LiveRequest,
  { subscribe, admission }: Working,
): Promise<LiveAnswer> {
  if (request.flowsOnly) return { kind: 'once' };
  const { operation, variables } = await begin(gateway, request);
  // From here on the request is what it drew.
  const drawn = { ...request, operation };
  if (rootTypeOf(operation.definition) === 'Subscription') {
    if (operation.refused) throw new Refusal('UNAUTHORIZED');
    const messages = ({ standing, signal }: OpenStream) =>
      answerEvents(gateway, drawn, { subscribe, admission, standing, signal });
    return { kind: 'events', messages };
  }
  const parted = operation.refused ? null : gateway.graph.parting().inParts(operation, variables);
  if (!parted) return { kind: 'once' };
  return {
    kind: 'parts',
    messages: ({ standing }) => answerInParts(gateway, { ...request, operation: parted }, { standing, admission }),
  };
}

/** An answer at once, for those who read streams only. */
export async function* asStream(
  gateway: Gateway,
  request: LiveRequest,
  { admission }: Working,
  { standing }: OpenStream,
): AsyncGenerator<object, void> {
  const relyOn: GraphRequest['relyOn'] = (reliance) => standing.relyOn(reliance);
  yield await admission.during(() => answer(gateway, { ...request, relyOn }));
}
