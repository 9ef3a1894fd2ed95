/** Writes the released lines as text to standard output, as the question on standard input wants them. */
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openConnections } from '#gateway/audit/connections.ts';
import { readKeyring } from '#gateway/pairwise/keyring.ts';
import { openPseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import { caughtUp } from './caughtUp.ts';
import { allFlows, exportText } from './exportRows.ts';
import type { KeyringFile } from '#gateway/pairwise/keyring.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Format } from './exportRows.ts';
import type { LedgerFilter } from './flowRows.ts';

export type FlowsAsked = {
  /** Of the ledger's database. */
  readonly url: string;
  readonly filter: LedgerFilter;
  readonly format: Format;
  readonly reader: OrgId;
  /** What the reader's names are made with. */
  readonly keyring: KeyringFile;
};

/** The first page waits for every entry that has no lines yet. */
const PAGE_MS = 60_000;

const { url, filter, format, reader, keyring } = JSON.parse(await text(process.stdin)) as FlowsAsked;
const { run, close } = openConnections({ url, max: 1, timeoutMs: PAGE_MS });
const { seal } = openPseudonyms(readKeyring(keyring)).of(reader);
await pipeline(Readable.from(exportText(allFlows(caughtUp(run), filter), format, seal)), process.stdout);
await close();
