import { expect, test } from 'vitest';
import { memberRoles } from '#kernel/organisation.ts';
import { importsOf } from './imports.ts';
import { code, read, tracked } from './tracked.ts';

const DRAWER = /(?:^|\/)(?:index|utils?|helpers?|types|common|misc|shared)(?:\/|\.[^/]+$)/i;

test('no file or folder is a drawer: each is named after what it holds', () => {
  expect(tracked.filter((file) => DRAWER.test(file))).toEqual([]);
});

test('an import climbs to no parent folder: ./ stays, # crosses', () => {
  const climbing = code.flatMap(importsOf).filter(({ specifier }) => specifier.startsWith('..'));
  expect(climbing.map(({ by, specifier }) => `${by} imports ${specifier}`)).toEqual([]);
});

test('./ stays in its folder or goes to one inside it, # crosses to another', () => {
  const roundabout = code.flatMap(importsOf).filter(({ by, specifier, file }) => {
    const folder = by.slice(0, by.lastIndexOf('/') + 1);
    return specifier.startsWith('#') && folder.includes('/') && file!.slice(0, file!.lastIndexOf('/') + 1) === folder;
  });
  expect(roundabout.map(({ by, specifier }) => `${by} imports ${specifier}`)).toEqual([]);
});

test('a file exports under its own names: none passes another file on', () => {
  const barrels = code.filter((file) => /^export (?:type )?(?:\*|\{[^}]*\}) from '/m.test(read(file)));
  expect(barrels).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const lengths = code
    .filter((file) => !/^(?:schema|client)\/generated\//.test(file))
    .map((file) => [file, read(file).split('\n').length - 1] as const);
  expect(lengths.filter(([, length]) => length > 250)).toEqual([]);
});

test.each(memberRoles)('%s has the four files that every role has', (role) => {
  const four = ['party', 'resolvers', 'store', 'tables'].map((name) => `subgraphs/${role}/${name}.ts`);
  expect(tracked).toEqual(expect.arrayContaining(four));
});

test('every folder of roles belongs to a role', () => {
  const folders = tracked.flatMap((file) => /^subgraphs\/(\w+)\//.exec(file)?.[1] ?? []);
  expect(new Set(folders)).toEqual(new Set(memberRoles));
});
