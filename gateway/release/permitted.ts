import { meets } from '#gateway/plan/requirement.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Caller } from './ports.ts';

/** Says which of the named policies hold for the caller. A policy that it does not name does not hold. */
export type Policies = (caller: Caller, names: readonly string[]) => ReadonlySet<string> | Promise<ReadonlySet<string>>;

/**
 * The operation as the caller may run it: as it is, or without what the access rules of the supergraph refuse.
 * @throws Refusal UNAUTHORIZED, OPERATION_TOO_COMPLEX
 */
export async function permitted(operation: Operation, caller: Caller, policies?: Policies): Promise<Operation> {
  const { guard } = operation;
  if (!guard) return operation;
  const named = guard.requirements.flatMap((each) => (each.kind === 'policy' ? each.anyOf.flat() : []));
  const holding = named.length > 0 ? await policies?.(caller, [...new Set(named)]) : undefined;
  const standing = {
    authenticated: Boolean(caller.scopes),
    scopes: caller.scopes ?? new Set<string>(),
    policies: holding ?? new Set<string>(),
  };
  const unmet = guard.requirements.filter((each) => !meets(standing, each));
  return unmet.length === 0 ? operation : guard.without(unmet);
}
