import { expect, test } from 'vitest';
import { readTogether } from '#gateway/release/readTogether.ts';

type Read = { readonly keys: readonly string[]; readonly answer: PromiseWithResolvers<ReadonlyMap<string, string>> };

/** Reads that the test answers, in the order in which they began. */
function reads({ atOnce = 1, mostKeys = 10 } = {}) {
  const begun: Read[] = [];
  const read = (keys: readonly string[]) => {
    const answer = Promise.withResolvers<ReadonlyMap<string, string>>();
    begun.push({ keys, answer });
    return answer.promise;
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, turn, ask: readTogether({ read, atOnce, mostKeys }) };
}

test('what is asked for in one turn is one read, of each key once', async () => {
  const { begun, turn, ask } = reads();
  const asked = [ask(['a', 'b']), ask(['b', 'c'])];
  await turn();
  begun[0]!.answer.resolve(new Map([['b', 'B']]));
  for (const found of await Promise.all(asked)) expect(found.get('b')).toBe('B');
  expect(begun.map(({ keys }) => keys)).toEqual([['a', 'b', 'c']]);
});

test('a read that has begun answers nobody who asks later, for the same key either', async () => {
  const { begun, turn, ask } = reads();
  const before = ask(['a']);
  await turn();
  const after = ask(['a']);
  begun[0]!.answer.resolve(new Map([['a', 'granted']]));
  expect((await before).get('a')).toBe('granted');
  await turn();
  begun[1]!.answer.resolve(new Map([['a', 'withdrawn']]));
  expect((await after).get('a')).toBe('withdrawn');
});

test('what waits for a free read is read together', async () => {
  const { begun, turn, ask } = reads({ atOnce: 2 });
  for (const key of ['a', 'b', 'c', 'd']) {
    void ask([key]);
    await turn();
  }
  expect(begun.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  begun[0]!.answer.resolve(new Map());
  await turn();
  expect(begun.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c', 'd']]);
});

test('a read that is large enough takes no more askers', async () => {
  const { begun, turn, ask } = reads({ atOnce: 2, mostKeys: 2 });
  void ask(['a']);
  void ask(['b', 'c']);
  void ask(['d']);
  await turn();
  expect(begun.map(({ keys }) => keys)).toEqual([['a', 'b', 'c'], ['d']]);
});

test('a read that fails fails for all who asked, and not for the next', async () => {
  const { begun, turn, ask } = reads();
  const asked = [ask(['a']), ask(['b'])];
  await turn();
  begun[0]!.answer.reject(new Error('down'));
  for (const each of await Promise.allSettled(asked)) expect(each).toMatchObject({ reason: new Error('down') });
  const next = ask(['a']);
  await turn();
  begun[1]!.answer.resolve(new Map([['a', 'A']]));
  expect((await next).get('a')).toBe('A');
});
