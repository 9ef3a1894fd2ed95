import { readFileSync } from 'node:fs';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { numberIn, placesOf, readTable } from '#kernel/table.ts';
import { probabilityOfBad } from '#subgraphs/risk/rules/probability.ts';
import { reasonCodes } from '#subgraphs/risk/rules/reasonCodes.ts';
import { score } from '#subgraphs/risk/rules/score.ts';
import { candidates } from './attributes.ts';
import scorecard from './scorecard.json' with { type: 'json' };
import type { ScoreInputs } from '#subgraphs/risk/rules/score.ts';
import type { AttributeName, Scorecard } from '#subgraphs/risk/rules/scorecard.ts';
import type { TableLine } from '#kernel/table.ts';

const HELP = `npm run -s scorecard:score -- FILE [--json]

Scores applicants with the scorecard that npm run scorecard:fit has made. FILE has the columns of South German Credit, parted by
blanks or commas, with their names in the first line; columns that the card does not use, credit_risk among them, are not read
and may be missing. Prints row,probability_of_bad,points,reason codes.

  --json   a JSON object a line

Exit code: 0 all rows are scored, 1 the file or a row is at fault: each is named, and the others are scored, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: { json: { type: 'boolean', default: false } },
  takes: 'FILE',
  run: ({ values, positionals: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new Misused('name one FILE to score');
    return scoreFile(readFileSync(file, 'utf8'), values.json);
  },
});

const card = scorecard as unknown as Scorecard;
const used = candidates.filter(({ name }) => card.attributes.some((attribute) => attribute.name === name));

function scoreFile(text: string, json: boolean): number {
  const { names, lines } = readTable(text);
  const places = placesOf(
    names,
    used.map(({ column }) => column),
  );
  if (!json) console.log('row,probability_of_bad,points,reason codes');
  const faults = lines.flatMap((line) => scoreLine(line, places, json));
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

/** Prints the line's score. Returns what is wrong with it. */
function scoreLine(line: TableLine, places: ReadonlyMap<string, number>, json: boolean): string[] {
  const inputs: { [name in AttributeName]?: number } = {};
  const faults: string[] = [];
  for (const { name, column, levels, unitsPerDatum = 1 } of used) {
    const value = numberIn(line, column, places.get(column)!);
    if (typeof value === 'string') faults.push(value);
    else if (levels !== undefined && (!Number.isInteger(value) || value < 1 || value > levels))
      faults.push(`row ${line.number}, ${column}: ${value} is none of 1 to ${levels}`);
    else if (value <= 0) faults.push(`row ${line.number}, ${column}: ${value} is not above 0`);
    else inputs[name] = value * unitsPerDatum;
  }
  if (faults.length === 0) print(line.number, inputs, json);
  return faults;
}

function print(row: number, inputs: ScoreInputs, json: boolean): void {
  const { points, attributes } = score(card, inputs);
  const probability = probabilityOfBad(points);
  const codes = reasonCodes(attributes, null, []).map(({ code }) => code);
  if (json) console.log(JSON.stringify({ row, probabilityOfBad: probability, points, reasonCodes: codes }));
  else console.log([row, probability.toFixed(6), points, codes.join(' ')].join());
}

await command(import.meta.url, cli);
