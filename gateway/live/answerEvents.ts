import { Refusal } from '#kernel/errors.ts';
import { answer, begin, clientFor, openGate, plainParts } from '#gateway/pipeline.ts';
import { bodyOf } from '#gateway/plain/bodyOf.ts';
import { Run } from '#gateway/release/executor.ts';
import { eventSource } from '#gateway/release/fetchRoot.ts';
import type { Admission } from '#gateway/admission.ts';
import type { Begun, Gateway, GraphAnswer, GraphRequest } from '#gateway/pipeline.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { Subscribe } from './subscribe.ts';
import type { Standing } from './standing.ts';

export type Listening = {
  readonly subscribe: Subscribe;
  readonly admission: Admission;
  readonly standing: Standing;
  readonly signal: AbortSignal;
};

/**
 * A subscription: each event of its source goes the whole way of a request, with a gate, a time, consents and a record of its own. Of
 * an event itself only keys, subjects and open values are taken. @throws Refusal
 */
export async function* answerEvents(
  gateway: Gateway,
  request: GraphRequest & { readonly operation: Operation },
  listening: Listening,
): AsyncGenerator<GraphAnswer, void> {
  const { standing, admission } = listening;
  const relyOn: GraphRequest['relyOn'] = (reliance) => standing.relyOn(reliance);
  const events = await eventsFor(gateway, request, await whole(gateway, request), listening);
  for await (const event of events) {
    await whole(gateway, request);
    yield await admission.during(() => answer(gateway, { ...request, event, relyOn }));
  }
}

/** Nobody listens to what they may not hear all of. */
async function whole(gateway: Gateway, request: GraphRequest): Promise<Begun> {
  const begun = await begin(gateway, request);
  if (begun.operation.refused) throw new Refusal('UNAUTHORIZED');
  return begun;
}

async function eventsFor(
  gateway: Gateway,
  request: GraphRequest,
  { operation, purpose, variables }: Begun,
  { subscribe, signal }: Listening,
): Promise<AsyncIterable<MemberAnswer>> {
  const stage = triggerOf(operation);
  if (!gateway.graph.catalogue.linked) {
    const { members, headers } = plainParts(gateway, request);
    const member = members.ofRole(stage.role)[0]!;
    return subscribe(member, bodyOf(stage)(variables, ''), headers, signal);
  }
  const gate = openGate(gateway, operation, request.caller, purpose);
  const client = clientFor(gateway, gate);
  const { member, body } = eventSource(new Run(gate, client, operation, variables), stage);
  const permit = await gate.permit([], []);
  return subscribe(member, body, await client.signed(member, permit, body), signal);
}

/** The stage that a source answers, again and again. */
function triggerOf({ plan: { root } }: Operation): Stage {
  const first = root?.kind === 'sequence' ? root.nodes[0] : root;
  if (first?.kind !== 'fetch') throw new Refusal('OPERATION_UNSUPPORTED');
  return first.stage;
}
