import { BREAK_GLASS, purposes } from '#gateway/consent/purposes.ts';
import { Refusal } from '#kernel/errors.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway } from './pipeline.ts';

/** The purpose that every flow of the request is judged under. A person who reads about themself need not state one. */
export function statePurpose(
  { graph, members }: Gateway,
  { purpose, personalRoles }: Operation,
  caller: Caller,
): string | null {
  if (!graph.catalogue.linked) return null;
  if (purpose !== null) {
    if (!purposes.has(purpose)) throw new Refusal('PURPOSE_UNKNOWN', { purpose });
    if (!caller.purposes.has(purpose))
      throw new Refusal('PURPOSE_NOT_ALLOWED', { purpose, purposes: [...caller.purposes] });
    if (purpose === BREAK_GLASS && !caller.staff) throw new Refusal('NOT_ALLOWED', { check: 'one of your staff' });
    return purpose;
  }
  const role = members.find(caller.org)?.role;
  if (role === 'customer' && caller.person !== null) return 'subject.access/1';
  if ([...personalRoles].some((other) => other !== role))
    throw new Refusal('PURPOSE_REQUIRED', { purposes: [...caller.purposes] });
  return null;
}
