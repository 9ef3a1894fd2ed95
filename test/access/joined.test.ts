import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { amend, joinedIn, register } from '#world/partner/joined.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'chelian-joined-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const enter = (org: string) =>
  register(dataDir, { org, name: { en: org, zh: org }, kind: 'manufacturer', redirectUri: 'https://x.example/login' });
const maker = (wmi: string) => ({ role: 'manufacturer', endpoint: 'http://127.0.0.1:1/graphql', wmi: [wmi] }) as const;

test('a registry that no gateway would start with is never written', async () => {
  await enter('maker-one');
  await enter('maker-two');
  amend(dataDir, 'maker-one', maker('ZZZ'));
  const before = joinedIn(dataDir);
  expect(() => amend(dataDir, 'maker-two', maker('ZZZ'))).toThrow(/two manufacturers have the WMI ZZZ/);
  expect(() => amend(dataDir, 'maker-two', maker('LDN'))).toThrow(/two manufacturers have the WMI LDN/);
  expect(() => amend(dataDir, 'maker-two', { ...maker('YYY'), endpoint: 'file:///x' })).toThrow(/no http or https URL/);
  expect(joinedIn(dataDir)).toEqual(before);
  amend(dataDir, 'maker-one', maker('ZZZ'));
  expect(joinedIn(dataDir)).toEqual(before);
});
