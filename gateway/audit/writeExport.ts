/** Writes a ledger, or a month of it, as JSON Lines: `npm run ledger:export`. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { command, defineCommand, Misused, showProgress } from '#kernel/command.ts';
import { exportLines } from './exportFile.ts';
import { exportLedger } from './exportLedger.ts';
import { ledgerUrl, showEntries, tellWhyNot, withProgress } from './fsck.ts';

const HELP = `npm run -s ledger:export -- [--url postgresql://...] [--month YYYY-MM] [--out FILE]

Writes the ledger as JSON Lines, line by line, as it was at one moment: entries, checkpoints and signed checkpoints.
npm run ledger:verify -- FILE verifies it.

  --url <url>      the ledger's database; or LEDGER_DATABASE_URL, or the demo that runs here
  --month YYYY-MM  the entries that were recorded in that month, with the tree before them; left out, all that are there
  --out FILE       left out, standard output

Exit code: 0 it is written, 2 it could not be read, or an option is at fault.`;

/** @throws Error when the ledger cannot be read, or nothing is in the month; Misused */
export function writeExport(
  url: string,
  out: NodeJS.WritableStream,
  month?: string,
  progress?: typeof showEntries,
): Promise<void> {
  if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new Misused(`"${month}" is no month such as 2026-11`);
  return exportLedger(
    url,
    (ledger) =>
      pipeline(Readable.from(exportLines(withProgress(ledger, progress))), out, { end: out !== process.stdout }),
    month === undefined ? 'present' : { month },
  );
}

const text = { type: 'string' } as const;

export const cli = defineCommand({
  help: HELP,
  options: { url: text, month: text, out: text },
  couldNot: 'the ledger could not be exported',
  async run({ values }) {
    const out = values.out === undefined ? process.stdout : createWriteStream(values.out, { mode: 0o600 });
    await writeExport(ledgerUrl(values.url), out, values.month, showEntries).catch(tellWhyNot);
    showProgress('');
  },
});

await command(import.meta.url, cli);
