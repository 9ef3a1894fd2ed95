import { describe, expect, test } from 'vitest';
import { importsIn, importsOf } from './imports.ts';
import { fromTheTop, layerOf, lines, linesFor } from './layerOf.ts';
import { code, read } from './tracked.ts';
import type { Layer } from './layerOf.ts';

const height = (file: string) => -fromTheTop.indexOf(layerOf(file)!);
const below = (layer: Layer) => fromTheTop.slice(fromTheTop.indexOf(layer) + 1);

describe('the table of layers', () => {
  test('gives every file exactly one layer', () => {
    const unclear = code.map((file) => [file, ...linesFor(file).map(({ path }) => path)]);
    expect(unclear.filter(({ length }) => length !== 2)).toEqual([]);
  });

  test('has no line that decides nothing', () => {
    const deciding = new Set(code.flatMap(linesFor));
    expect(lines.filter((line) => !deciding.has(line)).map(({ path }) => path)).toEqual([]);
  });
});

test('imports go down only', () => {
  const upwards = code
    .flatMap(importsOf)
    .filter(({ by, file }) => file !== null && height(file) > height(by))
    .map(({ by, file }) => `${by} (${layerOf(by)}) imports ${file} (${layerOf(file!)})`);
  expect(upwards).toEqual([]);
});

test.each([
  ["import { a } from './a.ts';", './a.ts'],
  ["import type { A } from '#kernel/a.ts';", '#kernel/a.ts'],
  ["import {\n  a,\n  type B,\n} from '../a.ts';", '../a.ts'],
  ["import a, { b } from 'a';", 'a'],
  ["import * as a from '@scope/a';", '@scope/a'],
  ["import './a.ts';", './a.ts'],
  ["import rows from '#schema/rows.json' with { type: 'json' };", '#schema/rows.json'],
  ["export { a } from './a.ts';", './a.ts'],
  ["export * from './a.ts';", './a.ts'],
  ["export type { A } from './a.ts';", './a.ts'],
  ["  const { a } = await import('./a.ts');", './a.ts'],
])('the scan sees %j', (text, specifier) => {
  expect(importsIn(`const before = 'from';\n${text}\nconst after = 1;`)).toEqual([specifier]);
});

/** What only the named layers, and in them whoever needs it, may touch. */
const OUTSIDE: readonly { what: string; within: RegExp; layers: readonly Layer[] }[] = [
  {
    what: 'a server or a socket of its own',
    within: /^(?:node:(?:http|https|http2|net|tls|dgram|dns)|fastify|@fastify\/.+|@as-integrations\/.+)$/,
    layers: ['tests', 'doors'],
  },
  {
    what: 'another process',
    within: /^node:(?:child_process|cluster|worker_threads)$/,
    layers: ['tests', 'doors'],
  },
  {
    what: 'a database or an HTTP client',
    within: /^(?:pg|pg-copy-streams|undici|@mikro-orm\/.+)$/,
    layers: ['tests', 'doors', 'storage'],
  },
];

describe.each(OUTSIDE)('$what', ({ within, layers }) => {
  test(`is imported in ${layers.join(', ')} only`, () => {
    const importing = code.flatMap(importsOf).filter(({ specifier }) => within.test(specifier));
    const elsewhere = importing.filter(({ by }) => !layers.includes(layerOf(by)!));
    expect(elsewhere.map(({ by, specifier }) => `${by} imports ${specifier}`)).toEqual([]);
  });
});

test.each([
  ['the environment', /\bprocess\.env\b/],
  ["the runtime's own HTTP client", /(?:\bawait|\breturn|=>?) fetch\(|\bglobalThis\.fetch\b/],
])('%s is for doors only', (_, touch) => {
  const elsewhere = code
    .filter((file) => below('doors').includes(layerOf(file)!))
    .filter((file) => touch.test(read(file)));
  expect(elsewhere).toEqual([]);
});
