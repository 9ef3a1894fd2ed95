import { isTransient } from '#subgraphs/askGraph.ts';
import { messageIn } from './rules/creditSaga.ts';
import type { AskGraph, GraphAnswer } from '#subgraphs/askGraph.ts';
import type { Outbox } from '#subgraphs/outbox.ts';
import type { Message, SagaEvent } from './rules/creditSaga.ts';
import type { SagaRow } from './creditBook.ts';
import type { RepairerStore } from './store.ts';

export type CreditDesk = {
  readonly store: Pick<RepairerStore, 'sagaCalled' | 'moveSaga' | 'postponeSaga' | 'dueSagas'>;
  readonly graph: AskGraph;
  readonly now: () => Date;
};

const PURPOSE = '@purpose(code: "service.maintenance/1")';
const RESERVE = `mutation Reserve($input: ReserveServiceCreditInput!) ${PURPOSE} {
  reserveServiceCredit(input: $input) { credit { decision { outcome monthlyMinor } } } }`;
const MOVE = `mutation Move($input: MoveServiceCreditInput!) ${PURPOSE} {
  moveServiceCredit(input: $input) { credit { status } } }`;

/**
 * Goes on with a saga as far as it goes now: to its end, to where it waits for the workshop, or until the lender cannot be reached.
 * Rejects, with the saga put off, where the graph itself cannot be.
 */
export async function goOn({ store, graph, now }: CreditDesk, reference: string): Promise<SagaRow | null> {
  let saga = await store.sagaCalled(reference);
  for (let message = saga && messageIn[saga.state]; saga && message; message = messageIn[saga.state]) {
    const isHeld = saga.state === 'ASKING' || saga.state === 'CONFIRMING';
    const isLate = isHeld && saga.heldUntil <= now();
    const { event, fault } = isLate ? { event: { kind: 'LATE' as const } } : await heard(graph, saga, message);
    if (!event) {
      await store.postponeSaga(saga, now());
      if (fault !== undefined) throw new Error(`${message} was not heard`, { cause: fault });
      return saga;
    }
    const before: SagaRow = saga;
    saga = await store.moveSaga(reference, saga.state, event, now());
    // What the lender said changes nothing: to ask again at once would be to ask for ever.
    if (saga.state === before.state) {
      await store.postponeSaga(saga, now());
      return saga;
    }
  }
  return saga;
}

type Heard = { readonly event: SagaEvent | null; readonly fault?: unknown };

async function heard(graph: AskGraph, saga: SagaRow, message: Message): Promise<Heard> {
  try {
    return { event: await send(graph, saga, message) };
  } catch (fault) {
    return { event: null, fault };
  }
}

/** Null where it is not known what the lender did: it is asked again, under the same reference. */
async function send(graph: AskGraph, saga: SagaRow, message: Message): Promise<SagaEvent | null> {
  const { reference, lender, customer, vin, amountMinor, months } = saga;
  if (message !== 'RESERVE') return moved(await graph(MOVE, { input: { reference, lender, step: message } }), message);
  const input = { reference, lender, customerId: customer, vin, amountMinor, months };
  return reserved(await graph(RESERVE, { input }));
}

type Told = {
  readonly credit: {
    readonly decision?: { readonly outcome: string; readonly monthlyMinor: number | null } | null;
    readonly status?: string;
  } | null;
};

/** What was kept by an earlier answer was reserved too. */
const READY = new Set(['RESERVED', 'CONFIRMED', 'DRAWN']);

function reserved(answer: GraphAnswer): SagaEvent | null {
  const told = answer.data?.['reserveServiceCredit'] as Told | null | undefined;
  const decision = told?.credit?.decision;
  if (decision && READY.has(decision.outcome)) return { kind: 'RESERVED', monthlyMinor: decision.monthlyMinor };
  if (decision) return { kind: 'REFUSED', because: decision.outcome };
  return refusal(answer) ?? (told?.credit === null ? { kind: 'REFUSED', because: 'RELEASED' } : null);
}

function moved(answer: GraphAnswer, message: Exclude<Message, 'RESERVE'>): SagaEvent | null {
  const told = answer.data?.['moveServiceCredit'] as Told | null | undefined;
  const status = told?.credit?.status;
  if (message === 'RELEASE' && told) return { kind: 'RELEASED' };
  if (status === 'CONFIRMED') return { kind: 'CONFIRMED' };
  if (status === 'DRAWN') return { kind: 'DRAWN' };
  if (status) return { kind: 'REFUSED', because: status };
  return refusal(answer);
}

/** Why it is refused for good; null where it may be otherwise next time. */
function refusal({ errors }: GraphAnswer): SagaEvent | null {
  const code = errors[0]?.code;
  return code === undefined || isTransient(code) ? null : { kind: 'REFUSED', because: code };
}

/** What lenders were not told yet. */
export function creditOutbox(desk: CreditDesk): Pick<Outbox, 'due' | 'send'> {
  return {
    due: (most) => desk.store.dueSagas(desk.now(), most),
    send: (reference) => goOn(desk, reference),
  };
}
