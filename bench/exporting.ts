/** Writes one export to nowhere, and stays until it is told to end: `exporting.ts csv|jsonl|ledger <url>`. */
import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { writeExport } from '#gateway/audit/writeExport.ts';
import { openFlowExports } from '#gateway/compliance/exportFlows.ts';
import { newKeyring } from '#gateway/pairwise/keyring.ts';
import type { Format } from '#gateway/compliance/exportRows.ts';

const [, , what = '', url = ''] = process.argv;
const count = { lines: 0, bytes: 0 };
const atStart = process.memoryUsage.rss();
const nowhere = new Writable({
  write(chunk: Buffer, _encoding, done) {
    count.bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count.lines += 1;
    done();
  },
});

if (what === 'ledger') {
  await writeExport(url, nowhere);
  await finished(nowhere);
} else {
  const keyring = newKeyring(Buffer.alloc(32));
  await pipeline(
    openFlowExports(url)({ filter: {}, format: what as Format, reader: 'audit-office', keyring }),
    nowhere,
  );
}
console.log(`${count.lines} ${count.bytes} ${atStart}`);
process.stdin.resume();
