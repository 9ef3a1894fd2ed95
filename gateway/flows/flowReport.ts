import { consentsNeeded } from './consentsNeeded.ts';
import { hopeless, needOf, unlessOwn } from './needOf.ts';
import { operationFlows } from './operationFlows.ts';
import { smallestRequest } from './smallestRequest.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { ConsentNeeded } from './consentsNeeded.ts';
import type { FlowInNeed } from './needOf.ts';
import type { SmallestRequest } from './smallestRequest.ts';

/** A flow, as it is told. */
export type FlowLine = Omit<FlowInNeed, 'issued' | 'sendings'>;

/** All that an operation would move, and what that needs. It tells of the schema and the caller's role, and of no person. */
export type FlowReport = {
  readonly operation: string | null;
  readonly purpose: string | null;
  readonly flows: readonly FlowLine[];
  /** It reads another role's personal data and has to state a purpose: as it is, it is refused. */
  readonly purposeMissing: boolean;
  readonly consents: readonly ConsentNeeded[];
  readonly request: SmallestRequest | null;
};

export type ReportOptions = {
  readonly catalogue: Catalogue;
  readonly members: {
    find(org: OrgId): Pick<Organisation, 'role'> | undefined;
    ofRole(role: string): readonly Pick<Organisation, 'id'>[];
  };
  /** Undefined: some organisation without a role. */
  readonly caller: { readonly org: OrgId; readonly person: string | null } | undefined;
  /** The operation's, as the caller may state it. */
  readonly purpose: string | null;
};

export function flowReport(
  { plan, definition, personalRoles }: Operation,
  { catalogue, members, caller, purpose }: ReportOptions,
): FlowReport {
  const role = (caller && members.find(caller.org)?.role) ?? null;
  const asking = { role, inPerson: role === 'customer' && caller?.person != null, purpose };
  const flows = operationFlows(plan, catalogue, purpose).map((flow) => ({
    ...flow,
    needs: needOf(flow, asking),
    unlessOwn: unlessOwn(flow, asking),
  }));
  const consents = consentsNeeded(flows, asking);
  return {
    operation: definition.name?.value ?? null,
    purpose,
    flows: flows.map(told),
    purposeMissing: purpose === null && [...personalRoles].some((other) => other !== role),
    consents,
    request: smallestRequest(consents, (each) => members.ofRole(each).map(({ id }) => id)),
  };
}

/** Whether every flow can be permitted, if what it needs is there. */
export function isPossible({ flows, purposeMissing }: FlowReport): boolean {
  return !purposeMissing && !flows.some(({ needs }) => hopeless.has(needs));
}

function told(flow: FlowInNeed): FlowLine {
  const { issued: _, sendings: __, ...line } = flow;
  return line;
}
