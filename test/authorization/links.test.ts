import { ApolloGateway } from '@apollo/gateway';
import { describe, expect, test } from 'vitest';
import { openSupergraph } from '#gateway/supergraph.ts';
import { compose, guarded } from './guarded.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const world = { root: { open: 1, closed: 2 } };
const link = (imports: string, more = '') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"${imports}]${more})`;

async function refused(
  parties: Record<string, string>,
  rewritten?: (sdl: string) => string,
): Promise<readonly string[]> {
  const { ask } = guarded(parties, world, rewritten);
  const { data, errors } = await ask('{ open closed }');
  expect(data).toEqual({ open: 1, closed: errors.length > 0 ? null : 2 });
  expect((await ask('{ open closed }', { scopes: ['a'], policies: () => new Set(['a']) })).errors).toEqual([]);
  return errors;
}

describe('a rule binds under any name that it is imported under (CVE-2025-64347)', () => {
  test.each([
    ['@authenticated', '', '@locked'],
    ['@requiresScopes', '(scopes: [["a"]])', '@locked'],
    ['@policy', '(policies: [["a"]])', '@locked'],
    ['@authenticated', '', '@policy'],
  ])('%s%s as %s', async (name, args, as) => {
    const sdl = `${link(`, { name: "${name}", as: "${as}" }`)} type Query { open: Int closed: Int ${as}${args} }`;
    expect(await refused({ one: sdl })).toEqual(['closed UNAUTHORIZED']);
  });

  test('and where it is not imported at all', async () => {
    const sdl = `${link('')} type Query { open: Int closed: Int @federation__authenticated }`;
    expect(await refused({ one: sdl })).toEqual(['closed UNAUTHORIZED']);
  });

  test('and where the supergraph gives the spec a name of its own', async () => {
    const sdl = `${link(', "@authenticated"')} type Query { open: Int closed: Int @authenticated }`;
    const renamed = (supergraph: string) =>
      supergraph
        .replace('authenticated/v0.1", for', 'authenticated/v0.1", as: "door", for')
        .replaceAll('@authenticated', '@door');
    expect(await refused({ one: sdl }, renamed)).toEqual(['closed UNAUTHORIZED']);
  });

  test('and where the link does not say what it is for', async () => {
    const sdl = `${link(', "@authenticated"')} type Query { open: Int closed: Int @authenticated }`;
    expect(await refused({ one: sdl }, (text) => text.replaceAll(', for: SECURITY', ''))).toEqual([
      'closed UNAUTHORIZED',
    ]);
  });
});

test('a directive that only has the name of a rule is none', async () => {
  const sdl = `${link(', "@composeDirective"')} @link(url: "https://other.example/doors/v1.0", import: ["@authenticated"])
    @composeDirective(name: "@authenticated") directive @authenticated on FIELD_DEFINITION
    type Query { open: Int closed: Int @authenticated }`;
  expect(compose({ one: sdl })).toContain('closed: Int @authenticated');
  expect(await refused({ one: sdl })).toEqual([]);
});

describe('a supergraph with rules', () => {
  const sdl = compose({ one: 'type Query { open: Int closed: Int @authenticated }' });

  test('which the reference gateway refuses, is opened, with a schema that does not show them', async () => {
    await expect(new ApolloGateway({ supergraphSdl: sdl, logger: quiet }).load()).rejects.toThrow('is unsupported');
    const supergraph = openSupergraph({ sdl }, quiet);
    const { schema } = await supergraph.inner.load();
    expect(schema.getDirectives().map(({ name }) => name)).not.toContain('authenticated');
    expect(supergraph.current().graph.schema.getDirective('authenticated')).toBeFalsy();
    await supergraph.inner.stop();
  });

  test.each([
    ['of a version that is not known here', (text: string) => text.replace('authenticated/v0.1', 'authenticated/v0.2')],
    ['in an extension of a type', (text: string) => `${text} extend type Query { more: Int @authenticated }`],
  ])('%s is not opened', async (_, changed) => {
    expect(() => guarded({ one: 'type Query { open: Int closed: Int @authenticated }' }, world, changed)).toThrow(
      TypeError,
    );
  });
});
