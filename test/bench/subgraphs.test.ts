import { describe, expect, test } from 'vitest';
import { composeBench } from '#bench/composeBench.ts';
import { queries } from '#bench/queries.ts';
import { fourSubgraphs } from '#bench/subgraphs/fourSubgraphs.ts';
import { makeGraph } from '#bench/subgraphs/graph.ts';
import { manyAnswer, manyMembers, manyQuery } from '#bench/subgraphs/manyMembers.ts';
import { openMember } from '#bench/subgraphs/member.ts';
import { referenceAnswer } from '#bench/subgraphs/reference.ts';

const members = new Map(fourSubgraphs(makeGraph()).map(({ name, ...parts }) => [name, openMember(parts)]));

function ask(name: string, query: string, representations: unknown[] = []): { data: Record<string, unknown> } {
  const body = JSON.stringify({ query, variables: { representations } });
  return JSON.parse(members.get(name)!(body).toString()) as { data: Record<string, unknown> };
}

const entities = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

describe('the large answer', () => {
  const bytesWith = (copies: number) => JSON.stringify(referenceAnswer(makeGraph(copies), queries.large)).length;

  test('is the well-known 86 kB long', () => {
    expect(Math.round(bytesWith(1) / 1000)).toBe(87);
  });

  test('grows with the copies of the data', () => {
    const [one, ten] = [bytesWith(1), bytesWith(10)];
    expect(ten / one).toBeGreaterThan(8);
  });
});

describe('a subgraph', () => {
  test('answers with the entities that it is asked for, in their order, and null for what is not there', () => {
    const sent = ['3', 'none', '1'].map((upc) => ({ __typename: 'Product', upc }));
    const { data } = ask('products', entities('... on Product { name }'), sent);
    expect(data['_entities']).toEqual([{ name: 'Glass' }, null, { name: 'Table' }]);
  });

  test('that requires fields of others knows them only from what it is sent', () => {
    const sent = [
      { __typename: 'Product', upc: '1', price: 899, weight: 100 },
      { __typename: 'Product', upc: '1', price: 899, weight: 300 },
      { __typename: 'Product', upc: '1' },
    ];
    const { data } = ask('inventory', entities('... on Product { shippingEstimate }'), sent);
    expect(data['_entities']).toEqual([
      { shippingEstimate: 50 },
      { shippingEstimate: 150 },
      { shippingEstimate: null },
    ]);
  });

  test.each([...members.keys()])('%s tells its SDL as federation 1', (name) => {
    const { sdl } = ask(name, '{ _service { sdl } }').data['_service'] as { sdl: string };
    expect(sdl).not.toMatch(/@link|@shareable|^type Query/m);
  });
});

test('of many members each has one field of the same entities', () => {
  const many = manyMembers(3);
  composeBench(many.map(({ name, sdl }) => ({ name, sdl, url: 'http://127.0.0.1/' })));
  const third = openMember(many[2]!);
  const body = {
    query: entities('... on Item { field2 }'),
    variables: { representations: [{ __typename: 'Item', id: '7' }] },
  };
  const { data } = JSON.parse(third(JSON.stringify(body)).toString()) as { data: { _entities: unknown[] } };
  const { items } = manyAnswer(3) as { items: Record<string, string>[] };
  expect(data._entities).toEqual([{ field2: items[7]!['field2'] }]);
  expect(manyQuery(3)).toContain('field0 field1 field2');
});
