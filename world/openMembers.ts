import { openMember } from '#subgraphs/member.ts';
import { parties } from '#subgraphs/parties.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Member, MemberOptions } from '#subgraphs/member.ts';
import type { Signer } from '#subgraphs/memberRequest.ts';

export type OpenMembersOptions = Pick<MemberOptions<unknown>, 'gatewayKeys' | 'now' | 'log' | 'report'> & {
  readonly databases: ReadonlyMap<OrgId, Database>;
  /** Of those members that give something in their own name. */
  readonly signers: ReadonlyMap<OrgId, Signer>;
  /** By which those that do something together with others ask the graph. */
  readonly graphs: ReadonlyMap<OrgId, AskGraph>;
};

/** Every member of the world in this process, each behind its own door. */
export function openMembers({ databases, signers, graphs, ...options }: OpenMembersOptions): Map<OrgId, Member> {
  return new Map(
    memberOrganisations.map(({ id, role }) => [
      id,
      openMember({
        ...options,
        org: id,
        party: parties[role],
        database: databases.get(id)!,
        signer: signers.get(id),
        graph: graphs.get(id),
      }),
    ]),
  );
}
