import { readFileSync, writeFileSync } from 'node:fs';
import { command, defineCommand } from '#kernel/command.ts';
import { readData } from './applicants.ts';
import { fitScorecard } from './fitScorecard.ts';

const FILE = new URL('scorecard.json', import.meta.url);
const HELP = `node subgraphs/risk/scorecard/fit.ts [--check]

Fits the credit scorecard to south-german-credit-700.asc and writes scorecard.json beside it.

  --check   writes nothing; compares

Exit code: 0 done, 1 scorecard.json says anything else, 2 an option is at fault.`;

const cli = defineCommand({
  help: HELP,
  options: { check: { type: 'boolean', default: false } },
  run: ({ values }) => fit(values.check),
});

/** Returns the exit code. */
function fit(check: boolean): number {
  const fitted = fitScorecard(readData());
  const text = `${JSON.stringify(fitted, null, 2)}\n`;
  const { auc, ks, gini } = fitted.validation;
  if (!check) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) return say('scorecard.json is stale: run fit.ts without --check', 1);
  return say(`${fitted.version}: AUC ${auc}, KS ${ks}, Gini ${gini}, ${fitted.attributes.length} attributes`);
}

function say(line: string, exitCode = 0): number {
  console.log(line);
  return exitCode;
}

await command(import.meta.url, cli);
