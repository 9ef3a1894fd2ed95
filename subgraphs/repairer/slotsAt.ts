import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { daysAround, nearest, slotsOf } from './rules/slots.ts';
import type { WorkshopSlot } from '#schema/generated/repairer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { RepairerStore, Workshop } from './store.ts';

type Request = MemberRequest<RepairerStore>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const DAYS_AROUND = 3;
const OFFERED = 5;

/** The slots of a day that are still to come, and whether each is free. @throws Refusal NOT_FOUND, INPUT_INVALID */
export async function slotsAt(workshop: string, day: string, request: Request): Promise<WorkshopSlot[]> {
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) throw new Refusal('INPUT_INVALID', { check: 'day' });
  const found = await findWorkshop(workshop, request);
  const slots = slotsOf(found.openingHours, day).filter((at) => at > request.now * 1_000);
  const full = await fullAround(found, slots, request);
  return slots.map((at) => ({ startsAt: instant(at), free: !full.has(at) }));
}

/** Free slots near one that is taken, as instants. */
export async function freeNear(found: Workshop, wish: number, request: Request): Promise<string[]> {
  const days = daysAround(wish, DAYS_AROUND);
  const slots = days.flatMap((day) => slotsOf(found.openingHours, day)).filter((at) => at > request.now * 1_000);
  const full = await fullAround(found, slots, request);
  return nearest(
    slots.filter((at) => !full.has(at)),
    wish,
    OFFERED,
  ).map(instant);
}

/** @throws Refusal NOT_FOUND */
export async function findWorkshop(id: string, { org, store }: Request): Promise<Workshop> {
  const local = issuerOf(id) === org ? parseMemberId(id).local : null;
  const found = (await store.workshops(null)).find((each) => each.id === local);
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
}

async function fullAround({ id }: Workshop, slots: readonly number[], { store }: Request): Promise<Set<number>> {
  const [first, last] = [slots.at(0), slots.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  return store.fullSlots(id, new Date(first), new Date(last + DAY_MS));
}

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
