import { beforeAll, describe, test } from 'vitest';
import { agree } from './agree.ts';
import { conditions } from './features/conditions.ts';
import { introspection } from './features/introspection.ts';
import { mutations } from './features/mutations.ts';
import { scalars } from './features/scalars.ts';
import { federation } from './federation.ts';
import { mixture } from './fixture/mixture.ts';
import { shop } from './fixture/shop.ts';
import type { Case, Feature } from './feature.ts';
import type { Federation } from './federation.ts';

const on = (says: string, query: string): Case[] =>
  [true, false].map((v) => ({ says: `${says}: ${String(v)}`, query, variables: { s: v } }));
const both = (says: string, query: string, reference?: string): Case[] =>
  [true, false].flatMap((a) =>
    [true, false].map((b) => ({
      says: `${says}: ${String(a)}, ${String(b)}`,
      query,
      variables: { a, b },
      ...(a && b && reference ? { reference } : {}),
    })),
  );

/** One field at two places of an operation, of which one is conditional, or comes after something has changed. */
const twice: readonly Feature[] = [
  {
    ...mutations,
    says: 'a later root field of a mutation undoes what was known of entities',
    operations: [
      {
        says: 'a hop after each sees what was done by then',
        query: 'mutation { a: take(n: 1) { total } book(text: "x") { no } b: take(n: 1) { total } }',
      },
    ],
  },
  {
    ...scalars,
    says: 'the least Int is an Int',
    operations: [{ says: 'numbers', query: '{ floats ints big }' }],
  },
  {
    ...introspection,
    says: 'introspection is whole whatever becomes of the data beside it',
    operations: [
      { says: 'beside a field that may not be null', query: '{ things { id } __type(name: "Kind") { name } other }' },
      {
        says: 'beside a field that fails',
        query: '{ thing(id: "1") { size } __type(name: "Kind") { name } old }',
        tamper: {
          a: () => ({
            data: { thing: { __typename: 'Thing', id: '1' }, old: null },
            errors: [{ message: 'no', path: ['old'] }],
          }),
        },
        right: { data: { thing: { size: 3 }, __type: { name: 'Kind' }, old: null }, errors: ['old'] },
      },
    ],
  },
  {
    ...conditions,
    says: 'conditions on one of two places',
    operations: [
      ...on(
        'a leaf of another party in two places, one of them conditional',
        'query($s: Boolean!) { items { price @skip(if: $s) price } }',
      ),
      ...on(
        'a dependent field beside one that is not, in fragments',
        'query($s: Boolean!) { items { ...P ...A @include(if: $s) } } fragment P on Item { price } fragment A on Item { area }',
      ),
      ...on(
        'a dependent field beside one that is not',
        'query($s: Boolean!) { items { price ... @skip(if: $s) { area } } }',
      ),
      ...on('a link of a chain, not the chain', 'query($s: Boolean!) { items { area @skip(if: $s) share } }'),
      ...both(
        'a type name over a hop',
        'query($a: Boolean!, $b: Boolean!) { items { owner @include(if: $a) { __typename @skip(if: $b) } } }',
        'it asks nobody, and says null',
      ),
      ...both(
        'nothing but a type name',
        'query($a: Boolean!, $b: Boolean!) { items @include(if: $a) { __typename @skip(if: $b) } }',
        'it asks nobody, and says null',
      ),
      ...both(
        'the only field of an object that is conditional itself',
        'query($a: Boolean!, $b: Boolean!) { item @include(if: $a) { name @skip(if: $b) } }',
        'it asks nobody, and says null',
      ),
    ],
  },
  {
    ...shop,
    says: 'a key beside inputs that are skipped',
    operations: [
      {
        says: 'skipped by variable',
        query: 'query($s: Boolean!) { product(upc: "p3") { ... on Book { inStock ... @skip(if: $s) { shipping } } } }',
        variables: { s: true },
      },
      {
        says: 'skipped by literal',
        query: '{ product(upc: "p1") { ... on Book { inStock ...F @skip(if: true) } } } fragment F on Book { volume }',
      },
    ],
  },
  {
    ...mixture,
    says: 'what random operations found',
    operations: [
      {
        says: 'an error below a name that is asked for twice',
        query:
          'query($s: Boolean!) { people { of: friends @skip(if: $s) { __typename } of: friends { ... on Person { failing } } } }',
        variables: { s: false },
      },
      {
        says: 'an error below a name that is asked for twice, in fragments',
        query:
          '{ people { ... on Person { friends { id } } ... on Someone { friends { ... on Person { x: failing } } } } }',
      },
      {
        says: 'a link of a chain that is skipped, and the chain',
        query: 'query($s: Boolean!) { rooms { price @skip(if: $s) tax } }',
        variables: { s: true },
      },
      {
        says: 'a leaf that is skipped in one place',
        query: 'query($s: Boolean!) { bills { vat @skip(if: $s) vat } }',
        variables: { s: true },
      },
      {
        says: 'a leaf that is skipped by literal in one place',
        query: '{ scored { ... on Mark { weight @skip(if: true) ... { weight } } } }',
      },
      {
        says: 'nothing but a type name, which is skipped',
        query: 'query($s: Boolean!, $i: Boolean!) { anyone(ids: ["2"]) @include(if: $i) { __typename @skip(if: $s) } }',
        variables: { s: true, i: true },
        reference: 'it asks nobody, and says null',
      },
    ],
  },
];

describe.each(twice)('$says', (feature) => {
  let composed: Federation;
  beforeAll(() => {
    composed = federation(feature);
  });

  test.each(feature.operations)('$says', (operation) => agree(composed, operation));
});
