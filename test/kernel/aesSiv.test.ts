import { expect, test } from 'vitest';
import { aesSiv, padded } from '#kernel/aesSiv.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');

/** RFC 5297, appendix A: the synthetic IV and the ciphertext. */
const published = [
  {
    name: 'A.1, deterministic',
    key: 'fffefdfc fbfaf9f8 f7f6f5f4 f3f2f1f0 f0f1f2f3 f4f5f6f7 f8f9fafb fcfdfeff',
    associated: ['10111213 14151617 18191a1b 1c1d1e1f 20212223 24252627'],
    plain: '11223344 55667788 99aabbcc ddee',
    sealed: '85632d07 c6e8f37f 950acd32 0a2ecc93 40c02b96 90c4dc04 daef7f6a fe5c',
  },
  {
    name: 'A.2, with a nonce and several strings',
    key: '7f7e7d7c 7b7a7978 77767574 73727170 40414243 44454647 48494a4b 4c4d4e4f',
    associated: [
      '00112233 44556677 8899aabb ccddeeff deaddada deaddada ffeeddcc bbaa9988 77665544 33221100',
      '10203040 50607080 90a0',
      '09f91102 9d74e35b d84156c5 635688c0',
    ],
    plain: '74686973 20697320 736f6d65 20706c61 696e7465 78742074 6f20656e 63727970 74207573 696e6720 5349562d 414553',
    sealed: `7bdb6e3b 432667eb 06f4d14b ff2fbd0f cb900f2f ddbe4043 26601965 c889bf17 dba77ceb 094fa663 b7a3f748 ba8af829
      ea64ad54 4a272e9c 485b62a3 fd5c0d`,
  },
];

test.each(published)('RFC 5297 $name', ({ key, associated, plain, sealed }) => {
  const siv = aesSiv(bytes(key), ...associated.map(bytes));
  expect(siv.seal(bytes(plain)).toString('hex')).toBe(bytes(sealed).toString('hex'));
  expect(siv.open(bytes(sealed))!.toString('hex')).toBe(bytes(plain).toString('hex'));
});

test('what is sealed opens again, at every length around a block, with each length of key', () => {
  for (const size of [32, 48, 64]) {
    const siv = aesSiv(Buffer.alloc(size, 7), Buffer.from('a'));
    for (let length = 0; length < 50; length++) {
      const plain = Buffer.alloc(length, length);
      expect(siv.open(siv.seal(plain))).toEqual(plain);
    }
  }
});

test('one changed bit, another key, other associated data: nothing opens', () => {
  const key = Buffer.alloc(64, 1);
  const sealed = aesSiv(key, Buffer.from('a')).seal(Buffer.from('the datum'));
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const forged = Buffer.from(sealed);
    forged[bit >> 3]! ^= 1 << (bit & 7);
    expect(aesSiv(key, Buffer.from('a')).open(forged)).toBeUndefined();
  }
  expect(aesSiv(Buffer.alloc(64, 2), Buffer.from('a')).open(sealed)).toBeUndefined();
  expect(aesSiv(key, Buffer.from('b')).open(sealed)).toBeUndefined();
  expect(aesSiv(key).open(sealed)).toBeUndefined();
  expect(aesSiv(key, Buffer.from('a')).open(sealed.subarray(0, 15))).toBeUndefined();
});

test('padding goes up to whole blocks, and always says where the text ends', () => {
  expect(padded(Buffer.alloc(0)).toString('hex')).toBe(`80${'00'.repeat(15)}`);
  expect(padded(Buffer.alloc(15, 1)).toString('hex')).toBe(`${'01'.repeat(15)}80`);
  expect(padded(Buffer.alloc(16, 1))).toHaveLength(32);
});
