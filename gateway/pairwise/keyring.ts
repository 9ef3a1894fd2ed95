import { hkdfSync } from 'node:crypto';
import type { OrgId } from '#kernel/ids.ts';

/** The root keys that pseudonyms are made with, by version, and the version in which each organisation is written to. */
export type Keyring = {
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly writtenFor: (org: OrgId) => number;
};

/** A keyring as it lies in its file. */
export type KeyringFile = {
  /** Root keys by version: 32 random bytes each, base64url. What was made with a version that is not here opens no more. */
  readonly keys: Readonly<Record<string, string>>;
  /** The version for organisations that `of` does not name. */
  readonly writes: number;
  readonly of: Readonly<Record<OrgId, number>>;
};

const ROOT_BYTES = 32;
const SIV_BYTES = 64;
const MOST_VERSIONS = 999;

/** @throws TypeError that says what is wrong, and shows nothing of a key */
export function readKeyring(file: unknown): Keyring {
  const { keys, writes, of = {} } = Object(file) as Partial<Record<keyof KeyringFile, unknown>>;
  const read = new Map(
    Object.entries(Object(keys) as object).map(([name, key]) => [versionOf(name), rootOf(name, key)]),
  );
  const written = new Map(Object.entries(Object(of) as object));
  for (const version of [writes, ...written.values()])
    if (!read.has(version as number))
      throw new TypeError(`the keyring writes version ${String(version)}, which it has no key of`);
  return { keys: read, writtenFor: (org) => (written.get(org) ?? writes) as number };
}

function versionOf(name: string): number {
  const version = Number(name);
  if (/^[1-9]\d*$/.test(name) && version <= MOST_VERSIONS) return version;
  throw new TypeError(`a version is a whole number from 1 to ${MOST_VERSIONS}, not "${name}"`);
}

function rootOf(version: string, key: unknown): Buffer {
  const root = Buffer.from(typeof key === 'string' ? key : '', 'base64url');
  if (root.length === ROOT_BYTES) return root;
  throw new TypeError(`key ${version} of the keyring is not ${ROOT_BYTES} bytes of base64url`);
}

/** One key, which everybody is written to with. */
export function newKeyring(key: Uint8Array): KeyringFile {
  return withKey({ keys: {}, writes: 1, of: {} }, key);
}

/** With one key more, which nobody is written to with yet. */
export function withKey(file: KeyringFile, key: Uint8Array): KeyringFile {
  return { ...file, keys: { ...file.keys, [newest(file) + 1]: Buffer.from(key).toString('base64url') } };
}

/** An organisation, or all of them, written to with the newest key. */
export function switched(file: KeyringFile, org?: OrgId): KeyringFile {
  const version = newest(file);
  return org === undefined ? { ...file, writes: version, of: {} } : { ...file, of: { ...file.of, [org]: version } };
}

/** Without a key: what was made with it opens no more. @throws TypeError where somebody is still written to with it */
export function withoutKey(file: KeyringFile, version: number): KeyringFile {
  const { [version]: retired, ...keys } = file.keys;
  if (retired === undefined) throw new TypeError(`the keyring has no key ${version}`);
  readKeyring({ ...file, keys });
  return { ...file, keys };
}

function newest({ keys }: KeyringFile): number {
  return Math.max(0, ...Object.keys(keys).map(Number));
}

/** An organisation's own key: HKDF, RFC 5869, with SHA-256. */
export function keyOf(root: Uint8Array, org: OrgId): Buffer {
  return Buffer.from(hkdfSync('sha256', root, '', `chelian pairwise pseudonyms of ${org}`, SIV_BYTES));
}
