import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateKeyPairSync, randomUUID } from 'node:crypto';

/** A private key for ES256 (RFC 7518, 3.4) as a JWK, named by its thumbprint (RFC 7638). */
export type PrivateKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
};

/** Where the key of a client, or of the identity provider itself, lies. */
export function keyPath(dataDir: string, owner: string): string {
  return join(dataDir, 'keys', `${owner}.jwk`);
}

/** Reads the key, and makes it first where there is none. Only the owner of the file may read it. */
export async function ensureKey(path: string): Promise<PrivateKey> {
  return readKey(path) ?? (await makeKey(path));
}

/** The key of that file; undefined where there is none. @throws Error when the file holds something else */
export function readKey(path: string): PrivateKey | undefined {
  let key: PrivateKey;
  try {
    key = JSON.parse(readFileSync(path, 'utf8')) as PrivateKey;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read as a key: remove it, and the next start makes a new one`, { cause });
  }
  if (key.alg === 'ES256' && key.crv === 'P-256' && typeof key.d === 'string') return key;
  throw new Error(`${path} holds no private ES256 key: remove it, and the next start makes a new one`);
}

export type PublicKey = Omit<PrivateKey, 'd'>;

export function publicHalf(key: PrivateKey): PublicKey {
  const { d: _, ...publicKey } = key;
  return publicKey;
}

/** An Ed25519 key as PEM (PKCS 8), made first where there is none. */
export function ensurePem(path: string): string {
  return ensureText(path, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
}

/** What lies in a file, made first where there is none. */
export function ensureText(path: string, make: () => string): string {
  if (!existsSync(path)) placeKey(path, make());
  return readFileSync(path, 'utf8');
}

async function makeKey(path: string): Promise<PrivateKey> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' } as PrivateKey;
  return placeKey(path, `${JSON.stringify(key)}\n`) ? key : readKey(path)!;
}

/** Two processes may start at once: a link appears whole or not at all, and the first one counts. False for the other one. */
function placeKey(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const making = `${path}.${randomUUID()}`;
  writeFileSync(making, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(making, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(making, { force: true });
  }
}
