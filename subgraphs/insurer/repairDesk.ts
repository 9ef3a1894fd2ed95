import { isTransient } from '#subgraphs/askGraph.ts';
import type { AskGraph, GraphAnswer } from '#subgraphs/askGraph.ts';
import type { Outbox } from '#subgraphs/outbox.ts';
import type { RepairAnswer } from './repairBook.ts';
import type { InsurerStore } from './store.ts';

export type RepairDesk = {
  readonly store: Pick<InsurerStore, 'repairs'>;
  readonly graph: AskGraph;
  readonly now: () => Date;
};

const BOOK = `mutation Book($input: BookServiceInput!) @purpose(code: "insurance.claim/1") {
  bookService(input: $input) { booking { id } } }`;

/**
 * Makes the appointment of an ordered repair, in the insurer's name and at its cost. The same order asks for the same appointment however often it
 * is sent. Rejects, with the order put off, where the graph cannot be reached.
 */
export async function bookRepair({ store, graph, now }: RepairDesk, claimId: string): Promise<void> {
  const [repair] = await store.repairs.of([claimId]);
  if (repair?.state !== 'ASKED') return;
  const { reference, customerId, vin, workshop, startsAt, jobs } = repair;
  const input = { clientMutationId: reference, customerId, vin, workshop, startsAt: startsAt.toISOString(), jobs };
  let answer: RepairAnswer | null = null;
  try {
    answer = heard(await graph(BOOK, { input }));
  } finally {
    if (!answer) await store.repairs.postpone(repair, now());
  }
  if (answer) await store.repairs.answer(repair, answer);
}

/** Null where it is not known what the repairer did. */
function heard({ data, errors }: GraphAnswer): RepairAnswer | null {
  const told = data?.['bookService'] as { readonly booking: { readonly id: string } | null } | null | undefined;
  if (told?.booking) return { state: 'BOOKED', bookingId: told.booking.id, because: null };
  const code = errors[0]?.code;
  return code === undefined || isTransient(code) ? null : { state: 'REFUSED', bookingId: null, because: code };
}

/** What repairers were not asked yet. */
export function repairOutbox(desk: RepairDesk): Pick<Outbox, 'due' | 'send'> {
  return {
    due: (most) => desk.store.repairs.due(desk.now(), most),
    send: (claimId) => bookRepair(desk, claimId),
  };
}
