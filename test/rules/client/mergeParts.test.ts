import { expect, test } from 'vitest';
import { mergeParts } from '#client/mergeParts.ts';
import type { PartMessage } from '#client/mergeParts.ts';

const first = { data: { me: { id: '1', loans: [{ id: 'a' }, { id: 'b' }] } }, hasNext: true };
const after = (...parts: PartMessage[]) => parts.reduce<object>(mergeParts, {});

test('a part is put at its path; fields that two fragments ask for are kept', () => {
  const part = { data: { loans: [{ balance: 1 }, { balance: 2 }] }, path: ['me'] };
  const inner = { data: { rate: 3 }, path: ['me', 'loans', 1] };
  expect(after(first, { incremental: [part] }, { incremental: [inner], hasNext: false })).toMatchObject({
    data: {
      me: {
        id: '1',
        loans: [
          { id: 'a', balance: 1 },
          { id: 'b', balance: 2, rate: 3 },
        ],
      },
    },
  });
});

test('errors of all parts are told', () => {
  const errors = (message: string) => [{ message }];
  const refused = { data: null, path: ['me'], errors: errors('two') };
  expect(after({ ...first, errors: errors('one') }, { incremental: [refused] })).toMatchObject({
    data: first.data,
    errors: [{ message: 'one' }, { message: 'two' }],
  });
});

test('the next event of a subscription takes the place of the one before', () =>
  expect(after({ data: { changed: 1 }, errors: [] }, { data: { changed: 2 } })).toEqual({ data: { changed: 2 } }));

test('what was told before stays as it was', () => {
  const before = structuredClone(first);
  mergeParts(first, { incremental: [{ data: { x: 1 }, path: ['me', 'loans', 0] }] });
  expect(first).toEqual(before);
});
