-- How gateways follow the consent store, so that what they remember of it can never outlive it. A gateway may rely on what it
-- remembers while it holds a lease. It takes one by saying up to which revision it has taken in every change, and then reads what
-- changed since: in this order, and in two transactions. A change that commits after the second sees the lease of the first.
-- A gateway's name is its own, and new each time it starts. A lease lasts a second at most. What a connection that broke has left
-- behind may be carried out late: it takes nothing away from a later lease.
create table gateway_lease (gateway text primary key, acknowledged bigint not null, expires_at timestamptz not null);

create function consent_lease_v1(gateway_name text, acknowledged_revision bigint, lease_ms integer) returns void language sql as $$
  insert into gateway_lease values
    (gateway_name, acknowledged_revision, clock_timestamp() + lease_ms * interval '1 millisecond')
  on conflict (gateway) do update set acknowledged = greatest(gateway_lease.acknowledged, excluded.acknowledged),
    expires_at = greatest(gateway_lease.expires_at, excluded.expires_at)
$$;

create function consent_lease_ended_v1(gateway_name text) returns void language sql as $$
  delete from gateway_lease where gateway = gateway_name or expires_at < clock_timestamp() - interval '1 day'
$$;

-- For how many milliseconds some gateway may still rely on what was before a revision; null when none does. Whoever waits need not
-- do so for more than a second by a clock of their own. A lease that has run out lately counts: this clock may have been set forth.
create function consent_unaware_ms_v1(of_revision bigint) returns double precision language sql as $$
  select greatest(extract(epoch from max(expires_at) - clock_timestamp()) * 1000, 1) from gateway_lease
  where acknowledged < of_revision and expires_at > clock_timestamp() - interval '10 seconds'
  having count(*) > 0
$$;

create view consent_revision_v1 as
  select coalesce(max(value), 0)::bigint as revision from consent_revision;
