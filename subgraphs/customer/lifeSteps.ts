/** What a consent's whole life needs beside what there was at the start. */
export const lifeSteps: readonly string[] = [
  `alter table consent add amends text references consent, add tenure_since timestamptz, add event text, add ended jsonb,
    add answer_by timestamptz, add rate_allowed int, add rate_per text, add rate_from timestamp, add rate_made int not null default 0,
    add keep_days int, add automated_decision boolean not null default false, add last_used_at timestamptz, add receipt text`,
  `update consent set
    event = case status when 'REQUESTED' then 'REQUEST' when 'AWAITING_AUTHORISATION' then 'REQUEST' when 'ACTIVE' then 'GRANT'
      when 'PAUSED' then 'PAUSE' when 'AMENDING' then 'AMEND' when 'REJECTED' then 'REJECT' when 'LAPSED' then 'LAPSE'
      when 'SUPERSEDED' then 'SUPERSEDE' when 'WITHDRAWN' then 'WITHDRAW' when 'REVOKED' then 'REVOKE' when 'EXPIRED' then 'EXPIRE'
      when 'USED_UP' then 'USE_UP' when 'INVALIDATED' then 'INVALIDATE' when 'ERASURE_DUE' then 'OWE_ERASURE'
      when 'ERASED' then 'ERASE' else 'RESTRICT' end,
    ended = case when status not in ('REQUESTED', 'AWAITING_AUTHORISATION', 'ACTIVE', 'PAUSED', 'AMENDING') then
      jsonb_build_object('status', status, 'actor', status_actor, 'reason', status_reason,
        'at', extract(epoch from changed_at)::bigint) end,
    answer_by = case when status in ('REQUESTED', 'AWAITING_AUTHORISATION') then valid_from + interval '24 hours' end`,
  `alter table consent alter event set not null`,
  `create index consent_amends on consent (amends) where amends is not null`,
  `create index consent_answer_by on consent (answer_by) where answer_by is not null`,
  `create index consent_valid_until on consent (valid_until) where status in ('ACTIVE', 'PAUSED', 'AMENDING')`,
  `create index consent_used_up on consent (id)
    where status in ('ACTIVE', 'PAUSED', 'AMENDING') and uses_made >= uses_allowed`,
  `alter table consent_change add event text, add reason text`,
  `update consent_change as h set event = c.event, reason = c.status_reason from consent as c
    where c.id = h.consent_id and c.revision = h.revision`,
  `update consent_change set event = case status when 'ACTIVE' then 'GRANT' else 'REQUEST' end where event is null`,
  `alter table consent_change alter event set not null`,
  `create table consent_notice (sha256 text primary key, shown jsonb not null)`,
  `create table erasure_duty (
    consent_id text not null references consent, holder text not null, revision int not null, scopes text[] not null,
    due_on date not null, status text not null, proof text, exception text, reported_at timestamptz,
    primary key (consent_id, holder, revision), check ((status = 'ERASURE_DUE') = (reported_at is null)))`,
  `create index erasure_duty_open on erasure_duty (due_on) where status = 'ERASURE_DUE'`,
  `create table joint_holder (
    vin text not null, since timestamptz not null, holder text not null references customer,
    primary key (vin, since, holder), foreign key (vin, since) references tenure)`,
  `create index joint_holder_holder on joint_holder (holder)`,
  `create table consent_mutation (
    actor text not null, mutation text not null, client_mutation_id text not null, asked text, result jsonb not null,
    primary key (actor, mutation, client_mutation_id))`,
  `insert into consent_mutation select requested_by, 'requestConsent', client_mutation_id, null,
    jsonb_build_object('id', id, 'subject', subject, 'revision', revision, 'receipt', null)
    from consent where client_mutation_id is not null`,
  `drop index consent_once`,
];
