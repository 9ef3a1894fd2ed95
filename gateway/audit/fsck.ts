/** Verifies a ledger from its tables alone, with code that the writer does not use. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isCommand } from '#kernel/command.ts';
import { exportLedger } from './exportLedger.ts';
import { verifyExport } from './verifyExport.ts';
import type { LedgerExport, Verdict } from './verifyExport.ts';

const HELP = `npm run ledger:verify -- [--url postgresql://...]

Recomputes the whole ledger from its tables and names every row that is not what it should be:
entries (text, leaf hash, index), checkpoints, stored subtrees, and the head.
It reads one snapshot, so gateways may go on appending.

  --url <url>   the ledger's database; or set LEDGER_DATABASE_URL; or leave both out
                to verify the ledger of the demo that runs here (.data/running.json)
  --help        this text

Exit code: 0 the ledger is whole, 1 something is broken, 2 it could not be read.

Not covered: the salts that turn subjects into commitments (erasing one is a right, and
nothing in the tree depends on it); and a ledger rewritten from end to end, checkpoints
included. Compare the root with a checkpoint that was published or kept elsewhere for that.`;

const PROGRESS_MS = 2_000;

/** @throws Error when the ledger cannot be read */
export async function fsck(
  url: string,
  report: (finding: string) => void,
  progress: (entries: number, of: number) => void = () => {},
): Promise<Verdict> {
  return exportLedger(url, (ledger) => verifyExport(withProgress(ledger, progress), report));
}

function withProgress(ledger: LedgerExport, progress: (entries: number, of: number) => void): LedgerExport {
  const total = ledger.heads[0]?.size ?? 0;
  let last = Date.now();
  async function* counted() {
    let count = 0;
    for await (const row of ledger.entries) {
      yield row;
      count += 1;
      if (count % 1_000 !== 0 || Date.now() - last < PROGRESS_MS) continue;
      last = Date.now();
      progress(count, total);
    }
  }
  return { ...ledger, entries: counted() };
}

/** @throws Error that says what to do when no ledger is named and none runs here */
function ledgerUrl(named: string | undefined): string {
  const told = named ?? process.env['LEDGER_DATABASE_URL'];
  if (told) return told;
  const file = join(process.env['CHELIAN_DATA'] ?? '.data', 'running.json');
  if (!existsSync(file))
    throw new Error('no ledger is named and no demo runs here: start it, give --url, or set LEDGER_DATABASE_URL');
  const { ledgerUrl: url } = JSON.parse(readFileSync(file, 'utf8')) as { ledgerUrl?: string };
  if (!url) throw new Error(`${file} names no ledgerUrl: give --url, or set LEDGER_DATABASE_URL`);
  return url;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  let findings = 0;
  const { size, root } = await fsck(
    ledgerUrl(values.url),
    (finding) => {
      findings += 1;
      console.log(finding);
    },
    (entries, of) => console.error(`${entries.toLocaleString('en')} of ${of.toLocaleString('en')} entries`),
  );
  if (findings > 0) console.log(`ledger broken: ${findings} finding${findings === 1 ? '' : 's'} in ${size} entries`);
  else console.log(`ledger whole: ${size} entries, root ${Buffer.from(root!).toString('hex')}`);
  return findings > 0 ? 1 : 0;
}

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = '42P01';

function whyNot(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(whyNot).join('; ');
  if (!(error instanceof Error)) return String(error);
  return (error as { code?: string }).code === UNDEFINED_TABLE ? 'there is no ledger in this database' : error.message;
}

if (isCommand(import.meta.url)) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`the ledger could not be verified: ${whyNot(error)}`);
    process.exitCode = 2;
  }
}
