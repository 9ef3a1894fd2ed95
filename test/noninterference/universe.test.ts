import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isEntity } from './universe.ts';

test('everything that is about somebody is in the small world: what is forgotten there is held to no law', () => {
  const schema = buildSchema(readFileSync('schema/supergraph.graphql', 'utf8'), { assumeValidSDL: true });
  const about = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'subject'),
  );
  expect(about.length).toBeGreaterThan(10);
  expect(about.map(({ name }) => name).filter((name) => !isEntity(name))).toEqual([]);
});
