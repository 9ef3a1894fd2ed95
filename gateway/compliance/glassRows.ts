import { Conditions, iso } from './sqlText.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type { AuditBreakGlass } from '#schema/generated/ledger.ts';

export type GlassUse = Omit<AuditBreakGlass, 'reads'>;

/** Uses of break-glass, latest first. */
export function readGlassUses(run: Run, overdue: boolean | null | undefined, most: number): Promise<GlassUse[]> {
  const asked = new Conditions().add('coalesce(review_overdue, false) = ?', overdue);
  return run<GlassUse>(
    `select id, org as organisation, subject as customer, vin, scopes, ticket, status, opened_by as "openedBy",
       ${iso('opened_at')} as "openedAt", approved_by as "approvedBy", ${iso('approved_at')} as "approvedAt",
       ${iso('valid_until')} as "validUntil", ended_by as "endedBy", ${iso('ended_at')} as "endedAt", review_due::text as "reviewDue",
       coalesce(review_overdue, false) as "reviewOverdue", reviewed_by as "reviewedBy", outcome
     from break_glass_audit_v1 ${asked.where} order by opened_at desc, id limit ${asked.value(most)}`,
    asked.values,
  );
}

/** How much was read under each of them. */
export async function readsUnder(run: Run, glasses: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await run<{ consent: string; reads: number }>(
    `select consent, sum(count)::int as reads from ledger_flow_v2 where basis = 'BREAK_GLASS' and consent = any($1) group by 1`,
    [glasses],
  );
  return new Map(rows.map(({ consent, reads }) => [consent, reads]));
}
