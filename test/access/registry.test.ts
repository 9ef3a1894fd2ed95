import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultOf, openRegistry } from '#gateway/registry.ts';
import type { Organisation } from '#kernel/organisation.ts';

const broker: Organisation = {
  id: 'nova',
  name: { en: 'Nova', zh: '新星' },
  role: null,
  endpoint: null,
  wmi: [],
  status: 'ACTIVE',
};
const insurer: Organisation = {
  ...broker,
  id: 'willow',
  role: 'insurer',
  endpoint: 'https://graph.willow.example/graphql',
};

let folder: string;
let file: string;
const said: string[] = [];
const logger = { info: (text: string) => void said.push(text), error: (text: string) => void said.push(text) };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chelian-registry-'));
  file = join(folder, 'members.json');
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As careful programs write: to another file, which takes its place. */
function replace(text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

test('whoever is entered takes part without a restart, again and again; whoever is suspended is asked nothing', async () => {
  const registry = openRegistry({ file, first: [broker] }, [], logger);
  const insurers = () => registry.members.ofRole('insurer').map(({ id }) => id);
  expect(insurers()).toEqual([]);
  replace(JSON.stringify([insurer]));
  await expect.poll(insurers).toEqual(['willow']);
  replace(JSON.stringify([insurer, { ...insurer, id: 'elm' }]));
  await expect.poll(insurers).toEqual(['willow', 'elm']);
  replace(JSON.stringify([{ ...insurer, status: 'SUSPENDED' }]));
  await expect.poll(insurers).toEqual([]);
  expect(registry.members.find('willow')?.status).toBe('SUSPENDED');
  registry.close();
});

test.each([
  ['no JSON', '[{'],
  ['no list', '{}'],
  ['somebody with a fault', JSON.stringify([{ ...insurer, endpoint: 'ftp://x' }])],
  ['two with one name', JSON.stringify([insurer, insurer])],
])('a registry that has %s leaves the one before in force, and is reported', async (_, text) => {
  replace(JSON.stringify([insurer]));
  const registry = openRegistry({ file }, [], logger);
  replace(text);
  await expect.poll(() => said.at(-1)).toMatch(/the registry is not reloaded/);
  expect(registry.members.find('willow')).toEqual(insurer);
  registry.close();
});

test.each([
  [{ id: 'No' }, /small letters/],
  [{ id: '__proto__' }, /small letters/],
  [{ name: { en: 'x' } }, /no name in English and in Chinese/],
  [{ role: 'ledger' }, /its role is none: "ledger"/],
  [{ role: null }, /who has a role has an endpoint/],
  [{ endpoint: null }, /who has a role has an endpoint/],
  [{ endpoint: 'file:///etc/passwd' }, /no http or https URL/],
  [{ wmi: ['LDN'] }, /only a manufacturer/],
  [{ wmi: ['LOO'] }, /three characters/],
  [{ status: 'GONE' }, /ACTIVE or SUSPENDED/],
])('an organisation with %j cannot take part', (change, says) => {
  expect(faultOf({ ...insurer, ...change })).toMatch(says);
  expect(faultOf(insurer)).toBeNull();
});
