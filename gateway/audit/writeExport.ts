/** Writes a ledger, or a month of it, as JSON Lines: `npm run ledger:export`. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isCommand } from '#kernel/command.ts';
import { exportLines } from './exportFile.ts';
import { exportLedger } from './exportLedger.ts';
import { ledgerUrl, whyNot } from './fsck.ts';

const HELP = `npm run -s ledger:export -- [--url postgresql://...] [--month YYYY-MM] [--out FILE]

Writes the ledger as JSON Lines, line by line, as it was at one moment: entries, checkpoints and signed checkpoints.
npm run ledger:verify -- FILE verifies it.

  --url <url>      the ledger's database; or LEDGER_DATABASE_URL, or the demo that runs here
  --month YYYY-MM  the entries that were recorded in that month, with the tree before them; left out, all that are there
  --out FILE       left out, standard output`;

/** @throws Error when the ledger cannot be read, or nothing is in the month */
export function writeExport(url: string, out: NodeJS.WritableStream, month?: string): Promise<void> {
  if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new Error(`"${month}" is no month such as 2026-11`);
  return exportLedger(
    url,
    (ledger) => pipeline(Readable.from(exportLines(ledger)), out, { end: out !== process.stdout }),
    month === undefined ? 'present' : { month },
  );
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { url: text, month: text, out: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  const out = values.out === undefined ? process.stdout : createWriteStream(values.out, { mode: 0o600 });
  await writeExport(ledgerUrl(values.url), out, values.month);
}

if (isCommand(import.meta.url))
  try {
    await main();
  } catch (error) {
    console.error(`the ledger could not be exported: ${whyNot(error)}`);
    process.exitCode = 2;
  }
