import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { compileWriter } from '#gateway/plan/compileWriter.ts';
import { asSent } from '#gateway/plan/objectForm.ts';
import { slotNames } from '#gateway/plan/slotNames.ts';

const schema = buildSchema(`
  type Query { people: [Person!]! }
  type Person { name: String tags: [String!]! friends: [Person!]! }`);
const document = parse('{ people { name tags friends { name tags friends { name } } } }');
const write = compileWriter({
  schema,
  rootType: 'Query',
  selectionSet: getOperationAST(document)!.selectionSet,
  fragments: new Map(),
  slotOf: slotNames(document),
  interfaceObjects: new Set(),
  isPairwise: () => false,
  conditions: {},
  unescaped: true,
  objects: asSent,
});

/** Lists of many lengths, more of them than a short answer has, some of them met again and again. */
function people(count: number) {
  const leaf = (at: number) => ({ name: `leaf ${at}`, tags: [], friends: [] });
  const middle = (at: number) => ({
    name: `m ${at}`,
    tags: Array.from({ length: at % 200 }, (_, tag) => `t${tag}`),
    friends: Array.from({ length: at % 5 }, (_, of) => leaf(of)),
  });
  const shared = Array.from({ length: 40 }, (_, at) => middle(at * 7));
  return Array.from({ length: count }, (_, at) => ({
    name: `p ${at}`,
    tags: [`${at}`],
    friends: at % 3 === 0 ? shared : [middle(at), middle(at + 1)],
  }));
}

const plain = (person: ReturnType<typeof people>[number]) => ({
  name: person.name,
  tags: person.tags,
  friends: person.friends.map(({ name, tags, friends }) => ({
    name,
    tags,
    friends: friends.map((each) => ({ name: each.name })),
  })),
});

test.each([0, 1, 63, 64, 65, 128, 129, 1_000])('an answer of %d people is what JSON.stringify would write', (count) => {
  const root = { people: people(count) };
  expect(write(root, (value) => value)).toBe(JSON.stringify({ people: root.people.map(plain) }));
});
