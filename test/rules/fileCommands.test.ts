import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '#kernel/command.ts';
import { cli as scoreFile } from '#subgraphs/risk/scorecard/scoreFile.ts';
import { cli as ubiFactor } from '#subgraphs/insurer/ubiFactor.ts';

const folder = mkdtempSync(join(tmpdir(), 'chelian-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DATA = 'subgraphs/risk/scorecard/south-german-credit-700.asc';

async function run(cli: typeof scoreFile | typeof ubiFactor, text: string, ...flags: string[]) {
  const file = join(folder, 'rows');
  writeFileSync(file, text);
  return told(cli, file, ...flags);
}

async function told(cli: typeof scoreFile | typeof ubiFactor, ...args: string[]) {
  const [out, err] = [[] as string[], [] as string[]];
  const { log, error } = console;
  Object.assign(console, { log: (line: string) => out.push(line), error: (line: string) => err.push(line) });
  try {
    return { code: await runCommand(cli as never, args, console), out, err };
  } finally {
    Object.assign(console, { log, error });
  }
}

describe('scorecard:score', () => {
  test('tells good from bad in the data that the card was fitted on', async () => {
    const { code, out, err } = await told(scoreFile, DATA);
    expect([code, out[0], out.length, err]).toEqual([0, 'row,probability_of_bad,points,reason codes', 701, []]);
    const risks = readFileSync(DATA, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.trim().split(' ').at(-1)));
    const chances = out.slice(1).map((line) => Number(line.split(',')[1]));
    const mean = (good: number) => {
      const of = chances.filter((_, at) => risks[at] === good);
      return of.reduce((sum, each) => sum + each, 0) / of.length;
    };
    expect(mean(0)).toBeGreaterThan(1.5 * mean(1));
  });

  test('reads columns by their names, in any order, with commas too, and without what it does not use', async () => {
    const [names, first] = readFileSync(DATA, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(' '));
    const kept = names!
      .map((name, place) => [name, first![place]!] as const)
      .filter(([name]) => name !== 'credit_risk');
    const turned = kept.toReversed();
    const { out } = await run(
      scoreFile,
      `${turned.map(([name]) => name).join()}\n${turned.map(([, cell]) => cell).join()}\n`,
    );
    const { out: whole } = await told(scoreFile, DATA);
    expect(out[1]).toBe(whole[1]);
  });

  test('names what is wrong by row and column, and scores the others', async () => {
    const [names, first, second] = readFileSync(DATA, 'utf8').split('\n');
    const place = names!.split(' ').indexOf('duration');
    const broken = first!.split(' ').with(place, '-3').join(' ');
    const { code, out, err } = await run(scoreFile, [names, broken, second].join('\n'));
    expect([code, out.length, err]).toEqual([1, 2, ['row 1, duration: -3 is not above 0']]);
  });

  test('says which columns a file lacks', async () => {
    const { code, err } = await run(scoreFile, 'a b\n1 2\n');
    expect(code).toBe(1);
    expect(err[0]).toMatch(/^the file has no column duration|^the file has no column/);
  });
});

describe('ubi:factor', () => {
  const head = 'distanceKm,nightHours,totalHours,harshBrakesPer100Km,speedingShare';

  test('prints the factor, and the parts that multiply to it', async () => {
    const { code, out } = await run(ubiFactor, `${head}\n5000,10,100,2,0.01\n`);
    expect([code, out[0]]).toEqual([0, 'row,factor,USAGE_DISTANCE,USAGE_NIGHT,USAGE_HARSH,USAGE_SPEEDING,USAGE_CAP']);
    const [, factor, ...parts] = out[1]!.split(',').map(Number);
    const product = parts.filter((part) => part > 0).reduce((all, part) => all * part, 1);
    expect(factor).toBeCloseTo(product, 5);
    expect(factor).toBeLessThan(1);
  });

  test('lets few kilometres weigh little, and caps what many may do', async () => {
    const { out } = await run(ubiFactor, `${head}\n0,0,0,40,1\n1000000,50,100,90,1\n`);
    const factors = out.slice(1).map((line) => Number(line.split(',')[1]));
    expect(factors[0]).toBe(1);
    expect(factors[1]).toBeLessThanOrEqual(1.3);
    expect(factors[1]).toBeGreaterThan(1.29);
  });

  test.each([
    ['-1,0,5,1,0', 'row 1, distanceKm: -1 is below 0'],
    ['5,6,5,1,0', 'row 1, nightHours: 6 is more than totalHours, 5'],
    ['5,1,5,x,0', 'row 1, harshBrakesPer100Km: "x" is no number'],
    ['5,1,5,1,1.5', 'row 1, speedingShare: 1.5 is above 1'],
  ])('of %s says that %s', async (row, fault) => {
    expect(await run(ubiFactor, `${head}\n${row}\n`)).toMatchObject({ code: 1, err: [fault] });
  });
});
