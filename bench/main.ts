/** Measures the gateway: `npm run bench`. */
import { writeFileSync } from 'node:fs';
import { command, defineCommand } from '#kernel/command.ts';
import { benchFlags, known, readBenchOptions } from './benchOptions.ts';
import { business } from './business.ts';
import { consent } from './consent.ts';
import { decide } from './decide.ts';
import { exports } from './export.ts';
import { federation } from './federation.ts';
import { growth } from './growth.ts';
import { ledger } from './ledger.ts';
import { memory } from './memory.ts';
import { endWithUs, pinUs } from './processes.ts';
import { withdrawal } from './withdrawal.ts';
import type { BenchOptions } from './benchOptions.ts';

type Bench = { readonly says: string; readonly run: (options: BenchOptions) => Promise<unknown> };

/** A bench is a line here and a file of its own. */
const benches: Readonly<Record<string, Bench>> = {
  federation: { says: 'ours and other gateways over the same four subgraphs, about 10 minutes', run: federation },
  consent: {
    says: 'ours with consent and ledger on, beside the bare gateway with nothing, about 4 minutes',
    run: consent,
  },
  decide: { says: 'decisions over a million grants in memory, about 1 minute', run: decide },
  ledger: { says: 'durable entries a second, and what an append adds to a response, about 1 minute', run: ledger },
  export: { says: 'the memory that exports of a million entries take, about 5 minutes', run: exports },
  memory: { says: 'the heap of ours over a long run, about 3 minutes', run: memory },
  withdrawal: {
    says: 'whether withdrawals are in force when they say so, at three gateways and under faults, about 5 minutes',
    run: withdrawal,
  },
  business: { says: 'decisions and a portfolio in the world of a running npm start, about 1 minute', run: business },
  growth: { says: 'the cost of a unit as answers, members and distinct operations grow, about 6 minutes', run: growth },
};

const HELP = `npm run bench -- [--what NAME] [--json FILE]

Starts its own subgraphs and gateways, prints what it measured, and leaves nothing running.

${Object.entries(benches)
  .map(([name, { says }]) => `  --what ${name.padEnd(12)} ${says}`)
  .join('\n')}
  --what all          one after the other, but business

  --rounds N          5
  --seconds N         3, measured in each round after 1 s of warm-up
  --connections N     50
  --only-queries A,B  of large, small, hop
  --only-gateways A,B of apollo, ours, ours-apollo, apollo-fastify, hive, hive-jit, hive-rust, mercurius, grafbase
  --requests N        200000, for memory
  --withdrawals N     1000, for withdrawal; a tenth of them under each fault
  --entries N         1000000, for export
  --decisions N       1000, for business
  --json FILE         the figures of every round
  --profile FOLDER    the CPU profile of the consented gateway, for consent

Exit code: 0 it was measured, 1 something failed, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: benchFlags,
  async run({ values }) {
    const options = readBenchOptions(values);
    const names = Object.keys(benches);
    // It needs what the others would be slowed by.
    const chosen =
      options.what === 'all'
        ? names.filter((name) => name !== 'business')
        : known('--what', options.what.split(','), names);
    endWithUs();
    pinUs();
    const figures: Record<string, unknown> = {};
    try {
      for (const name of chosen) figures[name] = await benches[name]!.run(options);
    } finally {
      // What is left running is not worth waiting for.
      setImmediate(() => process.exit());
    }
    if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  },
});

await command(import.meta.url, cli);
