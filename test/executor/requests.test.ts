import { beforeEach, describe, expect, test } from 'vitest';
import { federation } from './federation.ts';
import { conditions } from './features/conditions.ts';
import { lists } from './features/lists.ts';
import { memberErrors } from './features/memberErrors.ts';
import { mutations } from './features/mutations.ts';
import { samePath } from './features/samePath.ts';
import { keys } from './features/keys.ts';
import type { Feature, Tamper } from './feature.ts';

type Asked = { readonly party: string; readonly text: string; readonly representations: readonly string[] };

let log: Asked[] = [];
beforeEach(() => {
  log = [];
});

/** Every question is noted. The gateway is asked each query twice: whatever holds of the one time holds of both. */
async function noting(feature: Feature, query: string, variables = {}): Promise<Asked[]> {
  const note =
    (party: string): Tamper =>
    (answer, text, { representations = [] }) => {
      log.push({ party, text, representations: (representations as unknown[]).map((each) => JSON.stringify(each)) });
      return answer;
    };
  const tamper = Object.fromEntries(Object.keys(feature.parties).map((party) => [party, note(party)]));
  await federation(feature).ours({ says: 'noted', query, variables, tamper });
  return log;
}

/** How often a party is asked the same thing about the same entity. */
function times(asked: readonly Asked[]): number[] {
  const questions = asked.flatMap(({ party, text, representations }) =>
    representations.map((each) => [party, text, each].join(' ')),
  );
  return [...Map.groupBy(questions, (each) => each).values()].map(({ length }) => length);
}

describe('what parties are asked', () => {
  test.each([
    [lists, '{ same { id owner { rank } } }'],
    [lists, '{ grid { neighbours { id owner { name tiles { color } } } } }'],
    [keys, '{ hotels { cleaners { hotels { rooms { by { wage } price } } } } }'],
    [memberErrors, '{ shelf { late } book { late } }'],
    [samePath, '{ shapes { ... on Box { rel { next { one } } } ... on Disc { rel { next { one } } } } }'],
  ])('about an entity once, wherever and however often it stands', async (feature, query) => {
    const asked = times(await noting(feature, query));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([2]));
  });

  test.each([
    ['right', 'query($s: Boolean!) { items { id owner @include(if: $s) { name } } }'],
    ['third', 'query($s: Boolean!) { items { owner { id age @include(if: $s) } } }'],
    ['right', 'query($s: Boolean!) { count total @include(if: $s) }'],
    ['right', '{ items { id owner @include(if: false) { name } } }'],
  ])('nothing, where all of it is skipped', async (party, query) => {
    const asked = await noting(conditions, query, { s: false });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each) => each.party === party)).toEqual([]);
  });

  test('no field that is never there, whatever the conditions around it', async () => {
    const query = 'query($s: Boolean!) { items { ... @include(if: $s) { price @skip(if: true) area } } }';
    const asked = await noting(conditions, query, { s: true });
    expect(asked.filter(({ text }) => text.includes('area'))).not.toEqual([]);
    expect(asked.filter(({ text }) => text.includes('price'))).toEqual([]);
  });

  test('nothing about nobody', async () => {
    expect((await noting(lists, '{ none { points } nulls { points } }')).map(({ party }) => party)).not.toContain(
      'game',
    );
  });

  test('nothing for a type name alone', async () => {
    expect(await noting(lists, '{ __typename }')).toEqual([]);
  });
});

describe('when parties are asked', () => {
  test('those that do not wait for each other are asked at once', async () => {
    const [loans, books] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { data } = await federation(memberErrors).ours({
      says: 'together',
      query: '{ loans { by } names }',
      tamper: {
        loans: (answer) => (loans.resolve(), books.promise.then(() => answer)),
        books: (answer) => (books.resolve(), loans.promise.then(() => answer)),
      },
    });
    expect(data).toBeDefined();
  });

  test('the root fields of a mutation are asked for one after the other', async () => {
    let running = 0;
    const order: string[] = [];
    const alone =
      (party: string): Tamper =>
      async (answer) => {
        order.push(`${party} of ${++running}`);
        await new Promise(setImmediate);
        running--;
        return answer;
      };
    const query =
      'mutation { take(n: 1) { id } book(text: "a") { no } put(n: 1) { id } relabel(id: "s", label: "x") { id } }';
    const tamper = Object.fromEntries(Object.keys(mutations.parties).map((party) => [party, alone(party)]));
    await federation(mutations).ours({ says: 'in turn', query, tamper });
    expect(order).toEqual(['stock of 1', 'ledger of 1', 'stock of 1', 'labels of 1']);
  });
});
