import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const PAGES = ['docs/partners.md', 'docs/partners.zh-CN.md'] as const;
const HOUR = /^## (?:Your first hour|第一个小时)\n([^]*?)^## /m;

function commandsOf(page: string): string[] {
  const [, hour = ''] = HOUR.exec(readFileSync(page, 'utf8')) ?? [];
  return [...hour.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, text]) => text!);
}

/** What each command prints, told by its beginning. */
const PRINTS: readonly [string, RegExp][] = [
  [
    'npm run -s partner -- register --org broker-nova',
    /broker-nova has registered\. .*\nIt may state insurance\.quote\/1/,
  ],
  ['TOKEN=', /^eyJ/],
  ['PERSON=', /^trust\.1-[\w-]+$/m],
  ['curl', /"optional": \[\n\s+"identity:basic",\n\s+"contact:basic"/],
  ['curl', /"status":"REQUESTED"/],
  ['OWN=', /^ACTIVE$/m],
  ['curl', /"name":"[^"]+","phone":null/],
  ['node', /^customer\.phone: SCOPE_MISSING$/m],
  ['curl', /^data: .*"status":"ACTIVE"/m],
  ['npm run -s consent:verify', /\{"index":\d+,"size":\d+,"leafHash"/],
  ['npm run -s partner -- register --org insurer-willow', /It may join\./],
];

let folder: string;
beforeAll(() => {
  // A copy of the repository for a shell: what the commands leave behind is left there.
  folder = mkdtempSync(join(tmpdir(), 'chelian-hour-'));
  for (const name of ['package.json', 'node_modules', 'world', 'gateway', 'kernel', 'schema', 'subgraphs'])
    symlinkSync(resolve(name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One shell, in which each command leaves its variables for the next; what each printed. */
function inOneShell(commands: readonly string[]): string[] {
  const { url, dataDir } = inject('site');
  const script = commands.map((text) => text.replaceAll('http://127.0.0.1:4000', url)).join('echo "=====" >&1\n');
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const env = { ...process.env, PATH: path, CHELIAN_DATA: dataDir, npm_config_update_notifier: 'false' };
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('=====\n');
}

describe('the first hour of a partner', () => {
  test('is ten steps, and in both languages the same commands', () => {
    const [english, chinese] = PAGES.map((page) => HOUR.exec(readFileSync(page, 'utf8'))![1]!);
    for (const hour of [english, chinese])
      expect([...hour!.matchAll(/^\*\*(\d+)[.．]/gm)].map(([, n]) => Number(n))).toEqual(
        Array.from({ length: 10 }, (_, i) => i + 1),
      );
    expect(commandsOf(PAGES[1])).toEqual(commandsOf(PAGES[0]));
  });

  test('goes as it is written, from nothing to an answer under consent', () => {
    const commands = commandsOf(PAGES[0]);
    const printed = inOneShell(commands);
    expect(commands.map((text, i) => text.startsWith(PRINTS[i]![0]))).toEqual(commands.map(() => true));
    for (const [i, [, says]] of PRINTS.entries()) expect(printed[i]).toMatch(says);
  });
});
