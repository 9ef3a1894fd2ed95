import { fsck } from '#gateway/audit/fsck.ts';
import { consentedGround } from './consented/consentedGround.ts';
import { asFigures, enter, measure } from './federation.ts';
import { fourGround } from './fourGround.ts';
import { apollo } from './gateways/apollo.ts';
import { ours } from './gateways/ours.ts';
import { oursConsented } from './gateways/oursConsented.ts';
import { printContenders, printMethod } from './report.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { Contender, Entry } from './federation.ts';
import type { Running } from './processes.ts';

export type ConsentFigures = { readonly contenders: readonly Contender[]; readonly ledgerEntries: number };

/** What consent costs: the same answers with everything judged, signed and recorded, beside the bare gateway with nothing. */
export async function consent(options: BenchOptions): Promise<ConsentFigures> {
  await using stack = new AsyncDisposableStack();
  const plain = stack.use(await fourGround());
  const consented = stack.use(await consentedGround());
  const unjudged = { ...ours, id: 'ours-plain', title: 'ours, without consent' };
  const judged = await enter(oursConsented(consented, options.profile), consented, options.onlyQueries, stack);
  const entries: Entry[] = [
    await enter(apollo, plain, options.onlyQueries, stack),
    await enter(unjudged, plain, options.onlyQueries, stack),
    judged,
  ];
  for (let round = 1; round <= options.rounds; round++)
    for (const query of options.onlyQueries) for (const entry of entries) await measure(entry, query, round, options);
  const contenders = entries.map(asFigures);
  printMethod(options);
  console.log('Every subject consents; each consented request has its caller’s one token, as a client keeps it.\n');
  printContenders(contenders, options);
  await endGently(judged.standing.running);
  const recorded = Object.values(judged.shots).some(({ growingBytes }) => growingBytes > 0);
  return { contenders, ledgerEntries: await verifiedEntries(consented.ledgerUrl, recorded) };
}

/** A profile is written by a process that ends of itself. */
async function endGently({ pid, ended }: Running): Promise<void> {
  process.kill(pid, 'SIGTERM');
  await ended.catch(() => undefined);
}

/** @throws Error when the ledger is not whole, or nothing is in it although answers had receipts */
async function verifiedEntries(ledgerUrl: string, recorded: boolean): Promise<number> {
  const findings: string[] = [];
  const { size } = await fsck(ledgerUrl, (finding) => void findings.push(finding));
  if (findings.length > 0) throw new Error(`the ledger is broken: ${findings.slice(0, 5).join('; ')}`);
  if (recorded && size === 0) throw new Error('the ledger is empty: nothing was recorded');
  console.log(`the ledger is whole: ${size} entries\n`);
  return size;
}
