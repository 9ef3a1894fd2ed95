import { readFileSync, writeFileSync } from 'node:fs';
import { command, defineCommand } from '#kernel/command.ts';
import { readData } from './applicants.ts';
import { fitScorecard } from './fitScorecard.ts';

const FILE = new URL('scorecard.json', import.meta.url);
const HELP = `npm run scorecard:fit [-- --check] [-- --json]

Fits the credit scorecard to south-german-credit-700.asc and writes scorecard.json beside it.

  --check   writes nothing; compares
  --json    prints the card's measures as JSON

Exit code: 0 done, 1 scorecard.json says anything else, or its cross-validated AUC is below 0.74, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: { check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  run: ({ values }) => fit(values.check, values.json),
});

/** Less does not tell good from bad well enough to decide by. */
const LEAST_AUC = 0.74;

/** Returns the exit code. */
function fit(check: boolean, json: boolean): number {
  const fitted = fitScorecard(readData());
  const text = `${JSON.stringify(fitted, null, 2)}\n`;
  const { version, data, validation, attributes } = fitted;
  const { auc, ks, gini } = validation;
  if (auc < LEAST_AUC) return say(`the cross-validated AUC is ${auc}, below ${LEAST_AUC}: nothing is written`, 1);
  if (!check) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) return say('scorecard.json is stale: run npm run scorecard:fit', 1);
  if (json) return say(JSON.stringify({ version, data, validation }));
  return say(
    `${version}: AUC ${auc}, KS ${ks}, Gini ${gini}, ${attributes.length} attributes; data ${data.sha256.slice(0, 16)}`,
  );
}

function say(line: string, exitCode = 0): number {
  console.log(line);
  return exitCode;
}

await command(import.meta.url, cli);
