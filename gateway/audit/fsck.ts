/** Verifies a ledger, with code that the writer does not use: from its tables, from an export, or over HTTP. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, defineCommand, showProgress, wholeNumber } from '#kernel/command.ts';
import { readExportFile } from './exportFile.ts';
import { exportLedger } from './exportLedger.ts';
import { ledgerClient, readKeys } from './ledgerClient.ts';
import { needGrowth, readServed } from './readServed.ts';
import { Suspicion } from './suspicion.ts';
import { verifyExport } from './verifyExport.ts';
import type { VerifierKey } from './verifyNote.ts';
import type { Expectations, LedgerExport, Verdict } from './verifyExport.ts';

const HELP = `npm run ledger:verify -- [postgresql://... | http://... | FILE] [--json]

Recomputes the whole ledger, names every row that is not what it should be, and by what attack it came to be so:
edit, insertion, reorder, middle deletion, tail deletion, rewrite, fork, stale checkpoint, wrong origin, false signature,
clock rollback, event gap. Left out, it verifies LEDGER_DATABASE_URL, or the ledger of the demo that runs here
(.data/running.json).

  postgresql://...     its tables: entries, checkpoints, signed checkpoints, stored subtrees, the head. One snapshot, so
                       gateways may go on appending
  http://...           what a gateway serves, up to its newest checkpoint. Entries need --token; without it, only that
                       the newest checkpoint holds those that were kept
  FILE                 an export: npm run ledger:export
  --url LEDGER         the same as naming it without a flag

  --checkpoint FILE    a signed checkpoint that was kept elsewhere; may be given again. A ledger that was rewritten from
                       end to end, or lost its end and all that told of it, differs from nothing else
  --keys FILE          the ledger's verifier keys. Without them no signature is judged; over HTTP, those at /ledger/keys
  --token TOKEN        or LEDGER_TOKEN: whose client may state compliance.audit/1
  --max-age SECONDS    how old a checkpoint over HTTP may be: 60
  --detached N         entries before N are kept elsewhere: their hashes alone are verified
  --json               the verdict as JSON: {"whole", "size", "root", "signedTo", "attacks", "findings"}

Exit code: 0 the ledger is whole, 1 something is broken, 2 it could not be read.

Not covered: the salts that turn subjects into commitments (erasing one is a right, and nothing in the tree depends on it).`;

const PROGRESS_MS = 2_000;

export type FsckOptions = Expectations & {
  readonly token?: string | undefined;
  readonly maxAgeSeconds?: number;
  readonly progress?: (entries: number, of: number) => void;
};

/** @throws Error when the ledger cannot be read */
export async function fsck(
  source: string,
  report: (finding: string) => void,
  options: FsckOptions = {},
): Promise<Verdict> {
  const verify = (ledger: LedgerExport, keys = options.keys ?? []) =>
    verifyExport(withProgress(ledger, options.progress), report, { ...options, keys });
  if (/^postgres(?:ql)?:/.test(source)) return exportLedger(source, (ledger) => verify(ledger));
  if (!/^https?:/.test(source)) return verify(await readExportFile(source));
  return verifyServed(source, report, options, verify);
}

async function verifyServed(
  url: string,
  report: (finding: string) => void,
  { token, keys: told, kept = [], maxAgeSeconds = 60 }: FsckOptions,
  verify: (ledger: LedgerExport, keys: readonly VerifierKey[]) => Promise<Verdict>,
): Promise<Verdict> {
  const client = ledgerClient(url, token);
  const patience = { now: Math.floor(Date.now() / 1000), maxAgeSeconds };
  const keys = told ?? (await client.keys());
  if (!token) return headAlone(needGrowth(client, kept, keys, patience), report);
  const { suspicion, ...ledger } = await readServed(client, keys, patience);
  if (suspicion) report(suspicion.message);
  const verdict = await verify(ledger, keys);
  return suspicion ? { ...verdict, attacks: [...verdict.attacks, namedBy(suspicion)] } : verdict;
}

async function headAlone(growth: ReturnType<typeof needGrowth>, report: (finding: string) => void): Promise<Verdict> {
  try {
    const { size, root } = await growth;
    return { size, root, signedTo: size, attacks: [], unread: true };
  } catch (error) {
    if (!(error instanceof Suspicion)) throw error;
    report(error.message);
    return { size: 0, root: null, signedTo: 0, attacks: [namedBy(error)] };
  }
}

function namedBy({ attack, message }: Suspicion): Verdict['attacks'][number] {
  return { attack, says: message };
}

/** The ledger, which tells every other second how many entries were read. */
export function withProgress(ledger: LedgerExport, progress: FsckOptions['progress']): LedgerExport {
  if (!progress) return ledger;
  let last = Date.now();
  async function* counted() {
    let count = 0;
    for await (const row of ledger.entries) {
      yield row;
      count += 1;
      if (count % 1_000 !== 0 || Date.now() - last < PROGRESS_MS) continue;
      last = Date.now();
      progress!(count, ledger.size);
    }
  }
  return { ...ledger, entries: counted() };
}

/** @throws Error that says what to do when no ledger is named and none runs here */
export function ledgerUrl(named: string | undefined): string {
  const told = named ?? process.env['LEDGER_DATABASE_URL'];
  if (told) return told;
  const file = join(process.env['CHELIAN_DATA'] ?? '.data', 'running.json');
  if (!existsSync(file))
    throw new Error('no ledger is named and no demo runs here: start it, give --url, or set LEDGER_DATABASE_URL');
  const { ledgerUrl: url } = JSON.parse(readFileSync(file, 'utf8')) as { ledgerUrl?: string };
  if (!url) throw new Error(`${file} names no ledgerUrl: give --url, or set LEDGER_DATABASE_URL`);
  return url;
}

const text = { type: 'string' } as const;
const OPTIONS = {
  url: text,
  checkpoint: { type: 'string', multiple: true },
  keys: text,
  token: text,
  'max-age': { type: 'string', default: '60' },
  detached: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const;

export const cli = defineCommand({
  help: HELP,
  options: OPTIONS,
  takes: 'LEDGER',
  couldNot: 'the ledger could not be verified',
  async run({ values, positionals }) {
    const findings: string[] = [];
    const note = (finding: string) => {
      findings.push(finding);
      if (!values.json) console.log(finding);
    };
    const verdict = await fsck(ledgerUrl(positionals[0] ?? values.url), note, {
      token: values.token ?? process.env['LEDGER_TOKEN'],
      kept: (values.checkpoint ?? []).map((file) => readFileSync(file, 'utf8')),
      ...(values.keys && { keys: readKeys(readFileSync(values.keys, 'utf8')) }),
      maxAgeSeconds: wholeNumber('--max-age', values['max-age']),
      detachedBefore: wholeNumber('--detached', values.detached),
      progress: showEntries,
    }).catch(tellWhyNot);
    showProgress('');
    console.log(values.json ? inJson(verdict, findings) : inWords(verdict, findings.length));
    return findings.length > 0 ? 1 : 0;
  },
});

export function showEntries(entries: number, of: number): void {
  showProgress(`${entries.toLocaleString('en')} of ${of.toLocaleString('en')} entries`);
}

function inWords({ size, root, signedTo, attacks, unread }: Verdict, findings: number): string {
  const named = attacks.map(({ attack, says }) => `${attack}: ${says}\n`).join('');
  if (findings > 0) return `${named}ledger broken: ${findings} finding${findings === 1 ? '' : 's'} in ${size} entries`;
  if (unread) return `${named}checkpoint sound: ${size} entries, of which none was read: that needs --token`;
  return `${named}ledger whole: ${size} entries, root ${Buffer.from(root!).toString('hex')}, signed up to ${signedTo}`;
}

function inJson({ root, unread, ...verdict }: Verdict, findings: readonly string[]): string {
  const hex = root && Buffer.from(root).toString('hex');
  return JSON.stringify(
    { whole: findings.length === 0, ...verdict, root: hex, unread: unread === true, findings },
    null,
    2,
  );
}

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = '42P01';

/** @throws Error that says why a ledger could not be read */
export function tellWhyNot(cause: unknown): never {
  if ((cause as { code?: string }).code === UNDEFINED_TABLE)
    throw new Error('there is no ledger in this database', { cause });
  throw cause;
}

await command(import.meta.url, cli);
