-- Uses, counted by gateways before anything is released under a consent that allows only so many (decision 33). A sitting is one use:
-- whatever is read within so many seconds of its begin. One statement, so that no two gateways make the same last use. It gives the
-- consents that may be used at this instant, and until when their sitting lasts; any other may not.
alter table consent add use_until timestamptz;

create function consent_use_v2(ids text[], at bigint, sitting_seconds integer) returns table (id text, use_until bigint)
language sql as $$
  with wanted as (select c.id from consent as c where c.id = any(ids) order by c.id for update)
  update consent as c
  set last_used_at = to_timestamp(at),
    uses_made = c.uses_made + case when c.use_until > to_timestamp(at) then 0 else 1 end,
    rate_made = case
      when c.use_until > to_timestamp(at) then c.rate_made
      when c.rate_from = date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours') then c.rate_made + 1
      else 1 end,
    rate_from = case when c.use_until > to_timestamp(at) then c.rate_from
      else date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours') end,
    use_until = case when c.use_until > to_timestamp(at) then c.use_until else to_timestamp(at + sitting_seconds) end
  from wanted
  where c.id = wanted.id and c.status in ('ACTIVE', 'AMENDING') and c.valid_from <= to_timestamp(at)
    and (c.valid_until is null or to_timestamp(at) < c.valid_until)
    and (c.use_until > to_timestamp(at)
      or (c.uses_allowed is null or c.uses_made < c.uses_allowed)
      and (c.rate_allowed is null or c.rate_made < c.rate_allowed
        or c.rate_from is distinct from date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours')))
  returning c.id, extract(epoch from c.use_until)::bigint
$$;

create view consent_feed_v2 as
  select id, subject, recipient, processors, sources, purpose, scopes, vin, status, basis,
    extract(epoch from valid_from)::bigint as valid_from, extract(epoch from valid_until)::bigint as valid_until,
    uses_allowed, uses_made, rate_allowed, extract(epoch from use_until)::bigint as use_until,
    extract(epoch from data_from)::bigint as data_from, extract(epoch from data_until)::bigint as data_until, version, revision
  from consent
