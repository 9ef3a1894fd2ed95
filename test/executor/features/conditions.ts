import type { Case, Feature, Row } from '#test/executor/feature.ts';

const on = (says: string, query: string): Case[] =>
  [true, false].map((s) => ({ says: `${says}: ${String(s)}`, query, variables: { s } }));
const both = (says: string, query: string): Case[] =>
  [true, false].flatMap((a) =>
    [true, false].map((b) => ({ says: `${says}: ${String(a)}, ${String(b)}`, query, variables: { a, b } })),
  );

export const conditions: Feature = {
  says: '@skip and @include on everything',
  parties: {
    left: `
      type Query { items: [Item!]! item: Item pair: Pair any: [Any!]! count: Int }
      type Mutation { add(id: ID!): Item clear: Int }
      type Pair { a: Item b: Item inner: Pair }
      type Item @key(fields: "id") { id: ID! name: String width: Int box: Box }
      type Box @shareable { w: Int h: Int }
      union Any = Item | Other
      type Other { id: ID! text: String }`,
    right: `
      type Query { rightItems: [Item] total: Int }
      type Item @key(fields: "id") { id: ID! width: Int @external box: Box @external price(cut: Boolean = false): Int area: Int @requires(fields: "width box { h }") owner: Owner }
      type Box @external { h: Int }
      type Owner @key(fields: "id") { id: ID! name: String }`,
    third: `
      type Owner @key(fields: "id") { id: ID! items: [Item!]! age: Int }
      type Item @key(fields: "id") { id: ID! area: Int @external share: String @requires(fields: "area") }`,
  },
  world: () => {
    const owner: Row = { __typename: 'Owner', id: 'o', name: 'O', age: 5, items: () => items };
    const item = (id: string, width: number | null): Row => ({
      __typename: 'Item',
      id,
      name: `n${id}`,
      width,
      box: width && {
        w: 1,
        h: 2,
      },
      owner: width ? owner : null,
      price: ({ cut }: { cut: boolean }) => (cut ? 1 : 2),
      area(this: Row) {
        const box = this['box'] as {
          h: number;
        } | null;
        return this['width'] === null || !box ? null : Number(this['width']) * box.h;
      },
      share(this: Row) {
        const area = this['area'];
        return `of ${String(typeof area === 'function' ? (area as () => unknown).call(this) : area)}`;
      },
    });
    const items = [item('1', 3), item('2', null)];
    const pair: Row = { a: items[0], b: null, inner: { a: items[1], b: items[0], inner: null } };
    const other = { __typename: 'Other', id: 'x', text: 't' };
    return {
      entities: [...items, owner],
      Query: {
        items,
        item: items[0],
        pair,
        any: [other, items[0]],
        count: 2,
        rightItems: [items[1], null, items[0]],
        total: 9,
      },
      Mutation: { add: ({ id }: { id: string }) => items.find((each) => each['id'] === id), clear: 0 },
    };
  },
  operations: [
    ...on('a leaf', 'query($s: Boolean!) { items { id name @skip(if: $s) } }'),
    ...on('a leaf that is the only one', 'query($s: Boolean!) { items { name @skip(if: $s) } }'),
    ...on('a leaf of another party that is the only one', 'query($s: Boolean!) { items { price @include(if: $s) } }'),
    ...on('a key', 'query($s: Boolean!) { items { id @include(if: $s) price } }'),
    ...on('an object', 'query($s: Boolean!) { items { id box @include(if: $s) { w } } }'),
    ...on('the only field of an object', 'query($s: Boolean!) { items { id box { w @include(if: $s) } } }'),
    ...on('an object over a hop', 'query($s: Boolean!) { items { id owner @include(if: $s) { name } } }'),
    ...on('the only field of an object over a hop', 'query($s: Boolean!) { items { owner { age @include(if: $s) } } }'),
    ...on(
      'the last of a chain of hops',
      'query($s: Boolean!) { items { owner { items { price @include(if: $s) } } } }',
    ),
    ...on(
      'the middle of a chain of hops',
      'query($s: Boolean!) { items { owner { items @skip(if: $s) { price owner { age } } } } }',
    ),
    ...on(
      'the first of a chain of hops',
      'query($s: Boolean!) { items { name owner @skip(if: $s) { items { price } } } }',
    ),
    ...on('a dependent field', 'query($s: Boolean!) { items { id area @include(if: $s) } }'),
    ...on('an input, not the dependent field', 'query($s: Boolean!) { items { area width @include(if: $s) } }'),
    ...on(
      'a part of an input, not the dependent field',
      'query($s: Boolean!) { items { area box @include(if: $s) { w h } } }',
    ),
    ...on(
      'the input inside an object, not the dependent field',
      'query($s: Boolean!) { items { area box { h @include(if: $s) w } } }',
    ),
    ...on('a root field', 'query($s: Boolean!) { items @include(if: $s) { id } count }'),
    ...on('the only root field', 'query($s: Boolean!) { items @include(if: $s) { id price } }'),
    ...on('all root fields', 'query($s: Boolean!) { count @skip(if: $s) total @skip(if: $s) }'),
    ...on('the type name', 'query($s: Boolean!) { __typename @skip(if: $s) items { __typename @include(if: $s) id } }'),
    ...on('the type name alone', 'query($s: Boolean!) { items { __typename @include(if: $s) } }'),
    ...on(
      'introspection',
      'query($s: Boolean!) { __type(name: "Box") @skip(if: $s) { name fields { name @include(if: $s) } } count }',
    ),
    ...on('an inline fragment', 'query($s: Boolean!) { items { id ... @skip(if: $s) { name price } } }'),
    ...on(
      'an inline fragment with a type',
      'query($s: Boolean!) { any { ... on Item @include(if: $s) { id price } ... on Other @skip(if: $s) { text } } }',
    ),
    ...on(
      'a named fragment',
      'query($s: Boolean!) { items { ...F @include(if: $s) } } fragment F on Item { name owner { age } }',
    ),
    ...on(
      'a named fragment at the root',
      'query($s: Boolean!) { ...Q @include(if: $s) total } fragment Q on Query { count items { price } }',
    ),
    ...on(
      'one field in two places, one of them conditional',
      'query($s: Boolean!) { items { name @skip(if: $s) name } }',
    ),
    ...on(
      'one object in two places, one of them conditional',
      'query($s: Boolean!) { items { owner @skip(if: $s) { name } owner { age } } }',
    ),
    ...on(
      'one fragment in two places, one of them conditional',
      'query($s: Boolean!) { items { ...F @skip(if: $s) ...F } } fragment F on Item { price }',
    ),
    ...on(
      'a hop in two places, one of them in a conditional fragment',
      'query($s: Boolean!) { items { price ... @skip(if: $s) { price owner { age } } } }',
    ),
    ...on('either of two', 'query($s: Boolean!) { items { x: name @skip(if: $s) x: name @include(if: $s) } }'),
    ...on(
      'either of two arguments',
      'query($s: Boolean!) { items { a: price(cut: true) @skip(if: $s) b: price @include(if: $s) } }',
    ),
    ...on('the variable is an argument too', 'query($s: Boolean!) { items { price(cut: $s) @include(if: $s) } }'),
    ...on(
      'a default',
      'query($s: Boolean!, $d: Boolean! = true) { items { name @skip(if: $d) price @include(if: $d) id @include(if: $s) } }',
    ),
    ...on('in a mutation', 'mutation($s: Boolean!) { add(id: "1") @skip(if: $s) { id price } clear }'),
    ...on(
      'after a mutation',
      'mutation($s: Boolean!) { clear add(id: "2") { price @skip(if: $s) name owner @include(if: $s) { age } } }',
    ),
    ...on('the only field after a mutation', 'mutation($s: Boolean!) { add(id: "2") { price @skip(if: $s) } }'),
    ...both(
      'two on one field',
      'query($a: Boolean!, $b: Boolean!) { items { id name @include(if: $a) @skip(if: $b) } }',
    ),
    ...both(
      'two on one hop',
      'query($a: Boolean!, $b: Boolean!) { items { id owner @skip(if: $b) @include(if: $a) { name } } }',
    ),
    ...both(
      'one in the other',
      'query($a: Boolean!, $b: Boolean!) { items { id owner @include(if: $a) { name @skip(if: $b) age } } }',
    ),
    ...both(
      'one in the other, over fragments',
      'query($a: Boolean!, $b: Boolean!) { items { ... @include(if: $a) { ... @skip(if: $b) { price } width } } }',
    ),
    ...both(
      'one in the other, over named fragments',
      'query($a: Boolean!, $b: Boolean!) { items { ...A @include(if: $a) } } fragment A on Item { ...B @skip(if: $b) id } fragment B on Item { area owner { age } }',
    ),
    ...both(
      'side by side',
      'query($a: Boolean!, $b: Boolean!) { items { price @include(if: $a) } rightItems { name @skip(if: $b) area @include(if: $a) } }',
    ),
    ...both(
      'one hop under either of two',
      'query($a: Boolean!, $b: Boolean!) { items { ... @include(if: $a) { owner { age } } ... @skip(if: $b) { owner { name age } } } }',
    ),
    ...both(
      'dependent fields under either of two',
      'query($a: Boolean!, $b: Boolean!) { items { area @include(if: $a) ... @skip(if: $b) { area } } }',
    ),
    ...both(
      'a type name and nothing else, beside another',
      'query($a: Boolean!, $b: Boolean!) { item @include(if: $a) { __typename @skip(if: $b) } count }',
    ),
    ...both(
      'in a nested value',
      'query($a: Boolean!, $b: Boolean!) { pair { a @include(if: $a) { price } inner { b @skip(if: $b) { name } a { price @include(if: $a) } } } }',
    ),
    {
      says: 'all that is in the fragments of an object',
      query:
        'query($a: Boolean!, $b: Boolean!) { any @skip(if: $a) { ... on Item { id @include(if: $b) } ...F } } fragment F on Other { text @include(if: $b) }',
      variables: { a: false, b: false },
      reference: 'it forgets the objects themselves',
    },
    { says: '@skip by literal', query: '{ items { name @skip(if: true) price @skip(if: false) } }' },
    { says: '@include by literal', query: '{ items { name @include(if: true) owner @include(if: false) { age } } }' },
    { says: 'by literal, the only field', query: '{ items { name @skip(if: true) } }' },
    { says: 'by literal, the only root field', query: '{ count @skip(if: true) }' },
    {
      says: 'a field that is computed from others and skipped, beside one that is not',
      query: 'query($s: Boolean!) { items { id area @skip(if: $s) price } }',
      variables: { s: true },
      reference: 'it asks for neither',
    },
    {
      says: 'a field that is computed from others and taken, beside one that is not',
      query: 'query($s: Boolean!) { items { id ... @include(if: $s) { area owner { name } } price } }',
      variables: { s: true },
    },
    { says: 'by literal, a hop that is the only field', query: '{ items { price @include(if: false) } }' },
    {
      says: 'by literal, beside a variable',
      query: 'query($s: Boolean!) { items { name @skip(if: false) @include(if: $s) id } }',
      variables: { s: true },
    },
    {
      says: 'everything skipped in one of two objects of one name',
      query: '{ item { id @skip(if: true) } item { name } }',
    },
  ],
};
