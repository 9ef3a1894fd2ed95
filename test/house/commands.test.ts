import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { read } from './tracked.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Tools of others, which tell of themselves. */
const TOOLS = /^(?:vitest|graphql-codegen|vite|tsc|oxlint|prettier) /;
/** Run before others, with nothing to be told. */
const UNASKED = new Set(['prestart', 'pretest']);

const ours = Object.entries(scripts).filter(([name, line]) => !UNASKED.has(name) && !TOOLS.test(`${line} `));

/** The files' text: running each for its `--help` would take seconds. */
function commandIn(line: string) {
  const file =
    /^node (?:--\S+ )*(\S+\.ts)$/.exec(line)?.[1] ?? expect.fail(`neither a tool nor a file of ours: ${line}`);
  const text = read(file);
  const flagsIn = [
    text,
    ...importsOf(file).flatMap((each) => (each.file?.endsWith('Options.ts') ? read(each.file) : [])),
  ];
  return { text, help: /^const HELP = `([^]*?[^\\])`;$/m.exec(text)?.[1] ?? '', flags: flagsIn.flatMap(flagsOf) };
}

/** What stands in a `parseArgs` table. */
function flagsOf(text: string): string[] {
  const entry = /(?:^|[{,])\s*'?([a-z][a-z-]*)'?: (?:text\b|\{\s*type: '(?:string|boolean)')/gm;
  return [...text.matchAll(entry)].map(([, flag]) => flag!);
}

describe.each(ours)('npm run %s', (name, line) => {
  const { text, help, flags } = commandIn(line);

  test('is run by the kernel of commands, which knows --help and the exit codes', () => {
    expect(text).toMatch(/\nexport const cli = defineCommand\(\{\n {2}help: HELP,\n/);
    expect(text).toMatch(/\nawait command\(import\.meta\.url, cli\);\n$/);
  });

  test('says in its help how to type it, every option, and what the exit codes mean', () => {
    expect(help).toMatch(new RegExp(`^npm (?:run (?:-s )?)?${name}\\b`));
    expect(flags.filter((flag) => !new RegExp(`^ +--${flag}(?![\\w-])`, 'm').test(help))).toEqual([]);
    expect(help).toMatch(/\nExit code: 0 [^]*\b2 /);
  });
});

test('the scan sees options however they are written', () => {
  const written = `options: { url: text, 'max-age': { type: 'string', default: '60' } },\n  json: {\n    type: 'boolean',`;
  expect(flagsOf(written)).toEqual(['url', 'max-age', 'json']);
});
