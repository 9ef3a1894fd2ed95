import { readFileSync } from 'node:fs';
import { command, defineCommand, Misused, wholeNumber } from '#kernel/command.ts';
import { numberIn, placesOf, readTable } from '#kernel/table.ts';
import { factorProduct } from './rules/applyFactors.ts';
import { usageFactor } from './rules/usageFactor.ts';
import type { Usage } from './rules/usageFactor.ts';
import type { TableLine } from '#kernel/table.ts';

const HELP = `npm run -s ubi:factor -- FILE.csv [--credibility-km N] [--low-bps N] [--high-bps N] [--json]

Prints what use does to the price of commercial cover: the factor, and the parts that multiply to it. FILE.csv has the columns
distanceKm, nightHours, totalHours, harshBrakesPer100Km and speedingShare, of 180 days, with their names in the first line. An
empty harshBrakesPer100Km or speedingShare is not known, and has no part.

  --credibility-km N   distance at which what was seen weighs one half: 2000
  --low-bps N          the least that the factor may be, in basis points: 7000
  --high-bps N         the most: 13000
  --json               a JSON object a line, with the parts' names in Chinese and English

Exit code: 0 all rows have a factor, 1 the file or a row is at fault: each is named, and the others are told, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: {
    'credibility-km': { type: 'string', default: '2000' },
    'low-bps': { type: 'string', default: '7000' },
    'high-bps': { type: 'string', default: '13000' },
    json: { type: 'boolean', default: false },
  },
  takes: 'FILE',
  run: ({ values, positionals: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new Misused('name one FILE.csv');
    const limits = {
      credibilityKm: wholeNumber('--credibility-km', values['credibility-km'], { from: 1 }),
      usageLowBps: wholeNumber('--low-bps', values['low-bps'], { from: 1, to: 10_000 }),
      usageHighBps: wholeNumber('--high-bps', values['high-bps'], { from: 10_000, to: 100_000 }),
    };
    return factorFile(readFileSync(file, 'utf8'), limits, values.json);
  },
});

type Limits = Parameters<typeof usageFactor>[1];

const COLUMNS = ['distanceKm', 'nightHours', 'totalHours', 'harshBrakesPer100Km', 'speedingShare'] as const;
type Column = (typeof COLUMNS)[number];
/** May be left empty. */
const UNKNOWABLE: ReadonlySet<Column> = new Set(['harshBrakesPer100Km', 'speedingShare']);
const PARTS = ['USAGE_DISTANCE', 'USAGE_NIGHT', 'USAGE_HARSH', 'USAGE_SPEEDING', 'USAGE_CAP'] as const;

function factorFile(text: string, limits: Limits, json: boolean): number {
  const { names, lines } = readTable(text);
  const places = placesOf(names, COLUMNS);
  if (!json) console.log(['row', 'factor', ...PARTS].join());
  const faults = lines.flatMap((line) => {
    const usage = usageOf(line, places);
    if (Array.isArray(usage)) return usage;
    print(line.number, usage, limits, json);
    return [];
  });
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

/** What a row says, or what is wrong with it. */
function usageOf(line: TableLine, places: ReadonlyMap<string, number>): Usage | string[] {
  const values = new Map<Column, number | null>();
  const faults: string[] = [];
  for (const column of COLUMNS) {
    const place = places.get(column)!;
    const value = UNKNOWABLE.has(column) && (line.cells[place] ?? '') === '' ? null : numberIn(line, column, place);
    if (typeof value === 'string') faults.push(value);
    else if (value !== null && value < 0) faults.push(`row ${line.number}, ${column}: ${value} is below 0`);
    else values.set(column, value);
  }
  const [night, total, speeding] = (['nightHours', 'totalHours', 'speedingShare'] as const).map((name) =>
    values.get(name),
  );
  if (typeof night === 'number' && typeof total === 'number' && night > total)
    faults.push(`row ${line.number}, nightHours: ${night} is more than totalHours, ${total}`);
  if (typeof speeding === 'number' && speeding > 1)
    faults.push(`row ${line.number}, speedingShare: ${speeding} is above 1`);
  if (faults.length > 0) return faults;
  return {
    distanceKm: values.get('distanceKm')!,
    nightShare: total ? night! / total : null,
    harshEventsPer100Km: values.get('harshBrakesPer100Km')!,
    speedingShare: speeding!,
  };
}

function print(row: number, usage: Usage, limits: Limits, json: boolean): void {
  const parts = usageFactor(usage, limits);
  const { numerator, denominator } = factorProduct(parts);
  const factor = Number((numerator * 1_000_000n + denominator / 2n) / denominator) / 1_000_000;
  if (json) return console.log(JSON.stringify({ row, factor, parts }));
  const of = (code: string) => parts.find((part) => part.code === code)?.factorBps;
  const cells = PARTS.map((code) => {
    const bps = of(code);
    return bps === undefined ? '' : (bps / 10_000).toFixed(4);
  });
  console.log([row, factor.toFixed(6), ...cells].join());
}

await command(import.meta.url, cli);
