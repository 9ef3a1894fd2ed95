/** Goes a journey through the world that runs, and prints each step: who sent what, what was refused and why, the receipt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { go } from './journey.ts';
import { journeys } from './journeys.ts';
import type { Gone } from './journey.ts';

const HELP = `npm run -s journey -- NAME [--json]

Goes a journey in the world of a running npm start, step by step, with real tokens over HTTP, and prints of each step who sent which
operation, what was refused and why, and the ledger's receipt. NAME is one of
${Object.entries(journeys)
  .map(([name, { says }]) => `  ${name.padEnd(16)} ${says}`)
  .join('\n')}

What a journey changes stays changed: a contract is made once, and what was withdrawn stays so.

  --json         the steps as a JSON list
  CHELIAN_DATA   the data folder of npm start: .data

Exit code: 0 it went as it is told, 1 a step went otherwise, 2 it was not called as it has to be.`;

export const cli = defineCommand({
  help: HELP,
  options: { json: { type: 'boolean', default: false } },
  takes: 'NAME',
  async run({ values: { json }, positionals: [name, ...more] }) {
    const journey =
      name === undefined || more.length > 0 || !Object.hasOwn(journeys, name) ? undefined : journeys[name];
    if (!journey) throw new Misused(`name one journey: ${Object.keys(journeys).join(', ')}`);
    const dataDir = process.env['CHELIAN_DATA'] ?? '.data';
    const steps: Gone[] = [];
    for await (const step of go(journey, { ...runningIn(dataDir), dataDir })) {
      steps.push(step);
      if (!json) print(step, steps.length, journey.steps.length);
    }
    if (json) console.log(JSON.stringify(steps));
    if (steps.length === journey.steps.length && steps.every(({ isAsTold }) => isAsTold)) return 0;
    console.error(
      'An earlier journey may have changed what this one needs: npm start with another CHELIAN_DATA is a new world.',
    );
    return 1;
  },
});

function print({ says, as, operation, refused, receipt, isAsTold }: Gone, number: number, of: number): void {
  console.log(`${number}/${of} ${says}`);
  console.log(`    ${as}: ${operation}`);
  for (const { path, code } of refused) console.log(`    refused ${path}: ${code}`);
  console.log(`    receipt ${receipt ?? 'none: nothing crossed'}${isAsTold ? '' : ', AND THIS IS NOT HOW IT GOES'}\n`);
}

function runningIn(dataDir: string): { url: string; issuer: string } {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { url: string; issuer: string };
  } catch (cause) {
    throw new Error(`no npm start is known to run in ${dataDir}: start it first`, { cause });
  }
}

await command(import.meta.url, cli);
