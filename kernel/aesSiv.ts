import { createCipheriv, timingSafeEqual } from 'node:crypto';

/** Seals deterministically: equal plaintexts give equal ciphertexts, and beyond that a ciphertext says nothing but its length. */
export type Siv = {
  seal(plain: Uint8Array): Buffer;
  /** Undefined for what was not sealed with this key and these associated data. */
  open(sealed: Uint8Array): Buffer | undefined;
};

const BLOCK = 16;
const ZERO = Buffer.alloc(BLOCK);

/** AES of whole blocks, each by itself. */
type Blocks = (text: Uint8Array) => Buffer;

/**
 * AES-SIV, RFC 5297, which Node's OpenSSL does not offer. The key is 32, 48 or 64 bytes: one half authenticates, the other encrypts.
 * @throws RangeError for a key of another length
 */
export function aesSiv(key: Uint8Array, ...associated: readonly Uint8Array[]): Siv {
  const half = key.length / 2;
  const mac = cmac(aes(key.subarray(0, half)));
  const encrypted = aes(key.subarray(half));
  const before = associated.reduce<Buffer>((sum, each) => xor(doubled(sum), mac(each)), mac(ZERO));
  const synthetic = (plain: Uint8Array) => mac(lastString(before, plain));
  const crypt = (iv: Uint8Array, text: Uint8Array) => xor(text, encrypted(counters(iv, text.length)));
  return {
    seal(plain) {
      const iv = synthetic(plain);
      return Buffer.concat([iv, crypt(iv, plain)]);
    },
    open(sealed) {
      if (sealed.length < BLOCK) return undefined;
      const iv = sealed.subarray(0, BLOCK);
      const plain = crypt(iv, sealed.subarray(BLOCK));
      return timingSafeEqual(iv, synthetic(plain)) ? plain : undefined;
    },
  };
}

/** One cipher for all calls: to make one costs ten times what a block does, and ECB keeps nothing from one block to the next. */
function aes(key: Uint8Array): Blocks {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return (text) => cipher.update(text);
}

/** AES-CMAC, RFC 4493: the last block of CBC over a message whose own last block is masked with a subkey. */
function cmac(encrypted: Blocks): (message: Uint8Array) => Buffer {
  const whole = doubled(encrypted(ZERO));
  const part = doubled(whole);
  return (message) => {
    const isWhole = message.length > 0 && message.length % BLOCK === 0;
    const text = isWhole ? message : padded(message);
    const last = text.length - BLOCK;
    let chained: Buffer = ZERO;
    for (let at = 0; at < last; at += BLOCK) chained = encrypted(xor(chained, text.subarray(at)));
    return encrypted(xor(xor(chained, text.subarray(last)), isWhole ? whole : part));
  };
}

/** S2V, section 2.4: what the plaintext brings into the last step. */
function lastString(sum: Buffer, plain: Uint8Array): Uint8Array {
  if (plain.length < BLOCK) return xor(doubled(sum), padded(plain));
  const last = plain.length - BLOCK;
  return Buffer.concat([plain.subarray(0, last), xor(sum, plain.subarray(last))]);
}

/** Section 2.6: from an IV of which two bits are cleared, so that 32 bits count without a carry. */
function counters(iv: Uint8Array, length: number): Buffer {
  const blocks = Buffer.alloc(Math.ceil(length / BLOCK) * BLOCK);
  for (let at = 0; at < blocks.length; at += BLOCK) {
    blocks.set(iv, at);
    blocks[at + 8]! &= 0x7f;
    blocks[at + 12]! &= 0x7f;
    blocks.writeUInt32BE(blocks.readUInt32BE(at + 12) + at / BLOCK, at + 12);
  }
  return blocks;
}

/** A one bit and zeros, up to whole blocks: ISO/IEC 7816-4. */
export function padded(text: Uint8Array): Buffer {
  const blocks = Buffer.alloc((Math.floor(text.length / BLOCK) + 1) * BLOCK);
  blocks.set(text);
  blocks[text.length] = 0x80;
  return blocks;
}

/** Twice the block in GF(2^128), section 2.3: without a branch on the secret. */
function doubled(block: Uint8Array): Buffer {
  const twice = Buffer.alloc(BLOCK);
  for (let i = 0; i < BLOCK; i++) twice[i] = (block[i]! << 1) | ((block[i + 1] ?? 0) >> 7);
  twice[BLOCK - 1]! ^= 0x87 & -(block[0]! >> 7);
  return twice;
}

/** As long as the first. */
function xor(a: Uint8Array, b: Uint8Array): Buffer {
  const sum = Buffer.allocUnsafe(a.length);
  for (let i = 0; i < a.length; i++) sum[i] = a[i]! ^ b[i]!;
  return sum;
}
