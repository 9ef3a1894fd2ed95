import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/core';
import type { ClaimRepairStatus } from '#schema/generated/insurer.ts';
import type { MigrationStep } from '#subgraphs/party.ts';

/** One cover of one vehicle, renewed year by year under one number. Amounts in fen. */
export const PolicyTable = defineEntity({
  name: 'Policy',
  tableName: 'policy',
  properties: {
    id: p.string().primary(),
    customerId: p.string(),
    vin: p.string(),
    cover: p.string(),
    /** First day of unbroken cover. */
    insuredSince: p.date(),
    /** The present term, both days included. */
    startsOn: p.date(),
    endsOn: p.date(),
    annualMinor: p.integer(),
    /** Null for compulsory cover: no NCD applies to it. */
    ncdLevel: p.integer().nullable(),
    insuredPersons: p.json<string[]>(),
    /** Null of a policy from before it was kept, and of compulsory cover. */
    sumInsuredMinor: p.integer().nullable(),
    insuredValueMinor: p.integer().nullable(),
    /** The first day without cover, where it was ended early. */
    cancelledOn: p.date().nullable(),
  },
});

/** Amounts in fen. */
export const ClaimTable = defineEntity({
  name: 'Claim',
  tableName: 'claim',
  properties: {
    id: p.string().primary(),
    policyId: p.string(),
    customerId: p.string(),
    occurredOn: p.date(),
    status: p.string(),
    claimedMinor: p.integer(),
    paidMinor: p.integer(),
    narrative: p.text(),
    injury: p.boolean(),
    /** Whether the insured was liable to somebody else. */
    liable: p.boolean(),
    fatal: p.boolean(),
    kind: p.string(),
    reservedMinor: p.integer(),
    /** The organisation that repairs. */
    repairer: p.string().nullable(),
    /** Why it was refused. */
    because: p.string().nullable(),
    /** At the event; null where nobody looked. */
    odometerKm: p.integer().nullable(),
  },
});

/** The insurer's rates from a day on, until the next. Amounts in fen a year. */
export const TariffTable = defineEntity({
  name: 'Tariff',
  tableName: 'tariff',
  properties: {
    id: p.string().primary(),
    validFrom: p.date(),
    ownDamageFixedMinor: p.integer(),
    ownDamageRateBps: p.integer(),
    thirdPartyMinor: p.integer(),
    pricingBps: p.integer(),
    greenBps: p.integer(),
    usageLowBps: p.integer(),
    usageHighBps: p.integer(),
    credibilityKm: p.integer(),
  },
});

const asked = { client: p.string(), clientMutationId: p.string(), inputDigest: p.string() };

/** Prices as they were shown. */
export const QuoteTable = defineEntity({
  name: 'Quote',
  tableName: 'quote',
  properties: {
    id: p.string().primary(),
    annualMinor: p.integer().primary(),
    customerId: p.string(),
    vin: p.string(),
    cover: p.string(),
    sumInsuredMinor: p.integer().nullable(),
    ncdLevel: p.integer().nullable(),
    validUntil: p.datetime(),
  },
});

/** Premium written and given back. It only grows. */
export const PremiumEntryTable = defineEntity({
  name: 'PremiumEntry',
  tableName: 'premium_entry',
  properties: {
    id: p.string().primary(),
    policyId: p.string(),
    kind: p.string(),
    enteredOn: p.date(),
    enteredAt: p.datetime(),
    amountMinor: p.integer(),
    ...asked,
  },
});

/** What happened to claims: an amount moves the reserve, or is paid. It only grows. */
export const ClaimEventTable = defineEntity({
  name: 'ClaimEvent',
  tableName: 'claim_event',
  properties: {
    id: p.string().primary(),
    claimId: p.string(),
    kind: p.string(),
    happenedOn: p.date(),
    happenedAt: p.datetime(),
    amountMinor: p.integer().nullable(),
    ...asked,
  },
});

/** What was ordered of repairers, and what they were not asked yet. */
export const ClaimRepairTable = defineEntity({
  name: 'ClaimRepair',
  tableName: 'claim_repair',
  properties: {
    claimId: p.string().primary(),
    reference: p.string(),
    customerId: p.string(),
    vin: p.string(),
    workshop: p.string(),
    startsAt: p.datetime(),
    jobs: p.json<readonly string[]>(),
    state: p.string().$type<ClaimRepairStatus>(),
    bookingId: p.string().nullable(),
    because: p.string().nullable(),
    tries: p.integer(),
    nextAt: p.datetime(),
  },
});

/** The repairers that the insurer works with. */
export const NetworkTable = defineEntity({
  name: 'Network',
  tableName: 'network',
  properties: { repairer: p.string().primary() },
});

export const tables: readonly EntitySchema[] = [
  PolicyTable,
  ClaimTable,
  TariffTable,
  QuoteTable,
  PremiumEntryTable,
  ClaimEventTable,
  ClaimRepairTable,
  NetworkTable,
];

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table policy (
        id text primary key, customer_id text not null, vin text not null, cover text not null, insured_since date not null,
        starts_on date not null, ends_on date not null, annual_minor integer not null, ncd_level integer,
        insured_persons jsonb not null)`,
      'create index policy_customer on policy (customer_id)',
      'create index policy_vin on policy (vin)',
      'create index policy_book on policy (starts_on, id)',
      `create table claim (
        id text primary key, policy_id text not null references policy, customer_id text not null, occurred_on date not null,
        status text not null, claimed_minor integer not null, paid_minor integer not null, narrative text not null,
        injury boolean not null, liable boolean not null, fatal boolean not null)`,
      'create index claim_policy on claim (policy_id)',
      `create table tariff (
        id text primary key, valid_from date not null, own_damage_fixed_minor integer not null,
        own_damage_rate_bps integer not null, third_party_minor integer not null, pricing_bps integer not null,
        green_bps integer not null, usage_low_bps integer not null, usage_high_bps integer not null,
        credibility_km integer not null)`,
    ],
  },
  {
    name: 'M20261127PolicyLife',
    up: [
      'alter table policy add column sum_insured_minor integer, add column cancelled_on date',
      `alter table claim add column kind text not null default 'ACCIDENT', add column reserved_minor integer not null default 0,
        add column repairer text, add column because text`,
      `create table quote (id text not null, annual_minor integer not null, customer_id text not null, vin text not null,
        cover text not null, sum_insured_minor integer, ncd_level integer, valid_until timestamptz not null,
        primary key (id, annual_minor))`,
      `create table premium_entry (id text primary key, policy_id text not null references policy, kind text not null,
        entered_on date not null, entered_at timestamptz not null, amount_minor integer not null, client text not null,
        client_mutation_id text not null, input_digest text not null, unique (client, client_mutation_id))`,
      'create index premium_entry_policy on premium_entry (policy_id)',
      `create table claim_event (id text primary key, claim_id text not null references claim, kind text not null,
        happened_on date not null, happened_at timestamptz not null, amount_minor integer, client text not null,
        client_mutation_id text not null, input_digest text not null, unique (client, client_mutation_id))`,
      'create index claim_event_claim on claim_event (claim_id)',
      'create table network (repairer text primary key)',
      `create function only_grows() returns trigger language plpgsql as
        $$ begin raise exception 'this record only grows'; end $$`,
      'create trigger premium_only_grows before update or delete on premium_entry for each row execute function only_grows()',
      'create trigger claim_event_only_grows before update or delete on claim_event for each row execute function only_grows()',
    ],
  },
  {
    name: 'M20261127InsuredValue',
    up: [
      'alter table policy add column insured_value_minor integer',
      'update policy set insured_value_minor = sum_insured_minor',
    ],
  },
  {
    name: 'M20261127ClaimRepair',
    up: [
      `create table claim_repair (claim_id text primary key references claim, reference text not null unique, customer_id text not null,
        vin text not null, workshop text not null, starts_at timestamptz not null, jobs jsonb not null, state text not null,
        booking_id text, because text, tries integer not null, next_at timestamptz not null)`,
      `create index claim_repair_due on claim_repair (next_at) where state = 'ASKED'`,
    ],
  },
  { name: 'M20261128ClaimOdometer', up: ['alter table claim add column odometer_km integer'] },
];
