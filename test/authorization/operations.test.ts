import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readAccessRules } from '#gateway/plan/accessRules.ts';
import { fragmentsOf } from '#gateway/plan/consumers.ts';
import { slotNames } from '#gateway/plan/slotNames.ts';
import { placedFields } from '#gateway/plan/placedFields.ts';
import { guarded } from './guarded.ts';
import { parties, renames, world } from './people.ts';

const federation = guarded(parties, world);
const { ask } = federation;

describe('a mutation', () => {
  test('under a rule is not executed for who does not meet it', async () => {
    renames.count = 0;
    expect(await ask('mutation { rename { name } }')).toEqual({
      data: { rename: null },
      errors: ['rename UNAUTHORIZED'],
    });
    expect(await ask('mutation { touch rename { name } }')).toEqual({
      data: { touch: 1, rename: null },
      errors: ['rename UNAUTHORIZED'],
    });
    expect(renames.count).toBe(0);
    expect((await ask('mutation { rename { name } }', { scopes: [] })).data).toEqual({ rename: { name: 'Ana' } });
    expect(renames.count).toBe(1);
  });

  test('is executed once, although something of its answer is refused', async () => {
    renames.count = 0;
    expect(await ask('mutation { rename { name score } }', { scopes: [] })).toEqual({
      data: { rename: { name: 'Ana', score: null } },
      errors: ['rename.score UNAUTHORIZED'],
    });
    expect(renames.count).toBe(1);
  });
});

test('introspection tells the same to everybody, and nothing of the rules', async () => {
  const query =
    '{ me { ssn } __type(name: "User") { fields { name } } __schema { directives { name } types { name } } }';
  const [stranger, known] = [await ask(query), await ask(query, { scopes: [] })];
  expect(stranger.data).toEqual({ ...(known.data as object), me: { ssn: null } });
  expect(JSON.stringify(stranger.data)).toContain('"ssn"');
  expect(JSON.stringify(stranger.data)).not.toMatch(/authenticated|requiresScopes|policy/i);
});

describe('an operation', () => {
  const { graph } = federation;
  const compile = (query: string) => graph.compile(parse(query), undefined);

  test('that no rule touches has no guard', () => {
    expect(compile('{ me { id name friends { boss { name } } } }').guard).toBeUndefined();
    expect(
      guarded({ one: 'type Query { a: Int }' }, { root: {} }).graph.compile(parse('{ a }'), undefined).guard,
    ).toBeUndefined();
  });

  test('is judged by each rule that touches it once', () => {
    const { guard } = compile('{ me { ssn mood friends { ssn code } } users { ssn code } }');
    expect(guard!.requirements).toEqual([{ kind: 'authenticated' }, { kind: 'requiresScopes', anyOf: [['codes']] }]);
  });

  test('is planned once for all callers who are refused the same', () => {
    const { guard } = compile('{ me { ssn code score } }');
    const [first, second] = guard!.requirements;
    expect(guard!.without([first!])).toBe(guard!.without([first!]));
    expect(guard!.without([first!, second!])).not.toBe(guard!.without([first!]));
  });

  test('whose fragments multiply beyond all bounds is refused', () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `fragment F${i} on User { a: boss { ...F${i + 1} } b: boss { ...F${i + 1} } }`,
    );
    const bomb = parse(`{ me { ...F0 } } ${levels.join(' ')} fragment F20 on User { ssn }`);
    const { document } = readAccessRules(federation.supergraphSdl)!;
    const context = { document, fragments: fragmentsOf(bomb), slotOf: slotNames(bomb) };
    const place = () => placedFields(getOperationAST(bomb)!, context);
    expect(place).toThrow(expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }));
  });
});
