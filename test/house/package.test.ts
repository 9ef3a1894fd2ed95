import { describe, expect, test } from 'vitest';
import { read, tracked } from './tracked.ts';

type Package = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Lock = { readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
const manifest = JSON.parse(read('package.json')) as Package;

/** The product's, and what the bench compares it with. */
describe.each(['', 'bench/peers/'])('%spackage.json', (folder) => {
  const asked = JSON.parse(read(`${folder}package.json`)) as Package;
  const lock = JSON.parse(read(`${folder}package-lock.json`)) as Lock;

  test.each(['dependencies', 'devDependencies', 'optionalDependencies'])(
    '%s name one version each, never a range',
    (kind) => {
      const ranges = Object.entries(asked[kind] ?? {}).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
      );
      expect(ranges).toEqual([]);
    },
  );

  test('the lock names no place to download from, so any registry serves', () => {
    const placed = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry);
    expect(placed.map(([path]) => path)).toEqual([]);
  });

  test('the lock holds the hash of every package', () => {
    const bare = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !('integrity' in entry));
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

test('every script is told of in README.md or docs/, but for those that were not', () => {
  /** Not told of on the day the law was made. The list only gets shorter. */
  const untoldYet = ['seed', 'typecheck', 'lint', 'format'];
  const pages = tracked
    .filter((file) => /^(?:README|CONTRIBUTING|docs\/.+)\.md$/.test(file))
    .map(read)
    .join('\n');
  const scripts = Object.keys(manifest['scripts']!).filter((name) => !/^(?:pre|post)/.test(name));
  const untold = scripts.filter((name) => !new RegExp(`\\bnpm (?:run )?(?:-s )?${name}(?![\\w:-])`).test(pages));
  expect(untold).toEqual(untoldYet);
});
