/**
 * What was opened stays as it was opened; each step is made once, in its order, and by another person than the one before. The database
 * holds to that whoever writes: an approval by whoever opened it is no row that can be.
 */
export const glassSteps: readonly string[] = [
  `create table break_glass (
    id text primary key, org text not null, subject text not null references customer, vin text, scopes text[] not null,
    ticket text not null, reason text not null, status text not null, opened_by text not null, opened_at timestamptz not null,
    approved_by text, approved_at timestamptz, valid_until timestamptz, ended_by text, ended_at timestamptz,
    review_due date, reviewed_by text, reviewed_at timestamptz, outcome text, remark text,
    version int not null, revision int not null,
    constraint break_glass_scopes check (cardinality(scopes) > 0),
    constraint break_glass_two_people check (approved_by <> opened_by),
    constraint break_glass_third_person check (reviewed_by <> opened_by and reviewed_by <> approved_by),
    constraint break_glass_own_people check (split_part(opened_by, '.', 1) = org and split_part(coalesce(approved_by, opened_by), '.', 1) = org),
    constraint break_glass_approval check (
      num_nulls(approved_by, approved_at, valid_until, review_due) in (0, 4)
      and approved_at >= opened_at and approved_at < opened_at + interval '1 hour'
      and valid_until > approved_at and valid_until <= approved_at + interval '1 hour'),
    constraint break_glass_end check ((ended_by is null) = (ended_at is null)),
    constraint break_glass_review check (
      num_nulls(reviewed_by, reviewed_at, outcome) in (0, 3)
      and (reviewed_by is null or (approved_by is not null and ended_at is not null))),
    constraint break_glass_status check (status = case
      when reviewed_by is not null then 'REVIEWED'
      when ended_at is null then case when approved_by is null then 'OPENED' else 'APPROVED' end
      when ended_by <> 'time' then 'CLOSED' when approved_by is null then 'LAPSED' else 'EXPIRED' end))`,
  `create index break_glass_subject on break_glass (subject)`,
  `create index break_glass_org on break_glass (org, opened_at)`,
  `create index break_glass_running on break_glass (opened_at) where ended_at is null`,
  `create function break_glass_holds() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then raise exception 'break-glass stays on record'; end if;
    if tg_op = 'INSERT' then
      if new.status <> 'OPENED' then raise exception 'break-glass begins with somebody who opens it'; end if;
    return new; end if;
    if (new.id, new.org, new.subject, new.scopes, new.ticket, new.reason, new.opened_by, new.opened_at)
      is distinct from (old.id, old.org, old.subject, old.scopes, old.ticket, old.reason, old.opened_by, old.opened_at)
      or new.vin is distinct from old.vin
      or (old.approved_by is not null and (new.approved_by, new.approved_at, new.valid_until, new.review_due)
      is distinct from (old.approved_by, old.approved_at, old.valid_until, old.review_due))
      or (old.ended_at is not null and (new.ended_by, new.ended_at, new.approved_by) is distinct from (old.ended_by, old.ended_at, old.approved_by))
      or old.reviewed_by is not null
    then raise exception 'each step of break-glass is made once'; end if;
    return new; end $$`,
  `create trigger break_glass_kept before insert or update or delete on break_glass for each row execute function break_glass_holds()`,
  `create table break_glass_change (
    revision int primary key, glass_id text not null references break_glass, subject text not null, event text not null,
    actor text not null, at timestamptz not null)`,
  `create index break_glass_change_glass on break_glass_change (glass_id)`,
  `create trigger break_glass_change_told after insert on break_glass_change for each row execute function tell_consent_change()`,
];
