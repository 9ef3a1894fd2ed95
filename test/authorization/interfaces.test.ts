import { describe, expect, test } from 'vitest';
import { guarded } from './guarded.ts';
import type { World } from './guarded.ts';

const post = { __typename: 'Post', id: 'p1', title: 'Open', text: 'all', likes: 1 };
const diary = { __typename: 'Diary', id: 'd1', title: 'Mine', text: 'secret', mood: 'sad', likes: 2 };
const world: World = {
  root: { first: post, last: diary, all: [post, diary], found: [post, diary] },
  entities: [post, diary],
};

const journal = (rules: {
  entry?: string;
  text?: string;
  diary?: string;
  diaryText?: string;
  post?: string;
  postText?: string;
}) => `
  type Query { first: Post last: Diary all: [Entry] found: [Found] }
  union Found = Post | Diary
  interface Entry ${rules.entry ?? ''} { id: ID! title: String text: String ${rules.text ?? ''} }
  type Post implements Entry @key(fields: "id") ${rules.post ?? ''} { id: ID! title: String text: String ${rules.postText ?? ''} }
  type Diary implements Entry @key(fields: "id") ${rules.diary ?? ''} { id: ID! title: String text: String ${rules.diaryText ?? ''} mood: String }`;

/** Older composers left rules on interfaces as they were written, and wrote none there: so do others than Apollo's. */
const asWritten = (rule: string, ...places: readonly (readonly [type: string, field?: string])[]) => {
  const link = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)';
  const definition = 'directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n';
  return (supergraphSdl: string) =>
    places.reduce(
      (sdl, [type, field]) => {
        const [head, body] = sdl.split(new RegExp(`(?=(?:type|interface) ${type}\\b)`)) as [string, string];
        const marked = field
          ? body.replace(new RegExp(`\\n  ${field}: \\w+!?`), `$& ${rule}`)
          : body.replace(/\n\{/, `\n  ${rule}\n{`);
        return head + marked;
      },
      definition + supergraphSdl.replace('schema\n', `schema\n  ${link}\n`),
    );
};

describe('a rule on a field of an interface (GHSA-mx7m-j9xf-62hw)', () => {
  const { ask, sent } = guarded({ one: journal({}) }, world, asWritten('@authenticated', ['Entry', 'text']));

  test('binds each implementation, whichever way it is reached', async () => {
    for (const [query, errors] of [
      ['{ all { title text } }', ['all.0.text', 'all.1.text']],
      ['{ all { title ... on Diary { text } } }', ['all.1.text']],
      ['{ found { ... on Post { text } } }', ['found.0.text']],
      ['{ first { title text } last { ... on Entry { text } } }', ['first.text', 'last.text']],
    ] as const) {
      sent.length = 0;
      expect((await ask(query)).errors).toEqual(errors.map((path) => `${path} UNAUTHORIZED`));
      expect(sent.join()).not.toContain('text');
      expect((await ask(query, { scopes: [] })).errors).toEqual([]);
    }
  });
});

describe('a rule on an interface', () => {
  const { ask } = guarded({ one: journal({}) }, world, asWritten('@authenticated', ['Entry']));

  test('is one on every field that returns it, or one of its implementations', async () => {
    expect((await ask('{ all { title } first { title } found { ... on Diary { mood } } }')).errors).toEqual([
      'all UNAUTHORIZED',
      'first UNAUTHORIZED',
      'found.1.mood UNAUTHORIZED',
    ]);
  });
});

describe('a rule on an implementation (GHSA-x33c-7c2v-mrj9)', () => {
  test.each([
    ['one of them, as composition passes it on', guarded({ one: journal({ diaryText: '@authenticated' }) }, world)],
    [
      'one of them, and nothing on the interface',
      guarded({ one: journal({}) }, world, asWritten('@authenticated', ['Diary', 'text'])),
    ],
    [
      'all of them alike, and nothing on the interface',
      guarded({ one: journal({}) }, world, asWritten('@authenticated', ['Diary', 'text'], ['Post', 'text'])),
    ],
  ])('binds who selects through the interface: on %s', async (_, { ask, sent }) => {
    expect(await ask('{ all { title text } }')).toEqual({
      data: {
        all: [
          { title: 'Open', text: null },
          { title: 'Mine', text: null },
        ],
      },
      errors: ['all.0.text UNAUTHORIZED', 'all.1.text UNAUTHORIZED'],
    });
    expect(sent.at(-1)).not.toContain('text');
    expect((await ask('{ all { text } }', { scopes: [] })).errors).toEqual([]);
  });

  test('is evaluated for each of them: to meet one is not to meet the other', async () => {
    const rules = {
      diaryText: '@requiresScopes(scopes: [["diary"]])',
      postText: '@requiresScopes(scopes: [["post"]])',
    };
    const { ask } = guarded({ one: journal(rules) }, world);
    for (const scopes of [['diary'], ['post']])
      expect((await ask('{ all { text } }', { scopes })).errors).toHaveLength(2);
    expect((await ask('{ all { text } }', { scopes: ['diary', 'post'] })).errors).toEqual([]);
    expect(await ask('{ all { ... on Post { text } ... on Diary { text } } }', { scopes: ['post'] })).toEqual({
      data: { all: [{ text: 'all' }, { text: null }] },
      errors: ['all.1.text UNAUTHORIZED'],
    });
  });

  test('binds no other implementation', async () => {
    const { ask } = guarded(
      { one: journal({ diary: '@authenticated', diaryText: '@policy(policies: [["own"]])' }) },
      world,
    );
    expect(await ask('{ first { text } all { ... on Post { title text } } found { ... on Post { text } } }')).toEqual({
      data: {
        first: { text: 'all' },
        all: [{ title: 'Open', text: 'all' }, {}],
        found: [{ text: 'all' }, {}],
      },
      errors: [],
    });
  });

  test('does not hide what the caller also asks for by a way that is open', async () => {
    const { ask, sent } = guarded({ one: journal({ diaryText: '@authenticated' }) }, world);
    expect(await ask('{ all { text ... on Post { text } } }')).toEqual({
      data: { all: [{ text: 'all' }, { text: null }] },
      errors: ['all.1.text UNAUTHORIZED'],
    });
    expect(sent.at(-1)).toMatch(/on Post\{[^}]*text/);
    expect(sent.at(-1)).not.toMatch(/all\{[^}]*text[^}]*\.\.\./);
  });
});

test('below a field that is refused by one way and open by another, what was asked for by the closed way is refused', async () => {
  const ana = { name: 'Ana', age: 40 };
  const { ask, sent } = guarded(
    {
      one: `type Query { all: [Entry] } type Person { name: String age: Int }
        interface Entry { by: Person }
        type Post implements Entry { by: Person }
        type Diary implements Entry { by: Person @authenticated }`,
    },
    {
      root: {
        all: [
          { ...post, by: ana },
          { ...diary, by: ana },
        ],
      },
    },
  );
  expect(await ask('{ all { by { name } ... on Post { by { age } } } }')).toEqual({
    data: { all: [{ by: { name: null, age: 40 } }, { by: null }] },
    errors: ['all.0.by.name UNAUTHORIZED', 'all.1.by UNAUTHORIZED'],
  });
  expect(sent.at(-1)).toBe('one {all{__typename ...on Post{by{age}}}} []');
});

test('a whole type under a rule is refused wherever an object may be of it, and shows no field', async () => {
  const { ask, sent } = guarded({ one: journal({ diary: '@authenticated' }) }, world);
  expect(
    await ask('{ last { mood } found { ... on Diary { title mood } ... on Post { title } } all { title } }'),
  ).toEqual({
    data: {
      last: null,
      found: [{ title: 'Open' }, { title: null, mood: null }],
      all: [{ title: null }, { title: null }],
    },
    errors: ['last', 'found.1.title', 'found.1.mood', 'all.0.title', 'all.1.title'].map(
      (path) => `${path} UNAUTHORIZED`,
    ),
  });
  expect(sent.join()).not.toMatch(/mood|last/);
});

describe('a rule on a field of an interface object', () => {
  const parties = {
    one: `
      type Query { first: Post all: [Entry] }
      interface Entry @key(fields: "id") { id: ID! title: String }
      type Post implements Entry @key(fields: "id") { id: ID! title: String }
      type Diary implements Entry @key(fields: "id") { id: ID! title: String }`,
    two: 'type Entry @interfaceObject @key(fields: "id") { id: ID! likes: Int @authenticated }',
  };

  test('binds it on the interface and on each implementation', async () => {
    const { ask, sent } = guarded(parties, world);
    expect((await ask('{ all { title likes } first { likes } }')).errors).toEqual(
      ['all.0.likes', 'all.1.likes', 'first.likes'].map((path) => `${path} UNAUTHORIZED`),
    );
    expect((await ask('{ all { ... on Diary { likes } } }')).errors).toEqual(['all.1.likes UNAUTHORIZED']);
    expect(sent.join()).not.toContain('two');
    expect(await ask('{ all { likes } }', { scopes: [] })).toEqual({
      data: { all: [{ likes: 1 }, { likes: 2 }] },
      errors: [],
    });
  });
});

test('a type under a rule does not bar its siblings from what an interface object knows of them', async () => {
  const { ask } = guarded(
    {
      one: `
        type Query { first: Post all: [Entry] }
        interface Entry @key(fields: "id") { id: ID! title: String }
        type Post implements Entry @key(fields: "id") { id: ID! title: String }
        type Diary implements Entry @key(fields: "id") @authenticated { id: ID! title: String }`,
      two: 'type Entry @interfaceObject @key(fields: "id") { id: ID! likes: Int }',
    },
    world,
  );
  expect(await ask('{ first { likes } all { ... on Post { likes } ... on Diary { likes } } }')).toEqual({
    data: { first: { likes: 1 }, all: [{ likes: 1 }, { likes: null }] },
    errors: ['all.1.likes UNAUTHORIZED'],
  });
});

test('the rules of all subgraphs hold together', async () => {
  const user = { __typename: 'User', id: 'u1', ssn: '111' };
  const { ask } = guarded(
    {
      one: `type Query { me: User }
        type User @key(fields: "id") { id: ID! ssn: String @shareable @requiresScopes(scopes: [["a"], ["b"]]) }`,
      two: 'type User @key(fields: "id") { id: ID! ssn: String @shareable @authenticated @requiresScopes(scopes: [["c"]]) }',
      three: 'type User @key(fields: "id") { id: ID! ssn: String @shareable }',
    },
    { root: { me: user }, entities: [user] },
  );
  for (const scopes of [['a'], ['b'], ['c'], ['a', 'b']])
    expect((await ask('{ me { ssn } }', { scopes })).errors).toEqual(['me.ssn UNAUTHORIZED']);
  for (const scopes of [
    ['a', 'c'],
    ['b', 'c'],
  ])
    expect((await ask('{ me { ssn } }', { scopes })).errors).toEqual([]);
});
