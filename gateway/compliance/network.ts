import { Refusal } from '#kernel/errors.ts';
import { pendingFlows } from '#gateway/flows/lockChanges.ts';
import { iso } from './sqlText.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { Network, NetworkGateway, NetworkResolvers } from '#schema/generated/ledger.ts';

/** The trust operator runs the network; an auditor may look on. @throws Refusal NOT_ALLOWED */
export function openNetwork({ context, members }: AuditRequest): Network {
  const { caller, person, purpose } = context;
  const isOperator = person === null && members.all.find(({ id }) => id === caller)?.role === 'customer';
  if (!isOperator && purpose !== 'compliance.audit/1') throw new Refusal('NOT_ALLOWED');
  return {} as Network;
}

export const networkResolvers: NetworkResolvers<AuditRequest> = {
  members: (_, __, { members, healthOf, circuitOf }) =>
    members.all
      .filter(({ role }) => role !== null && role !== 'ledger')
      .map(({ id, role, status, endpoint }) => ({
        organisation: id,
        role: role!,
        status,
        circuit: circuitOf(endpoint),
        ...healthOf(id),
      })),
  gateways: (_, __, { consentRun }) =>
    consentRun<NetworkGateway>(
      `select gateway, acknowledged::int as "acknowledgedRevision", ${iso('expires_at')} as "leaseUntil",
         expires_at > clock_timestamp() as leased,
         greatest((select revision from consent_revision_v1) - acknowledged, 0)::int as behind
       from gateway_lease_v1 order by expires_at desc, gateway limit 100`,
    ),
  async revision(_, __, { consentRun }) {
    const [row] = await consentRun<{ revision: number }>('select revision::int from consent_revision_v1');
    return row!.revision;
  },
  pendingFlows: (_, __, { flows, flowsLock }) => (flowsLock === null ? [] : pendingFlows(flows(), flowsLock)),
};
