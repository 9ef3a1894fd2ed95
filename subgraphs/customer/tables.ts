import { readFileSync } from 'node:fs';
import { defineEntity, p } from '@mikro-orm/core';
import type { MigrationStep } from '#subgraphs/party.ts';
import type { CreditProfile } from '#schema/generated/customer.ts';
import { glassSteps } from './glassSteps.ts';
import { lifeSteps } from './lifeSteps.ts';
import type { Notice } from './rules/noticeOf.ts';
import type { Ending, ScopeAnswer } from './rules/consentRecord.ts';

export const CustomerTable = defineEntity({
  name: 'Customer',
  tableName: 'customer',
  properties: {
    /** Member-qualified, as everybody knows the person: `trust.c000001`. */
    id: p.string().primary(),
    name: p.string(),
    birthYear: p.integer(),
    documentKind: p.string(),
    documentNumberMasked: p.string(),
    phone: p.string(),
    email: p.string(),
    city: p.string(),
    credit: p.json<CreditProfile>(),
  },
});

/** Who held a vehicle and when; `until` is null of the present holder. */
export const TenureTable = defineEntity({
  name: 'Tenure',
  tableName: 'tenure',
  properties: {
    vin: p.string().primary(),
    since: p.datetime().primary(),
    holder: p.string(),
    plate: p.string(),
    until: p.datetime().nullable(),
  },
});

export const ConsentTable = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    id: p.string().primary(),
    /** Kept over amendments. */
    arrangementId: p.string(),
    amends: p.string().nullable(),
    subject: p.string(),
    recipient: p.string(),
    processors: p.array().columnType('text[]'),
    sources: p.array().columnType('text[]').nullable(),
    purpose: p.string(),
    scopes: p.json<ScopeAnswer[]>(),
    vin: p.string().nullable(),
    tenureSince: p.datetime().nullable(),
    status: p.string(),
    statusReason: p.string().nullable(),
    statusActor: p.string(),
    event: p.string(),
    ended: p.json<Ending>().nullable(),
    basis: p.string(),
    validFrom: p.datetime(),
    validUntil: p.datetime().nullable(),
    answerBy: p.datetime().nullable(),
    usesAllowed: p.integer().nullable(),
    /** Counted by `consent_use_v2` (schema/consent/uses.sql), as are the columns of its rate that are not here. */
    usesMade: p.integer(),
    /** When the present sitting ends, which is one use. */
    useUntil: p.datetime().nullable(),
    lastUsedAt: p.datetime().nullable(),
    rateAllowed: p.integer().nullable(),
    ratePer: p.string().nullable(),
    dataFrom: p.datetime().nullable(),
    dataUntil: p.datetime().nullable(),
    keepDays: p.integer().nullable(),
    automatedDecision: p.boolean(),
    /** What the subject is shown: its id, version, language and SHA-256, by which the text is found. */
    notice: p.json<{ id: string; version: number; language: string; sha256: string }>(),
    /** SHA-256 over purpose, method and categories: a change of any needs fresh consent (PIPL 14). */
    termsSha256: p.string(),
    requestedBy: p.string(),
    clientMutationId: p.string().nullable(),
    /** The signed receipt of its last grant or withdrawal. */
    receipt: p.string().nullable(),
    version: p.integer(),
    revision: p.integer(),
    changedAt: p.datetime(),
  },
});

/** Every change of every consent, in the order of the commits. */
export const ConsentChangeTable = defineEntity({
  name: 'ConsentChange',
  tableName: 'consent_change',
  properties: {
    revision: p.integer().primary(),
    consentId: p.string(),
    subject: p.string(),
    event: p.string(),
    status: p.string(),
    actor: p.string(),
    reason: p.string().nullable(),
    at: p.datetime(),
    /** What the consent grants after it. */
    granted: p.array().columnType('text[]').nullable(),
    receiptSha256: p.string().nullable(),
  },
});

/** Every text that was ever shown, once, by its SHA-256. */
export const ConsentNoticeTable = defineEntity({
  name: 'ConsentNotice',
  tableName: 'consent_notice',
  properties: { sha256: p.string().primary(), shown: p.json<Notice>() },
});

/** What an organisation has to erase since a change of a consent. */
export const ErasureDutyTable = defineEntity({
  name: 'ErasureDuty',
  tableName: 'erasure_duty',
  properties: {
    consentId: p.string().primary(),
    holder: p.string().primary(),
    revision: p.integer().primary(),
    scopes: p.array().columnType('text[]'),
    dueOn: p.date(),
    status: p.string(),
    proof: p.string().nullable(),
    exception: p.string().nullable(),
    reportedAt: p.datetime().nullable(),
  },
});

/** Who holds a vehicle together with the holder of a tenure. */
export const JointHolderTable = defineEntity({
  name: 'JointHolder',
  tableName: 'joint_holder',
  properties: { vin: p.string().primary(), since: p.datetime().primary(), holder: p.string().primary() },
});

export const BreakGlassTable = defineEntity({
  name: 'BreakGlass',
  tableName: 'break_glass',
  properties: {
    id: p.string().primary(),
    org: p.string(),
    subject: p.string(),
    vin: p.string().nullable(),
    scopes: p.array().columnType('text[]'),
    ticket: p.string(),
    reason: p.string(),
    status: p.string(),
    openedBy: p.string(),
    openedAt: p.datetime(),
    approvedBy: p.string().nullable(),
    approvedAt: p.datetime().nullable(),
    validUntil: p.datetime().nullable(),
    endedBy: p.string().nullable(),
    endedAt: p.datetime().nullable(),
    reviewDue: p.date().nullable(),
    reviewedBy: p.string().nullable(),
    reviewedAt: p.datetime().nullable(),
    outcome: p.string().nullable(),
    remark: p.string().nullable(),
    version: p.integer(),
    revision: p.integer(),
  },
});

/** One row: whoever changes a consent holds it to the commit, so that revisions are in the order of the commits. */
export const ConsentRevisionTable = defineEntity({
  name: 'ConsentRevision',
  tableName: 'consent_revision',
  properties: { singleton: p.boolean().primary(), value: p.integer() },
});

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table customer (
        id text primary key, name text not null, birth_year int not null, document_kind text not null,
        document_number_masked text not null, phone text not null, email text not null, city text not null, credit jsonb not null)`,
      `create table tenure (
        vin text not null, since timestamptz not null, holder text not null references customer, plate text not null,
        until timestamptz, primary key (vin, since), check (until > since))`,
      `create unique index tenure_present on tenure (vin) where until is null`,
      `create index tenure_holder on tenure (holder) where until is null`,
      `create table consent (
        id text primary key, arrangement_id text not null, subject text not null references customer, recipient text not null,
        processors text[] not null, sources text[], purpose text not null, scopes jsonb not null, vin text,
        status text not null, status_reason text, status_actor text not null, basis text not null,
        valid_from timestamptz not null, valid_until timestamptz, uses_allowed int, uses_made int not null,
        data_from timestamptz, data_until timestamptz, notice jsonb not null, terms_sha256 text not null,
        requested_by text not null, client_mutation_id text, version int not null, revision int not null,
        changed_at timestamptz not null)`,
      `create index consent_subject on consent (subject)`,
      `create unique index consent_once on consent (requested_by, client_mutation_id) where client_mutation_id is not null`,
      `create table consent_change (
        revision int primary key, consent_id text not null references consent, subject text not null, status text not null,
        actor text not null, at timestamptz not null)`,
      `create index consent_change_consent on consent_change (consent_id)`,
      `create table consent_revision (singleton boolean primary key default true check (singleton), value int not null)`,
      `create function tell_consent_change() returns trigger language plpgsql as $$
        begin perform pg_notify('chelian_consent', new.revision::text); return null; end $$`,
      `create trigger consent_change_told after insert on consent_change for each row execute function tell_consent_change()`,
      ...statementsOf('feed.sql'),
    ],
  },
  { name: 'M20261126Lease', up: statementsOf('lease.sql') },
  { name: 'M20261126Life', up: [...lifeSteps, ...statementsOf('use.sql')] },
  { name: 'M20261127Audit', up: statementsOf('audit.sql') },
  { name: 'M20261127Uses', up: statementsOf('uses.sql') },
  { name: 'M20261128Tenure', up: statementsOf('tenure.sql') },
  { name: 'M20261128Events', up: statementsOf('events.sql') },
  { name: 'M20261129Glass', up: [...glassSteps, ...statementsOf('glass.sql')] },
  { name: 'M20261130Network', up: statementsOf('network.sql') },
];

/** What gateways work with is in files that both sides know: `schema/consent/`. */
function statementsOf(file: string): string[] {
  const text = readFileSync(new URL(`../../schema/consent/${file}`, import.meta.url), 'utf8').replace(/^--.*$/gm, '');
  const statements = text.split(';').map((each) => each.trim());
  return statements.filter((each) => each !== '');
}
