import { defineEntity, p } from '@mikro-orm/core';
import type { MigrationStep } from '#subgraphs/party.ts';
import type { Reason } from './rules/reasonCodes.ts';

/** An assessment as it was made; never changed. Of its inputs only the names are kept. */
export const AssessmentTable = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  properties: {
    /** `rules/assessmentId.ts`. */
    id: p.string().primary(),
    applicationId: p.string(),
    scorecard: p.string(),
    points: p.integer(),
    band: p.string(),
    probabilityOfBad: p.double(),
    reasons: p.json<readonly Reason[]>(),
    usedBehaviour: p.boolean(),
    /** Names of the inputs that were there. */
    lineage: p.array().columnType('text[]'),
    assessedAt: p.datetime(),
  },
});

/** How a loan was found, each time that it was found otherwise; it is kept for the 31 days that its purpose allows. */
export const SightTable = defineEntity({
  name: 'Sight',
  tableName: 'sight',
  properties: {
    place: p.bigint('number').primary().autoincrement(),
    loanId: p.string(),
    digest: p.string(),
    stage: p.integer(),
    exposureMinor: p.string().columnType('bigint').nullable(),
    warned: p.boolean(),
    at: p.datetime(),
  },
});

export const tables = [AssessmentTable, SightTable];

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table assessment (
        id text primary key, application_id text not null, scorecard text not null, points integer not null,
        band text not null, probability_of_bad double precision not null, reasons jsonb not null,
        used_behaviour boolean not null, lineage text[] not null, assessed_at timestamptz not null)`,
      'create index assessment_application on assessment (application_id, assessed_at)',
    ],
  },
  {
    name: 'M20261127Watch',
    up: [
      `create table sight (
        place bigint generated always as identity primary key, loan_id text not null, digest text not null, stage integer not null,
        exposure_minor bigint, warned boolean not null, at timestamptz not null)`,
      'create index sight_loan on sight (loan_id, place desc)',
      `create function tell_sight() returns trigger language plpgsql as
        $$ begin perform pg_notify('chelian_sight', new.place::text); return null; end $$`,
      'create trigger sight_told after insert on sight for each row execute function tell_sight()',
    ],
  },
];
