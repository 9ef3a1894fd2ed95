import { describe, expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { queries, queryNames } from '#bench/queries.ts';
import { consentedGraph } from '#bench/subgraphs/consented/consentedGraph.ts';
import { consentedSdls, consentedSubgraphs } from '#bench/subgraphs/consented/consentedSubgraphs.ts';
import { makeGraph } from '#bench/subgraphs/graph.ts';
import { openMember } from '#bench/subgraphs/member.ts';
import { referenceAnswer } from '#bench/subgraphs/reference.ts';
import { parse } from 'graphql';

describe('the consented copy of the four subgraphs', () => {
  test('is a whole contract, but for a person who is called User', () => {
    const subgraphs = Object.entries(consentedSdls()).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
    const { problems } = compose(subgraphs);
    expect(problems).toEqual([
      `Review: @subject(via: "author.id") does not end in a customer's id or a vehicle's vin.`,
      `User: @subject(via: "id") does not end in a customer's id or a vehicle's vin.`,
    ]);
  });

  test.each(queryNames)('answers %s as the plain one does, but for who issued an id', (name) => {
    const consented = JSON.stringify(referenceAnswer(consentedGraph(), queries[name]));
    const plain = JSON.stringify(referenceAnswer(makeGraph(), queries[name]));
    expect(consented.replaceAll(/"id":"(?:trust|repair-swift)\./g, '"id":"')).toBe(plain);
    expect(consented === plain).toBe(name !== 'large');
  });

  test('finds a review by the id that its member issued', () => {
    const repairer = consentedSubgraphs(() => consentedGraph()).find(({ name }) => name === 'repairer')!;
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Review { id body author { id } } } }';
    const of = ['repair-swift.2', '2'].map((id) => ({ __typename: 'Review', id }));
    const { data } = JSON.parse(openMember(repairer)(JSON.stringify({ query, variables: { of } })).toString());
    expect(data._entities).toEqual([
      { id: 'repair-swift.2', body: expect.any(String), author: { id: 'trust.2' } },
      null,
    ]);
  });
});
