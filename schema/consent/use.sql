-- Counting the uses of a consent: one statement, so that no two gateways make the same last use. It gives no row where the
-- consent may not be used: not in force, its time over, used up, or used as often in this day or month of China as it may be.
-- Whoever made its last use puts `USED_UP` on record; whether it is used up does not depend on that.
create function consent_use_v1(consent_id text, at bigint) returns table (uses_made integer, uses_allowed integer)
language sql as $$
  update consent as c
  set uses_made = c.uses_made + 1, last_used_at = to_timestamp(at),
    rate_from = date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours'),
    rate_made = 1 + case when c.rate_from = date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours')
      then c.rate_made else 0 end
  where c.id = consent_id and c.status in ('ACTIVE', 'AMENDING') and c.valid_from <= to_timestamp(at)
    and (c.valid_until is null or to_timestamp(at) < c.valid_until)
    and (c.uses_allowed is null or c.uses_made < c.uses_allowed)
    and (c.rate_allowed is null or c.rate_made < c.rate_allowed
      or c.rate_from is distinct from date_trunc(lower(c.rate_per), to_timestamp(at) at time zone interval '8 hours'))
  returning c.uses_made, c.uses_allowed
$$;
