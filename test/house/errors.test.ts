import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '#kernel/errors.ts';

test('docs/errors.md and the catalogue say the same', () => {
  const documented = readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(\w+)` +\| (\d+) +\| (.+?) +\|$/gm);
  const rows = Object.entries(catalogue).map(([code, { status, says }]) => [code, String(status), says]);
  expect([...documented].map(([, ...cells]) => cells)).toEqual(rows);
});
