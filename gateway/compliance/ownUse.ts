import { Refusal } from '#kernel/errors.ts';
import { Conditions, iso } from './sqlText.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { OwnRead, OwnRefusal, OwnUse, OwnUseResolvers } from '#schema/generated/ledger.ts';

type Period = { readonly from?: string | null | undefined; readonly until?: string | null | undefined };

/** What an organisation asked for itself; nobody's person sees it. @throws Refusal NOT_ALLOWED */
export function openOwnUse({ context }: AuditRequest, period: Period): OwnUse {
  if (context.person !== null) throw new Refusal('NOT_ALLOWED');
  return period as OwnUse;
}

const MOST = 500;

function conditions(caller: string, { from, until }: Period, ...always: string[]): Conditions {
  return new Conditions(...always)
    .add('recipient = ?', caller)
    .addInstant('at >= ?::timestamptz', from)
    .addInstant('at < ?::timestamptz', until);
}

export const ownUseResolvers: OwnUseResolvers<AuditRequest> = {
  reads: (period, _, { ledgerRun, context: { caller } }) => {
    const asked = conditions(caller, period as Period, 'because is null');
    return ledgerRun<OwnRead>(
      `select source, scope, purpose, client, sum(count)::int as reads, count(distinct subject)::int as people, ${iso('max(at)')} as "lastAt"
       from ledger_flow_v2 ${asked.where} group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4 limit ${MOST}`,
      asked.values,
    );
  },
  refusals: (period, _, { ledgerRun, context: { caller } }) => {
    const asked = conditions(caller, period as Period, 'because is not null');
    return ledgerRun<OwnRefusal>(
      `select because, coordinate, scope, purpose, sum(count)::int as refusals, ${iso('max(at)')} as "lastAt"
       from ledger_flow_v2 ${asked.where} group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4 limit ${MOST}`,
      asked.values,
    );
  },
};
