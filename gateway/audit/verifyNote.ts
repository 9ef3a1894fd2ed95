import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A key that verifies signatures of notes, in the text form of C2SP signed-note: name+id+key. */
export type VerifierKey = {
  readonly line: string;
  readonly name: string;
  readonly id: Uint8Array;
  /** Over the text alone, or over a time too (C2SP tlog-cosignature v1). */
  readonly signs: 'TEXT' | 'TIME';
  readonly key: KeyObject;
};

/** A checkpoint (C2SP tlog-checkpoint) as it was read; who signed it is not judged yet. */
export type Note = {
  /** What is signed: all up to the empty line, with the line feed before it. */
  readonly text: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

export type Signature = { readonly at: number | null };

const MOST_CHARACTERS = 100_000;
const TYPES = { 0x01: 'TEXT', 0x04: 'TIME' } as const;
const SPKI_OF_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** @throws Error that says what is wrong with it */
export function readVerifierKey(line: string): VerifierKey {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(line.trim());
  if (!parts) throw new Error(`this is no verifier key (name+id+key): ${line.trim().slice(0, 80)}`);
  const [name, id, encoded] = [parts[1]!, Buffer.from(parts[2]!, 'hex'), Buffer.from(parts[3]!, 'base64')];
  const signs = TYPES[encoded[0] as keyof typeof TYPES];
  if (!signs || encoded.length !== 33) throw new Error(`the key of ${name} is not Ed25519 for notes or cosignatures`);
  if (!id.equals(keyId(name, encoded))) throw new Error(`the id of ${name}'s key is not that of its name and key`);
  const der = Buffer.concat([SPKI_OF_ED25519, encoded.subarray(1)]);
  return { line: line.trim(), name, id, signs, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** @throws Error that says what is wrong with it */
export function readNote(note: string): Note {
  const end = note.lastIndexOf('\n\n');
  if (note.length > MOST_CHARACTERS || end < 0 || !note.endsWith('\n')) throw new Error('this is no signed note');
  if (/[^\P{Cc}\n]|\ufffd/u.test(note)) throw new Error('this note holds characters that no note may hold');
  const text = note.slice(0, end + 1);
  const [origin = '', size = '', root = ''] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (origin === '' || !/^(?:0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new Error('this note is no checkpoint: its lines are not an origin, a size and a root');
  if (bytes.length !== 32 || bytes.toString('base64') !== root)
    throw new Error('the root of this checkpoint is no hash');
  const lines = note.slice(end + 2, -1).split('\n');
  return { text, origin, size: Number(size), root: bytes, signatures: lines.map(readSignature) };
}

function readSignature(line: string): Note['signatures'][number] {
  const parts = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line);
  const bytes = Buffer.from(parts?.[2] ?? '', 'base64');
  if (!parts || bytes.length < 5) throw new Error('this note has a line that is no signature');
  return { name: parts[1]!, bytes };
}

/** The key's signature on a note; null where there is none. @throws Error when there is one and it is false */
export function signatureOf({ text, signatures }: Note, { name, id, signs, key }: VerifierKey): Signature | null {
  const ours = signatures.filter((each) => each.name === name && Buffer.compare(each.bytes.subarray(0, 4), id) === 0);
  let found: Signature | null = null;
  for (const { bytes } of ours) {
    const at = signs === 'TIME' && bytes.length === 76 ? Buffer.from(bytes).readBigUInt64BE(4) : null;
    const signed = signs === 'TIME' ? `cosignature/v1\ntime ${at}\n${text}` : text;
    if (!verify(null, Buffer.from(signed), key, bytes.subarray(at === null ? 4 : 12)))
      throw new Error(`the signature of ${name} is not on this note`);
    found = { at: at === null ? null : Number(at) };
  }
  return found;
}

/** The id of a key: the first bytes of SHA-256(name ‖ line feed ‖ type and key). */
export function keyId(name: string, encoded: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(encoded).digest().subarray(0, 4);
}
