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

export const tables = [AssessmentTable];

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
];
