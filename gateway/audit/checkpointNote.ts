import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The Ed25519 key of a ledger. The origin names the ledger, in its checkpoints and for whoever verifies them. */
export type LedgerKey = {
  readonly origin: string;
  readonly privateKey: KeyObject;
  /** Verifier keys in the text form of C2SP signed-note: of the checkpoint, and of its time. */
  readonly verifierKeys: readonly [checkpoint: string, time: string];
};

/** C2SP signed-note: an Ed25519 signature over the note's text. */
const NOTE = 0x01;
/** C2SP tlog-cosignature v1: an Ed25519 signature over a time and the note's text. */
const TIMED = 0x04;

/** @throws TypeError when the origin can be no key name, or the key is not Ed25519 */
export function ledgerKeyFromPem(origin: string, pem: string): LedgerKey {
  if (!/^[^\s+]+$/u.test(origin)) throw new TypeError(`"${origin}" names no ledger: no spaces, and no plus sign`);
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('the ledger signs with an Ed25519 key');
  return {
    origin,
    privateKey,
    verifierKeys: [verifierKey(origin, NOTE, privateKey), verifierKey(origin, TIMED, privateKey)],
  };
}

/** A note with one signature (C2SP signed-note). The text ends with a line feed. */
export function signedNote({ origin, privateKey }: LedgerKey, text: string): string {
  return `${text}\n${signatureLine(origin, NOTE, privateKey, sign(null, Buffer.from(text), privateKey))}`;
}

/**
 * A checkpoint (C2SP tlog-checkpoint) that the ledger signs twice: once for what the tree is, once for when (tlog-cosignature v1), as
 * a checkpoint by itself has no time. `at` in epoch seconds.
 */
export function checkpointNote(
  key: LedgerKey,
  { size, rootHash }: { readonly size: number; readonly rootHash: Uint8Array },
  at: number,
): string {
  const text = `${key.origin}\n${size}\n${Buffer.from(rootHash).toString('base64')}\n`;
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(at));
  const timed = sign(null, Buffer.from(`cosignature/v1\ntime ${at}\n${text}`), key.privateKey);
  return `${signedNote(key, text)}${signatureLine(key.origin, TIMED, key.privateKey, Buffer.concat([time, timed]))}`;
}

function signatureLine(name: string, type: number, key: KeyObject, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([keyId(name, type, key), signature]).toString('base64')}\n`;
}

function verifierKey(name: string, type: number, key: KeyObject): string {
  return `${name}+${keyId(name, type, key).toString('hex')}+${encodedKey(type, key).toString('base64')}`;
}

function keyId(name: string, type: number, key: KeyObject): Buffer {
  return createHash('sha256').update(`${name}\n`).update(encodedKey(type, key)).digest().subarray(0, 4);
}

function encodedKey(type: number, key: KeyObject): Buffer {
  return Buffer.concat([Buffer.of(type), Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url')]);
}
