import { isGrowth } from './verifyGrowth.ts';
import { readVerifierKey } from './verifyNote.ts';
import type { VerifierKey } from './verifyNote.ts';

/** What a gateway tells about its ledger: docs/ledger.md. Every method throws an Error that says what it could not read. */
export type LedgerClient = {
  checkpoint(): Promise<string>;
  keys(): Promise<VerifierKey[]>;
  /** Whether the gateway proves that the one tree holds the other. */
  proves(from: Head, to: Head): Promise<boolean>;
  page(start: number, end: number): Promise<readonly ServedEntry[]>;
};
export type ServedEntry = { readonly index: number; readonly leafHash: string; readonly entry: string };
type Head = { readonly size: number; readonly root: Uint8Array };

const TIMEOUT_MS = 30_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** `token` is needed for entries only. */
export function ledgerClient(url: string, token?: string): LedgerClient {
  const read = async (path: string): Promise<string> => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const answered = await fetch(new URL(path, `${url.replace(/\/+$/, '')}/`), {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await answered.text();
    if (!answered.ok) throw new Error(`${path} answered ${answered.status}: ${text.slice(0, 300).trim()}`);
    if (text.length > MOST_CHARACTERS) throw new Error(`${path} answered with more than it should`);
    return text;
  };
  return {
    checkpoint: () => read('ledger/checkpoint'),
    keys: async () => readKeys(await read('ledger/keys')),
    async proves(from, to) {
      if (from.size === 0 || from.size === to.size) return isGrowth({ from, to, proof: [] });
      const text = await read(`ledger/proof/consistency?from=${from.size}&to=${to.size}`);
      const { proof } = JSON.parse(text) as { proof?: unknown };
      if (!Array.isArray(proof)) throw new Error('the gateway gave no proof');
      return isGrowth({ from, to, proof: proof.map((each) => Buffer.from(String(each), 'base64')) });
    },
    async page(start, end) {
      const { entries } = JSON.parse(await read(`ledger/entries?start=${start}&end=${end}`)) as { entries?: unknown };
      if (!Array.isArray(entries)) throw new Error('the gateway gave no entries');
      return entries as ServedEntry[];
    },
  };
}

/** Verifier keys, one a line. @throws Error */
export function readKeys(text: string): VerifierKey[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map(readVerifierKey);
}
