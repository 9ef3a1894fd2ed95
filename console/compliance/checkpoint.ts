import { concat, equal, fromBase64, sha256 } from './proofs.ts';

/** A signed checkpoint (C2SP tlog-checkpoint). */
export type Checkpoint = {
  /** What is signed. */
  readonly text: string;
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
};

/** @throws Error when it is none */
export function readCheckpoint(note: string): Checkpoint {
  const end = note.lastIndexOf('\n\n');
  const [, size, root] = note.split('\n');
  if (end < 0 || !/^\d+$/.test(size ?? '') || !root) throw new Error('this is no checkpoint');
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      return name && encoded ? [{ name, bytes: fromBase64(encoded) }] : [];
    });
  return { text: note.slice(0, end + 1), size: Number(size), root: fromBase64(root), signatures };
}

/** The Ed25519 type of C2SP signed-note. */
const ED25519 = 1;

/** Whether one of the published keys (`name+id+key`, a line each) signed the checkpoint; a key whose id is not its own is none. */
export async function isSigned({ text, signatures }: Checkpoint, keys: string): Promise<boolean> {
  for (const line of keys.trim().split('\n')) {
    const [name = '', id, ...rest] = line.split('+');
    const encoded = fromBase64(rest.join('+'));
    const own = (await sha256(concat(new TextEncoder().encode(`${name}\n`), encoded))).slice(0, 4);
    if (encoded[0] !== ED25519 || hex(own) !== id) continue;
    const signature = signatures.find((each) => each.name === name && equal(each.bytes.slice(0, 4), own));
    if (!signature) continue;
    const key = await crypto.subtle.importKey('raw', encoded.slice(1), 'Ed25519', false, ['verify']);
    if (await crypto.subtle.verify('Ed25519', key, signature.bytes.slice(4), new TextEncoder().encode(text)))
      return true;
  }
  return false;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
