import type { Feature } from '#test/executor/feature.ts';

/** Each field tells which party gave it. A label that nobody switches on is off: the field stays with its old owner. */
export const progressiveOverrides: Feature = {
  says: '@override by label',
  parties: {
    old: `
      type Query { jobs: [Job!]! }
      type Job @key(fields: "id") { id: ID! custom: String never: String always: String half: String stays: String }`,
    fresh: `
      type Query { freshJobs: [Job!]! }
      type Job @key(fields: "id") { id: ID! custom: String @override(from: "old", label: "cohort-a") never: String @override(from: "old", label: "percent(0)")
        always: String @override(from: "old", label: "percent(100)") half: String @override(from: "old", label: "percent(50)") own: String }`,
  },
  world: () => {
    const giver = (_: unknown, told?: { party?: string }) => told?.party;
    const job = {
      __typename: 'Job',
      id: 'j',
      custom: giver,
      never: giver,
      always: giver,
      half: giver,
      stays: giver,
      own: giver,
    };
    return { entities: [job], Query: { jobs: [job], freshJobs: [job] } };
  },
  operations: [
    {
      says: 'a label that is off',
      query: '{ jobs { custom stays own } }',
      right: { data: { jobs: [{ custom: 'old', stays: 'old', own: 'fresh' }] }, errors: [] },
    },
    {
      says: 'a label that is off, from the new owner',
      query: '{ freshJobs { custom stays own } }',
      right: { data: { freshJobs: [{ custom: 'old', stays: 'old', own: 'fresh' }] }, errors: [] },
    },
    {
      says: 'no part of the requests',
      query: '{ freshJobs { never } }',
      right: { data: { freshJobs: [{ never: 'old' }] }, errors: [] },
    },
    {
      says: 'all requests',
      query: '{ jobs { always stays } freshJobs { always } }',
      right: { data: { jobs: [{ always: 'fresh', stays: 'old' }], freshJobs: [{ always: 'fresh' }] }, errors: [] },
      reference: 'it has no labels',
    },
  ],
};
