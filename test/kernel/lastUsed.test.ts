import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LastUsed } from '#kernel/lastUsed.ts';

const keysOf = (kept: LastUsed<string>, keys: readonly string[]) => keys.filter((key) => kept.get(key) !== undefined);

test('beyond the limit those go that were not used for longest', () => {
  const kept = new LastUsed<string>({ most: 3 });
  for (const key of ['a', 'b', 'c']) kept.set(key, key);
  expect(kept.get('a')).toBe('a');
  kept.set('d', 'd');
  expect(keysOf(kept, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
});

test('a key that is set again counts once, and has its new value', () => {
  const kept = new LastUsed<string>({ most: 2 });
  for (const value of ['1', '2', '3']) kept.set('a', value);
  kept.set('b', 'b');
  expect([kept.size, kept.get('a')]).toEqual([2, '3']);
});

test('beyond the weight the oldest go, and one that alone is too heavy is not kept', () => {
  const kept = new LastUsed<string>({ most: 10, mostWeight: 4, weightOf: (key) => key.length });
  kept.set('aa', '');
  kept.set('bb', '');
  expect(keysOf(kept, ['aa', 'bb'])).toEqual(['aa', 'bb']);
  kept.set('c', '');
  expect(keysOf(kept, ['aa', 'bb', 'c'])).toEqual(['bb', 'c']);
  kept.set('too heavy', '');
  expect(keysOf(kept, ['bb', 'c', 'too heavy'])).toEqual(['bb', 'c']);
});

test('whatever is done, no more is kept than may be, and what was set last is there', () => {
  const keys = fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee');
  const step = fc.record({ key: keys, act: fc.constantFrom('set', 'get', 'delete', 'clear') });
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 1, max: 4 }), (steps, most) => {
      const kept = new LastUsed<string>({ most, mostWeight: 8, weightOf: (key) => key.length });
      for (const { key, act } of steps) {
        if (act === 'set') kept.set(key, key);
        else if (act === 'clear') kept.clear();
        else kept[act](key);
        const there = keysOf(kept, ['a', 'bb', 'ccc', 'dddd', 'eeeee']);
        expect(there).toHaveLength(kept.size);
        expect(there.length).toBeLessThanOrEqual(most);
        expect(there.join('').length).toBeLessThanOrEqual(8);
        if (act === 'set') expect(there).toContain(key);
      }
    }),
  );
});
