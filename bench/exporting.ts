/** Writes one export to nowhere, and stays until it is told to end: `exporting.ts csv|jsonl|ledger <url>`. */
import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { openConnections } from '#gateway/audit/connections.ts';
import { writeExport } from '#gateway/audit/writeExport.ts';
import { caughtUp } from '#gateway/compliance/caughtUp.ts';
import { exportText, lists } from '#gateway/compliance/exportRows.ts';
import type { AuditRequest } from '#gateway/compliance/auditRequest.ts';
import type { Format } from '#gateway/compliance/exportRows.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';

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
  const run = caughtUp(openConnections({ url, max: 1, timeoutMs: 60_000 }).run);
  const rows = lists['flows']!({ ledgerRun: run } as AuditRequest, {});
  const names = { seal: (id: string) => id } as Names;
  await pipeline(exportText(await rows, what as Format, names), nowhere);
}
console.log(`${count.lines} ${count.bytes} ${atStart}`);
process.stdin.resume();
