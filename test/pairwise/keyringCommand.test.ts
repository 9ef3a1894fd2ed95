import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cli } from '#gateway/pairwise/keyringCommand.ts';
import { runCommand } from '#kernel/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chelian-keyring-'));
const FILE = join(folder, 'keys', 'pseudonyms.json');
const ORG = ['--org', 'lender-harbour'];

beforeAll(() => void vi.stubEnv('PSEUDONYM_KEYS', FILE));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

type Ran = { readonly code: number; readonly out: readonly string[]; readonly err: string };

async function run(...args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  const code = await runCommand(cli, args, { log: () => undefined, error: (line: string) => void err.push(line) });
  log.mockRestore();
  return { code, out, err: err.join() };
}

function fileOf(...names: readonly string[]): string {
  const file = join(folder, 'names.txt');
  writeFileSync(file, `${names.join('\n')}\n`);
  return file;
}

test('a rotation: a new key, the names renewed, the organisation switched, the old key thrown away', async () => {
  await run('new');
  const [old] = (await run('of', 'trust.c000001', ...ORG)).out as [string];
  await run('add');
  expect((await run('of', 'trust.c000001', ...ORG)).out).toEqual([old]);
  const renewed = await run('renew', fileOf(old), ...ORG);
  await run('switch', ...ORG);
  const [fresh] = (await run('of', 'trust.c000001', ...ORG)).out as [string];
  expect(renewed).toMatchObject({ code: 0, out: [`${old}\t${fresh}`] });
  expect((await run('open', old, fresh, ...ORG)).out).toEqual(['trust.c000001', 'trust.c000001']);
  expect(await run('retire', '1')).toMatchObject({ code: 1, err: expect.stringContaining('writes version 1') });
  await run('switch');
  await run('retire', '1');
  expect(await run('open', old, fresh, ...ORG)).toMatchObject({ code: 1, out: ['-', 'trust.c000001'] });
});

test('what is none of the organisation’s names is said to be none', async () => {
  const all = fileOf('trust.c000001', '', 'trust.2-zz');
  expect(await run('renew', all, ...ORG)).toMatchObject({ code: 1, out: ['-', '-'] });
});

test('the file is for its owner alone, and a keyring that is there is not made anew', async () => {
  expect(statSync(FILE).mode & 0o077).toBe(0);
  const before = readFileSync(FILE, 'utf8');
  expect(await run('new')).toMatchObject({ code: 1, err: expect.stringContaining('there is a keyring') });
  expect(readFileSync(FILE, 'utf8')).toBe(before);
});

test.each([
  [['of', 'trust.c000001'], 2, /say whose names/],
  [['turn'], 2, /no verb "turn"/],
  [[], 2, /say what to do/],
  [['retire', 'x'], 2, /VERSION is a whole number/],
  [['retire', '9'], 1, /no key 9/],
])('%j is refused in a sentence', async (args, code, says) => {
  expect(await run(...args)).toMatchObject({ code, err: expect.stringMatching(says) });
});
