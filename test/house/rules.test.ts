import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { layerOf } from './layerOf.ts';
import { code, read } from './tracked.ts';

const pure = code.filter((file) => ['rules', 'kernel'].includes(layerOf(file)!));

/** Impure in one respect, and why. */
const EXCEPTIONS: Readonly<Record<string, { does: string; why: string }>> = {
  'schema/subgraphSdl.ts': { does: 'reads files', why: 'the SDL of a role is a file beside it' },
  'subgraphs/risk/scorecard/applicants.ts': { does: 'reads files', why: 'the applicants are a file beside it' },
};

const IMPURE = {
  'reads the clock': /\bDate\.now\b|\bnew Date\(\)|(?<!new )\bDate\(\)|\bperformance\s*\.|\bhrtime\b|\bTemporal\.Now\b/,
  'throws dice': /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b|\bgenerateKey/,
  'reads the process': /\bprocess\b|\bimport\.meta\.(?:main|dirname|filename)\b/,
  'takes time':
    /\basync\b|\bawait\b|\bnew Promise\b|\bPromise\.|\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/,
  'reads files': /\bfs\b|\bnode:path\b/,
  prints: /\bconsole\./,
} as const;

const CODE_LINE = /^(?!\s*(?:\/\*\*|\*|\/\/)).*$/gm;

function codeOf(file: string): string {
  return (read(file).match(CODE_LINE) ?? []).join('\n');
}

describe.each(Object.entries(IMPURE))('no rule %s', (does, pattern) => {
  test('its answer follows from its arguments', () => {
    const offenders = pure.filter((file) => pattern.test(codeOf(file)));
    expect(offenders).toEqual(pure.filter((file) => EXCEPTIONS[file]?.does === does));
  });
});

test('of Node, a rule uses hashing and nothing else', () => {
  const imported = pure.flatMap(importsOf).filter(({ specifier }) => /^node:(?!crypto$)/.test(specifier));
  expect(imported.filter(({ by }) => !(by in EXCEPTIONS)).map(({ by, specifier }) => `${by}: ${specifier}`)).toEqual(
    [],
  );
});

test('kernel, plans, decisions, the record and the roles’ rules are all held to this', () => {
  const held =
    /^(?:kernel\/(?!command\.ts$)|gateway\/(?:plan|consent)\/|gateway\/audit\/record\.ts$|subgraphs\/\w+\/rules\/)/;
  expect(code.filter((file) => held.test(file) && !pure.includes(file))).toEqual([]);
});
