import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { command, isCommand } from '#kernel/command.ts';
import { readData } from './applicants.ts';
import { fitScorecard } from './fitScorecard.ts';

const FILE = new URL('scorecard.json', import.meta.url);
const HELP = `Fits the credit scorecard to south-german-credit-700.asc and writes scorecard.json beside it.

  node subgraphs/risk/scorecard/fit.ts           fit and write
  node subgraphs/risk/scorecard/fit.ts --check   fit and compare; ends with 1 when scorecard.json says anything else
  node subgraphs/risk/scorecard/fit.ts --help    this text`;

/** Returns the exit code. */
function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return say(HELP);
  const fitted = fitScorecard(readData());
  const text = `${JSON.stringify(fitted, null, 2)}\n`;
  const { auc, ks, gini } = fitted.validation;
  if (!values.check) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) return say('scorecard.json is stale: run fit.ts without --check', 1);
  return say(`${fitted.version}: AUC ${auc}, KS ${ks}, Gini ${gini}, ${fitted.attributes.length} attributes`);
}

function say(line: string, exitCode = 0): number {
  console.log(line);
  return exitCode;
}

if (isCommand(import.meta.url)) await command(main);
