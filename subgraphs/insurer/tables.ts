import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/core';
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

export const tables: readonly EntitySchema[] = [PolicyTable, ClaimTable, TariffTable];

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
];
