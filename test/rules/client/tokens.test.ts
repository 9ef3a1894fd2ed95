import { expect, test } from 'vitest';
import { keepTokens } from '#client/tokens.ts';

const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

/** A provider that gives one token after another, and what it was told was stale. */
function provider(...tokens: (string | null)[]) {
  const asked: (string | null)[] = [];
  const give = async (stale: string | null) => {
    asked.push(stale);
    return tokens[asked.length - 1] ?? null;
  };
  return { give, asked };
}

test('a token is asked for once, however many wait for it, and kept until it is about to end', async () => {
  let now = 1_000;
  const [one, two] = [jwt({ exp: 1_100 }), jwt({ exp: 1_200, name: '≥ÿ' })];
  const { give, asked } = provider(one, two);
  const tokens = keepTokens(give, () => now);
  expect(await Promise.all([tokens.current(), tokens.current()])).toEqual([one, one]);
  now = 1_089;
  expect(await tokens.current()).toBe(one);
  now = 1_090;
  expect(await tokens.current()).toBe(two);
  expect(asked).toEqual([null, one]);
});

test('one that was refused is renewed once, also where several were refused at once', async () => {
  const { give, asked } = provider('one', 'two');
  const tokens = keepTokens(give, () => 0);
  const refused = await tokens.current();
  expect(await Promise.all([tokens.insteadOf(refused), tokens.insteadOf(refused)])).toEqual(['two', 'two']);
  expect(await tokens.insteadOf('one')).toBe('two');
  expect(asked).toEqual([null, 'one']);
});

test('a provider that fails is asked again the next time', async () => {
  let fails = true;
  const tokens = keepTokens(() => {
    if (fails) throw new Error('logged out');
    return 'back';
  });
  await expect(tokens.current()).rejects.toThrow('logged out');
  fails = false;
  expect(await tokens.current()).toBe('back');
});

test('without a token none is sent', async () => expect(await keepTokens(() => null).current()).toBeNull());
