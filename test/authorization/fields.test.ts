import { describe, expect, test } from 'vitest';
import { guarded } from './guarded.ts';
import { parties, world } from './people.ts';

const { ask, sent } = guarded(parties, world);

/** What was sent while the question was answered. */
async function sentFor(...question: Parameters<typeof ask>): Promise<string> {
  const before = sent.length;
  await ask(...question);
  return sent.slice(before).join('\n');
}

describe('a field under @authenticated', () => {
  test('is null for who shows no token, with one error at its path, and the rest is answered', async () => {
    expect(await ask('{ me { id ssn name } }')).toEqual({
      data: { me: { id: 'u1', ssn: null, name: 'Ana' } },
      errors: ['me.ssn UNAUTHORIZED'],
    });
  });

  test('is answered to who shows one', async () => {
    expect(await ask('{ me { ssn } }', { scopes: [] })).toEqual({ data: { me: { ssn: '111' } }, errors: [] });
  });

  test('is not asked for, of any party', async () => {
    expect(await sentFor('{ me { name ssn mood score } }')).toBe('people {me{name}} []');
    expect(await sentFor('{ me { ssn } }')).toBe('people {me{__typename}} []');
    expect(await sentFor('{ secret { text } }')).toBe('');
  });

  test('is refused under any alias, in any fragment, and however often it is asked for', async () => {
    const query = `query { me { a: ssn ...F ... on User { ssn } } } fragment F on User { b: ssn friends { ...G } }
      fragment G on User { ssn }`;
    expect((await ask(query)).errors.toSorted()).toEqual(
      ['me.a', 'me.b', 'me.friends.0.ssn', 'me.ssn'].map((path) => `${path} UNAUTHORIZED`),
    );
    expect(await sentFor(query)).not.toContain('ssn');
  });

  test('has one error for each place, in lists and in lists of lists', async () => {
    const { data, errors } = await ask('{ users { id ssn } grid { ssn } }');
    expect(data).toEqual({
      users: [
        { id: 'u1', ssn: null },
        { id: 'u2', ssn: null },
      ],
      grid: [[{ ssn: null }], [{ ssn: null }, null]],
    });
    expect(errors).toEqual(
      ['users.0.ssn', 'users.1.ssn', 'grid.0.0.ssn', 'grid.1.0.ssn'].map((path) => `${path} UNAUTHORIZED`),
    );
  });

  test('has no error where it is not asked for: below null, and skipped', async () => {
    expect(await ask('{ users { boss { ssn } } }')).toEqual({
      data: { users: [{ boss: { ssn: null } }, { boss: null }] },
      errors: ['users.0.boss.ssn UNAUTHORIZED'],
    });
    const query = 'query ($no: Boolean!) { me { name ssn @include(if: $no) } }';
    expect(await ask(query, { variables: { no: false } })).toEqual({ data: { me: { name: 'Ana' } }, errors: [] });
    expect((await ask(query, { variables: { no: true } })).errors).toEqual(['me.ssn UNAUTHORIZED']);
  });

  test('takes its variables with it', async () => {
    const query = 'query ($id: ID!, $wide: Boolean!) { me { name ssn @skip(if: $wide) } user(id: $id) { ssn } }';
    expect(await ask(query, { variables: { id: 'u2', wide: false } })).toEqual({
      data: { me: { name: 'Ana', ssn: null }, user: { ssn: null } },
      errors: ['me.ssn UNAUTHORIZED', 'user.ssn UNAUTHORIZED'],
    });
  });
});

describe('a field that may not be null', () => {
  test('takes its parent with it, and the error is at its own path', async () => {
    expect(await ask('{ me { id } wallet { cents owner { name } } }', { scopes: [] })).toEqual({
      data: { me: { id: 'u1' }, wallet: null },
      errors: ['wallet.cents UNAUTHORIZED'],
    });
  });
});

describe('a rule on a whole type', () => {
  test('is one on every field that returns the type', async () => {
    expect(await ask('{ me { name mood } secret { text } }')).toEqual({
      data: { me: { name: 'Ana', mood: null }, secret: null },
      errors: ['me.mood UNAUTHORIZED', 'secret UNAUTHORIZED'],
    });
    expect((await ask('{ me { mood } secret { text } }', { scopes: [] })).errors).toEqual([]);
  });

  test('of values too', async () => {
    expect((await ask('{ users { code } }', { scopes: [] })).errors).toHaveLength(2);
    expect((await ask('{ users { code } }', { scopes: ['codes'] })).errors).toEqual([]);
  });
});

test('another party is not asked for what it alone has and the caller may not read', async () => {
  expect(await sentFor('{ me { name score } }', { scopes: [] })).toBe('people {me{name}} []');
  expect(await ask('{ me { name score } }', { scopes: ['score'] })).toEqual({
    data: { me: { name: 'Ana', score: 7 } },
    errors: [],
  });
});

test('what a party sends unasked does not reach who may not read it', async () => {
  const tamper = (answer: string) => answer.replaceAll('"name":', '"ssn":"111","name":');
  expect(await ask('{ me { name ssn } }', { tamper })).toEqual({
    data: { me: { name: 'Ana', ssn: null } },
    errors: ['me.ssn UNAUTHORIZED'],
  });
});
