import { describe, expect, test } from 'vitest';
import { federation, plain } from './federation.ts';
import type { Overriding } from './ourGateway.ts';
import type { Case, Feature, Tamper } from './feature.ts';

const shares: Feature = {
  says: 'fields that change their owner for a share of the requests',
  parties: {
    old: `
      type Query { jobs: [Job!]! }
      type Mutation { run: Job! }
      type Job @key(fields: "id") { id: ID! tenth: String half: String named: String }`,
    fresh: `
      type Query { fresh: Job }
      type Job @key(fields: "id") { id: ID! tenth: String @override(from: "old", label: "percent(10.5)") half: String @override(from: "old", label: "percent(50)")
        named: String @override(from: "old", label: "cohort") }`,
  },
  world: () => {
    const job = (id: string) => ({
      __typename: 'Job',
      id,
      tenth: `tenth ${id}`,
      half: `half ${id}`,
      named: `named ${id}`,
    });
    const jobs = [job('1'), job('2')];
    return { entities: jobs, Query: { jobs, fresh: jobs[0] }, Mutation: { run: jobs[1] } };
  },
  operations: [],
};

type Asked = { readonly answer: string; readonly fields: Readonly<Record<string, readonly string[]>> };

/** What is answered, and which of some fields each party was asked for. */
async function ask(road: 'ours' | 'judged', query: string, overriding: Overriding): Promise<Asked> {
  const fields: Record<string, string[]> = {};
  const note =
    (party: string): Tamper =>
    (answer, text) => {
      const asked = text.match(/\b(?:tenth|half|named)\b/g) ?? [];
      fields[party] = [...new Set([...(fields[party] ?? []), ...asked])].toSorted();
      return answer;
    };
  const tamper = { old: note('old'), fresh: note('fresh') };
  const { data, errors } = await federation(shares, overriding)[road]({ says: 'noted', query, tamper });
  return { answer: JSON.stringify({ data, errors }), fields };
}

describe.each(['ours', 'judged'] as const)('@override by label: %s', (road) => {
  const query = '{ jobs { tenth half named } }';
  const data = { jobs: ['1', '2'].map((id) => ({ tenth: `tenth ${id}`, half: `half ${id}`, named: `named ${id}` })) };

  test.each([
    [0, [], { old: ['named'], fresh: ['half', 'tenth'] }],
    [10.4, ['cohort'], { old: [], fresh: ['half', 'named', 'tenth'] }],
    [10.5, [], { old: ['named', 'tenth'], fresh: ['half'] }],
    [49.9, ['cohort'], { old: ['tenth'], fresh: ['half', 'named'] }],
    [50, [], { old: ['half', 'named', 'tenth'] }],
    [99.9, ['cohort', 'unknown'], { old: ['half', 'tenth'], fresh: ['named'] }],
  ])(
    'a request that draws %d, with %j on: each field from its owner, and one answer',
    async (drawn, labels, fields) => {
      const found = await ask(road, query, { labels, draw: () => drawn });
      expect(found).toEqual({ answer: JSON.stringify({ data, errors: [] }), fields });
    },
  );

  test('one operation is planned for each share, and right whatever is drawn next', async () => {
    const draws = [0, 0, 99, 99, 20, 20, 0, 0];
    const composed = federation(shares, { draw: () => draws.shift()! });
    const asked: string[] = [];
    const note =
      (party: string): Tamper =>
      (answer, text) => {
        if (text.includes('tenth')) asked.push(party);
        return answer;
      };
    const operation: Case = { says: 'again', query, tamper: { old: note('old'), fresh: note('fresh') } };
    for (let i = 0; i < 4; i++) expect(plain((await composed[road](operation)).data)).toEqual(data);
    expect(asked).toEqual(['fresh', 'fresh', 'old', 'old', 'old', 'old', 'fresh', 'fresh']);
  });

  test.each(['{ jobs { id } }', '{ __typename }', 'mutation { run { id named } }'])(
    'where no share matters nothing is drawn: %s',
    async (text) => {
      const draw = () => {
        throw new Error('drawn');
      };
      expect((await ask(road, text, { draw })).answer).toContain('"errors":[]');
    },
  );

  test('a mutation draws once', async () => {
    const draws = [0];
    const { fields } = await ask(road, 'mutation { run { half } }', { draw: () => draws.shift()! });
    expect([fields, draws]).toEqual([{ old: [], fresh: ['half'] }, []]);
  });

  test('without a draw of its own each request draws at random', async () => {
    const seen = new Set<string>();
    const note =
      (party: string): Tamper =>
      (answer, text) => {
        if (text.includes('half')) seen.add(party);
        return answer;
      };
    const tamper = { old: note('old'), fresh: note('fresh') };
    const composed = federation(shares);
    for (let i = 0; i < 40; i++) await composed[road]({ says: 'drawn', query: '{ fresh { half } }', tamper });
    expect([...seen].toSorted()).toEqual(['fresh', 'old']);
  });
});
