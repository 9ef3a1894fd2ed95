import { describe, expect, test } from 'vitest';
import { guarded } from './guarded.ts';
import { parties, world } from './people.ts';

const { ask } = guarded(parties, world);

describe('@requiresScopes', () => {
  test.each([
    [[], false],
    [['wallet:read'], false],
    [['money'], false],
    [['wallet:read', 'money'], true],
    [['admin'], true],
    [['other', 'admin'], true],
    [['wallet:read money'], false],
  ])('is any alternative of which the token grants all: %j', async (scopes, granted) => {
    const { errors } = await ask('{ wallet { cents } }', { scopes });
    expect(errors).toEqual(granted ? [] : ['wallet.cents UNAUTHORIZED']);
  });

  test('an alternative that names nothing is met by nobody', async () => {
    for (const scopes of ['[]', '[[]]']) {
      const strange = guarded(
        { one: `type Query { a: Int b: Int @requiresScopes(scopes: ${scopes}) }` },
        { root: { b: 1 } },
      );
      expect((await strange.ask('{ b }', { scopes: ['a'] })).errors).toEqual(['b UNAUTHORIZED']);
    }
  });
});

describe('@policy', () => {
  const asked: string[][] = [];
  const holding = (...held: string[]) => ({
    scopes: [],
    policies: async (_: unknown, names: readonly string[]) => {
      asked.push([...names]);
      return new Set(held);
    },
  });

  test.each([
    [[], false],
    [['adult'], false],
    [['adult', 'local'], true],
    [['root'], true],
  ])('is any alternative of which all hold for the caller: %j', async (held, granted) => {
    const { errors } = await ask('{ me { age } }', holding(...held));
    expect(errors).toEqual(granted ? [] : ['me.age UNAUTHORIZED']);
  });

  test('is judged in one question for all that an operation is under, and in none where it is under none', async () => {
    asked.length = 0;
    await ask('{ me { age friends { age } } users { age } }', holding());
    await ask('{ me { name ssn } }', holding());
    expect(asked).toEqual([['adult', 'local', 'root']]);
  });

  test('holds for nobody where nobody judges it', async () => {
    expect((await ask('{ me { age } }', { scopes: ['adult', 'local', 'root'] })).errors).toEqual([
      'me.age UNAUTHORIZED',
    ]);
  });

  test('that cannot be judged refuses the request', async () => {
    const policies = () => Promise.reject(new Error('the judge is away'));
    await expect(ask('{ me { age } }', { policies })).rejects.toThrow('the judge is away');
  });
});
