import { Conditions, iso } from './sqlText.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type {
  Abandonment,
  Amendment,
  AuditConsent,
  AuditNotice,
  CoverageCell,
  ErasureRecord,
  JointHolding,
  VehicleTransfer,
} from '#schema/generated/ledger.ts';

const consentColumns = `id, subject as customer, recipient, purpose, granted as scopes, status, basis,
  ${iso('valid_from')} as "validFrom", ${iso('valid_until')} as "validUntil", version`;
const inForce = `status in ('ACTIVE', 'AMENDING')`;

export async function noticeOf(run: Run, consent: string): Promise<AuditNotice | null> {
  const [notice] = await run<AuditNotice>(
    `select c.notice as id, c.notice_version as version, c.notice_sha256 as sha256, n.shown::text as shown,
       (select count(*)::int from consent_audit_v1 as other where other.notice_sha256 = c.notice_sha256 and other.id <> c.id) as "sharedBy"
     from consent_audit_v1 as c left join notice_audit_v1 as n on n.sha256 = c.notice_sha256 where c.id = $1`,
    [consent],
  );
  return notice ?? null;
}

export type ConsentsOn = {
  readonly at: string;
  readonly customer?: string | null | undefined;
  readonly recipient?: string | null | undefined;
};

/** By the last change before the instant; a consent whose time was over by then was not in force. */
export function consentsOn(run: Run, { at, customer, recipient }: ConsentsOn, most: number): Promise<AuditConsent[]> {
  const asked = new Conditions(`latest.status in ('ACTIVE', 'AMENDING')`)
    .addInstant(
      'latest.at <= ?::timestamptz and valid_from <= ?::timestamptz and (valid_until is null or valid_until > ?::timestamptz)',
      at,
    )
    .add('c.subject = ?', customer)
    .add('recipient = ?', recipient);
  return run<AuditConsent>(
    `select id, c.subject as customer, recipient, purpose, granted as scopes, c.status, basis,
       ${iso('valid_from')} as "validFrom", ${iso('valid_until')} as "validUntil", version
     from consent_audit_v1 as c join lateral (select status, at from consent_event_audit_v1 as h
       where h.consent_id = c.id and h.at <= $1::timestamptz order by h.revision desc limit 1) as latest on true
     ${asked.where} order by id limit ${asked.value(most)}`,
    asked.values,
  );
}

export function consentsUnderNotice(run: Run, notice: string, version?: number | null): Promise<AuditConsent[]> {
  const asked = new Conditions().add('notice = ?', notice).add('notice_version = ?', version);
  return run<AuditConsent>(`select ${consentColumns} from consent_audit_v1 ${asked.where} order by id`, asked.values);
}

export type EndOf = { readonly id: string; readonly ended: string; readonly endedAt: string; readonly seconds: number };

const ends = `id, ended, ${iso('ended_at')} as "endedAt", extract(epoch from ended_at)::float as seconds`;

export async function endOf(run: Run, consent: string): Promise<EndOf | null> {
  const [end] = await run<EndOf>(`select ${ends} from consent_audit_v1 where id = $1 and ended_at is not null`, [
    consent,
  ]);
  return end ?? null;
}

export function withdrawn(run: Run, from?: string | null, until?: string | null): Promise<EndOf[]> {
  const asked = new Conditions(`ended in ('WITHDRAWN', 'REVOKED', 'INVALIDATED')`)
    .addInstant('ended_at >= ?::timestamptz', from)
    .addInstant('ended_at < ?::timestamptz', until);
  return run<EndOf>(`select ${ends} from consent_audit_v1 ${asked.where}`, asked.values);
}

export function erasures(
  run: Run,
  { late, holder }: { late?: boolean | null; holder?: string | null },
): Promise<ErasureRecord[]> {
  const asked = new Conditions().add('late = ?', late).add('holder = ?', holder);
  return run<ErasureRecord>(
    `select consent_id as consent, holder, scopes, due_on::text as "dueOn", status, late, exception, ${iso('reported_at')} as "reportedAt"
     from erasure_audit_v1 ${asked.where} order by due_on, consent_id, holder limit 1000`,
    asked.values,
  );
}

/** Of consents given by id, the categories granted with separate consent, and those without. */
export function scopeAnswers(
  run: Run,
  consents: readonly string[],
): Promise<{ consent: string; scope: string; separate: boolean }[]> {
  return run(
    `select id as consent, s->>'scope' as scope, coalesce((s->>'separate')::boolean, false) as separate
     from consent_audit_v1, jsonb_array_elements(scopes) as s where id = any($1)`,
    [consents],
  );
}

export function grantedScopes(
  run: Run,
  recipient?: string | null,
): Promise<{ id: string; recipient: string; purpose: string; scope: string }[]> {
  const asked = new Conditions(`basis = 'CONSENT'`).add('recipient = ?', recipient);
  return run(
    `select id, recipient, purpose, unnest(granted) as scope from consent_audit_v1 ${asked.where}`,
    asked.values,
  );
}

export function coverageMap(run: Run): Promise<CoverageCell[]> {
  return run<CoverageCell>(
    `select scope, purpose, recipient, count(*)::int as consents
     from consent_audit_v1, unnest(granted) as scope
     where ${inForce} and (valid_until is null or valid_until > now()) group by 1, 2, 3 order by 1, 2, 3`,
  );
}

export function amendments(run: Run, most: number): Promise<Amendment[]> {
  return run<Amendment>(
    `select fresh.id as consent, fresh.amends, fresh.status, ${iso('fresh.changed_at')} as "changedAt",
       array(select s->>'scope' from jsonb_array_elements(fresh.scopes) as s
         except select unnest(old.granted) order by 1) as added,
       array(select unnest(old.granted) except select s->>'scope' from jsonb_array_elements(fresh.scopes) as s order by 1) as removed
     from consent_audit_v1 as fresh join consent_audit_v1 as old on old.id = fresh.amends order by fresh.revision desc limit $1`,
    [most],
  );
}

export function transfers(run: Run, most: number): Promise<VehicleTransfer[]> {
  return run<VehicleTransfer>(
    `select t.vin, ${iso('t.since')} as at, old.holder as "from", t.holder as "to",
       array(select h.consent_id from consent_event_audit_v1 as h join consent_audit_v1 as c on c.id = h.consent_id
         where h.reason = 'VEHICLE_TRANSFERRED' and c.vin = t.vin and h.at between t.since - interval '1 day' and t.since + interval '1 day'
         order by h.revision) as ended
     from tenure_audit_v1 as t join tenure_audit_v1 as old on old.vin = t.vin and old.until = t.since
     order by t.since desc, t.vin limit $1`,
    [most],
  );
}

export function abandonment(run: Run): Promise<Abandonment[]> {
  return run<Abandonment>(
    `select c.purpose, c.recipient, count(*)::int as asked,
       (count(*) filter (where seen.events && array['SHOW']))::int as shown,
       (count(*) filter (where seen.events && array['GRANT']))::int as granted,
       (count(*) filter (where c.status = 'REJECTED'))::int as refused, (count(*) filter (where c.status = 'LAPSED'))::int as lapsed
     from consent_audit_v1 as c join lateral (select array_agg(event) as events from consent_event_audit_v1 as h
       where h.consent_id = c.id) as seen on true
     where basis = 'CONSENT' group by 1, 2 order by 3 desc, 1, 2`,
  );
}

export function jointHolders(run: Run): Promise<JointHolding[]> {
  return run<JointHolding>(
    `select vin, holder, joint from tenure_audit_v1 where until is null and cardinality(joint) > 0 order by vin`,
  );
}

/** Organisations that some consent or contract of a person names: they hold, or receive, data about the person. */
export function relatedTo(run: Run, customer: string): Promise<{ recipient: string }[]> {
  return run(`select distinct recipient from consent_audit_v1 where subject = $1 order by 1`, [customer]);
}
