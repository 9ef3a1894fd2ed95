import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newKeyring, readKeyring } from '#gateway/pairwise/keyring.ts';
import { openPseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import { ensureText } from '#world/identity/keyFile.ts';
import type { KeyedPseudonyms } from '#gateway/pairwise/pseudonyms.ts';

/** The pseudonyms of the world below a data folder: its keyring is made at the first start. */
export function worldPseudonyms(dataDir: string): KeyedPseudonyms {
  const make = () => JSON.stringify(newKeyring(randomBytes(32)), null, 2);
  return openPseudonyms(readKeyring(JSON.parse(ensureText(keyringPath(dataDir), make))));
}

export function keyringPath(dataDir: string): string {
  return join(dataDir, 'keys', 'pseudonyms.json');
}

/** @throws Error where the members' rows were made without a keyring, or it is lost */
export function assertNamed(dataDir: string): void {
  if (existsSync(keyringPath(dataDir)) || !existsSync(join(dataDir, 'pg'))) return;
  throw new Error(`the world in ${dataDir} has no keyring of pseudonyms: make it anew with npm run seed`);
}
