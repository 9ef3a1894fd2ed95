import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jcs, jcsText } from '#kernel/jcs.ts';

test('whatever the order of its keys, a value has one text: that of the reference', () => {
  const value = fc.jsonValue({ stringUnit: 'grapheme' });
  fc.assert(
    fc.property(value, (each) => {
      expect(jcsText(each)).toBe(canonicalize(each));
    }),
  );
  const reversed = { b: [{ y: 1e21, x: -0 }], a: { '\u20ac': 'é\u2028"\\\u0007', 10: null, 9: true } };
  expect(jcsText(reversed)).toBe(canonicalize(reversed));
});

test('keys in order are in the order of UTF-16 code units', () => {
  const keys = ['\ufb33', '\u{1f600}', '1', '10', '2', 'A', 'a', '\u0080', ''].toSorted();
  const inOrder = Object.fromEntries(keys.map((key) => [key, key]));
  expect(jcsText(inOrder)).toBe(canonicalize(inOrder));
});

test('it is in UTF-8', () => {
  expect(Buffer.from(jcs({ a: '车' })).toString()).toBe('{"a":"车"}');
});

test.each([[Number.NaN], [{ a: Infinity }], ['\ud800'], [{ '\ud800': 1 }], [[undefined, '\udc00']]])(
  'what JSON cannot say is refused: %j',
  (value) => expect(() => jcsText(value)).toThrow(),
);
test('nothing at all has no JSON form', () => expect(() => jcsText(undefined)).toThrow(TypeError));
