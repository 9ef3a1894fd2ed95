-- What whoever runs the network asks for: how far each gateway follows the consents. The contract between the customer role's database and
-- the gateways that tell of it: its names and columns do not change; a change is a view with the next number.
create view gateway_lease_v1 as select gateway, acknowledged, expires_at from gateway_lease;

create index consent_recipient on consent (recipient, revision desc);
