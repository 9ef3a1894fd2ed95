import type { MigrationStep } from '#subgraphs/party.ts';

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table product (code text primary key, position integer not null, en text not null, zh text not null,
        rate_from_bps integer not null, rate_to_bps integer not null, fee_bps integer not null,
        min_amount_minor integer not null, max_amount_minor integer not null, terms_months jsonb not null,
        method text not null, balloon_bps integer not null, green boolean not null, max_ltv_bps integer not null)`,
      `create table loan (id text primary key, customer_id text not null, vin text not null, product text not null,
        principal_minor integer not null, rate_bps integer not null, apr_bps integer not null, months integer not null,
        disbursed_on date not null, written_off_on date)`,
      'create index loan_customer on loan (customer_id)',
      'create index loan_vin on loan (vin)',
      'create index loan_oldest on loan (disbursed_on, id)',
      `create table instalment (loan_id text not null references loan (id), number integer not null, due_on date not null,
        interest_minor integer not null, principal_minor integer not null, payment_minor integer not null,
        balance_minor integer not null, paid_on date, primary key (loan_id, number))`,
      'create index instalment_unpaid on instalment (due_on, loan_id) where paid_on is null',
      `create table application (id text primary key, customer_id text not null, vin text not null, product text not null,
        amount_minor integer not null, months integer not null, channel text not null, applied_at timestamptz not null,
        client text not null, client_mutation_id text not null, unique (client, client_mutation_id))`,
      `create table decision (application_id text not null references application (id), inputs_digest text not null,
        rule_version text not null, outcome text not null, reasons jsonb not null, offer jsonb,
        decided_at timestamptz not null, primary key (application_id, inputs_digest))`,
    ],
  },
  {
    name: 'M20261127Contracts',
    up: [
      'alter table loan add column method text, add column balloon_minor integer, add column application_id text unique references application (id)',
      `alter table instalment add column paid_interest_minor integer not null default 0,
        add column paid_principal_minor integer not null default 0, add column late_from date`,
      `create table movement (id text primary key, place bigint generated always as identity, loan_id text not null references loan (id),
        kind text not null, moved_on date not null, moved_at timestamptz not null, client text not null,
        client_mutation_id text not null, input_digest text not null, replaced jsonb,
        unique (loan_id, client, client_mutation_id))`,
      'create index movement_loan on movement (loan_id, place)',
      `create table posting (movement_id text not null references movement (id), account text not null,
        amount_minor bigint not null check (amount_minor <> 0), primary key (movement_id, account))`,
      `create function only_grows() returns trigger language plpgsql as
        $$ begin raise exception 'the journal only grows'; end $$`,
      'create trigger movement_only_grows before update or delete on movement for each row execute function only_grows()',
      'create trigger posting_only_grows before update or delete on posting for each row execute function only_grows()',
      `create function balances() returns trigger language plpgsql as $$ begin
        if (select sum(amount_minor) from posting where movement_id = new.movement_id) <> 0
        then raise exception 'movement % is out of balance', new.movement_id; end if; return null; end $$`,
      'create constraint trigger posting_balances after insert on posting deferrable initially deferred for each row execute function balances()',
    ],
  },
  {
    name: 'M20261127Reviews',
    up: [
      'alter table decision add column basis jsonb, add column commitment text, add column place bigint generated always as identity',
      `create table review (id text primary key, application_id text not null references application (id), status text not null,
        words text not null, place bigint generated always as identity, requested_at timestamptz not null, answer text, closed_at timestamptz)`,
      `create unique index review_open on review (application_id) where status = 'OPEN'`,
    ],
  },
  { name: 'M20261127Listings', up: ['alter table application add column listing_id text'] },
  {
    name: 'M20261127ServiceCredits',
    up: [
      `create table service_credit (id text primary key, reference text not null, repairer text not null, customer_id text not null,
        vin text not null, amount_minor integer not null, months integer not null, status text not null, monthly_minor integer,
        apr_bps integer, reasons jsonb not null, asked_at timestamptz not null, lapses_at timestamptz,
        loan_id text references loan (id), unique (repairer, reference))`,
      'create index service_credit_customer on service_credit (customer_id)',
    ],
  },
  {
    name: 'M20261127Subsidies',
    up: ['alter table product add column subsidy_bps integer not null default 0, add column subsidised_by text'],
  },
];
