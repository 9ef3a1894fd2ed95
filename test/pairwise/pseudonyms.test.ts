import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKeyring } from '#gateway/pairwise/keyring.ts';
import { issuerOf } from '#kernel/ids.ts';
import { pseudonyms, TWO_KEYS } from './keyrings.ts';

const PERSON = 'trust.c000001';
const lender = pseudonyms().of('lender-harbour');
const insurer = pseudonyms().of('insurer-pearl');

const orgs = fc.constantFrom('lender-harbour', 'lender-lotus', 'insurer-pearl', 'broker-bridge');
const ids = fc
  .tuple(fc.constantFrom('trust', 'lender-granite'), fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/))
  .map((parts) => parts.join('.'));

test('an id is one pseudonym at one organisation, always, and another at every other', () => {
  fc.assert(
    fc.property(orgs, orgs, ids, (one, other, id) => {
      const name = pseudonyms().of(one).seal(id);
      expect(name).not.toBe(id);
      expect(pseudonyms().of(one).seal(id)).toBe(name);
      expect(pseudonyms().of(one).open(name)).toBe(id);
      expect(issuerOf(name)).toBe(issuerOf(id));
      if (one !== other) expect(pseudonyms().of(other).seal(id)).not.toBe(name);
    }),
  );
});

test('another organisation’s pseudonym does not open, nor one under another issuer, nor the id itself', () => {
  const name = lender.seal(PERSON);
  expect(insurer.open(name)).toBeUndefined();
  expect(lender.open(name.replace('trust.', 'lender-lotus.'))).toBeUndefined();
  expect(lender.open(PERSON)).toBeUndefined();
});

test('no changed character opens, and no second spelling of the same bytes', () => {
  const name = lender.seal(PERSON);
  for (let at = 'trust.'.length; at < name.length; at++)
    for (const put of 'Az9_-')
      if (name[at] !== put) expect(lender.open(name.slice(0, at) + put + name.slice(at + 1))).toBeUndefined();
});

test('whoever issued an id sees it as it is', () => {
  expect(pseudonyms().of('trust').seal(PERSON)).toBe(PERSON);
  expect(pseudonyms().of('trust').open(PERSON)).toBe(PERSON);
});

test('what is no id of anybody’s record passes as it is: a VIN, an organisation, nothing', () => {
  for (const other of ['LDNAB12C3D4A00002', 'lender-lotus', 'time', '', 'notice:loan.origination/1'])
    expect([lender.seal(other), lender.open(other)]).toEqual([other, other]);
});

test('ids of fifteen characters and fewer have pseudonyms of one length: it tells nothing', () => {
  const lengths = [1, 7, 15].map((length) => lender.seal(`trust.${'a'.repeat(length)}`).length);
  expect(new Set(lengths).size).toBe(1);
});

test('what does not open is an id that nobody has, and the same one each time', () => {
  const foreign = insurer.seal(PERSON);
  expect(lender.openOrNobody(foreign)).toMatch(/^trust\.nobody-/);
  expect(lender.openOrNobody(foreign)).toBe(lender.openOrNobody(foreign));
  expect(lender.openOrNobody(foreign)).not.toBe(lender.openOrNobody(PERSON));
  expect(lender.open(lender.seal(lender.openOrNobody(foreign)))).toBe(lender.openOrNobody(foreign));
});

test('names of an old version still open when an organisation is written to in a new one, until its key is gone', () => {
  const before = lender.seal(PERSON);
  const moved = pseudonyms({ of: { 'lender-harbour': 2 } });
  const after = moved.of('lender-harbour').seal(PERSON);
  expect(after).not.toBe(before);
  expect([before, after].map((name) => moved.of('lender-harbour').open(name))).toEqual([PERSON, PERSON]);
  expect(moved.of('insurer-pearl').seal(PERSON)).toBe(insurer.seal(PERSON));
  const { 1: _, ...keys } = TWO_KEYS.keys;
  const retired = pseudonyms({ keys, writes: 2 }).of('lender-harbour');
  expect([before, after].map((name) => retired.open(name))).toEqual([undefined, PERSON]);
});

test.each([
  [{ ...TWO_KEYS, writes: 3 }, /version 3/],
  [{ ...TWO_KEYS, of: { 'lender-lotus': 9 } }, /version 9/],
  [{ ...TWO_KEYS, keys: { 1: 'c2hvcnQ' } }, /key 1/],
  [{ ...TWO_KEYS, keys: { '01': TWO_KEYS.keys['1'] } }, /"01"/],
  [null, /version undefined/],
])('a keyring that does not hold together is refused', (file, says) => {
  expect(() => readKeyring(file)).toThrow(says);
});
