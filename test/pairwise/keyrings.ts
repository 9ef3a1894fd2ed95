import { openPseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import { readKeyring } from '#gateway/pairwise/keyring.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { KeyringFile } from '#gateway/pairwise/keyring.ts';
import type { KeyedPseudonyms } from '#gateway/pairwise/pseudonyms.ts';

const root = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

/** Two versions of the root key, of which all are written to in the first but whom `of` names. */
export const TWO_KEYS: KeyringFile = { keys: { 1: root(1), 2: root(2) }, writes: 1, of: {} };

/** The pseudonyms of the tests' world. */
export const worldPseudonyms = pseudonyms();

/** The name by which an organisation of the tests' world knows a record. */
export function knownBy(org: OrgId, id: string): string {
  return worldPseudonyms.of(org).seal(id);
}

export function pseudonyms(more: Partial<KeyringFile> = {}): KeyedPseudonyms {
  return openPseudonyms(readKeyring({ ...TWO_KEYS, ...more }));
}
