import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { code } from './tracked.ts';

/** Who may see whom; `compose.ts` sits in `schema/` and reads, as a door, the gateway's knowledge of flows. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  schema: ['schema', 'kernel'],
  'schema/compose.ts': ['schema', 'kernel', 'gateway'],
  gateway: ['gateway', 'schema', 'kernel'],
  subgraphs: ['subgraphs', 'schema', 'kernel'],
  client: ['client', 'kernel'],
  codegen: ['codegen', 'client', 'gateway', 'schema', 'kernel'],
  world: ['world', 'gateway', 'subgraphs', 'schema', 'kernel'],
  bench: ['bench', 'world', 'gateway', 'subgraphs', 'schema', 'kernel'],
  console: ['console', 'client', 'kernel'],
  test: ['test', 'client', 'codegen', 'console', 'bench', 'world', 'gateway', 'subgraphs', 'schema', 'kernel'],
};

const crossings = code.flatMap(importsOf).flatMap(({ by, file }) => (file === null ? [] : [{ by, file }]));
const folderOf = (file: string) => file.split('/')[0]!;
const houseOf = (file: string) => (file in SEES ? file : folderOf(file));
const roleOf = (file: string) => /^subgraphs\/(\w+)\//.exec(file)?.[1];
const said = ({ by, file }: { by: string; file: string }) => `${by} imports ${file}`;

describe.each(Object.entries(SEES))('%s', (house, seen) => {
  test(`imports from ${seen.join(', ')} and no other folder`, () => {
    const strangers = crossings.filter(({ by, file }) => houseOf(by) === house && !seen.includes(folderOf(file)));
    expect(strangers.map(said)).toEqual([]);
  });
});

test('every folder of code has its walls', () => {
  const folders = code.filter((file) => file.includes('/')).map(houseOf);
  expect(folders.filter((folder) => !(folder in SEES))).toEqual([]);
});

test('roles never import each other: they talk through the graph', () => {
  const between = crossings.filter(({ by, file }) => roleOf(by) && roleOf(file) && roleOf(by) !== roleOf(file));
  expect(between.map(said)).toEqual([]);
});

test('what the roles share knows no role, but for the one place that wires them', () => {
  const knowing = crossings.filter(({ by, file }) => /^subgraphs\/\w+\.ts$/.test(by) && roleOf(file));
  expect(new Set(knowing.map(({ by }) => by))).toEqual(new Set(['subgraphs/parties.ts']));
});

test('the verifier of the ledger shares no code with its writer', () => {
  const names =
    'fsck|witness|ledgerClient|readServed|writeExport|export[A-Z]\\w+|verify[A-Z]\\w+|judgeCheckpoint|suspicion|evidence|peekable';
  const verifier = new RegExp(`^gateway/audit/(?:${names})\\.ts$`);
  const outside = crossings.filter(({ by, file }) => verifier.test(by) && !verifier.test(file));
  const borrowed = outside.filter(({ file }) => file !== 'kernel/command.ts');
  expect(borrowed.map(said)).toEqual([]);
});
