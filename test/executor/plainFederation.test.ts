import { beforeAll, describe, expect, test, vi } from 'vitest';
import { agree } from './agree.ts';
import { federation } from './federation.ts';
import { features } from './features.ts';
import type { Federation } from './federation.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

test('at least 600 operations', () => {
  expect(features.flatMap(({ operations }) => operations).length).toBeGreaterThanOrEqual(600);
});

describe.each(features)('$says: one answer, whoever holds the data', (feature) => {
  let composed: Federation;
  beforeAll(() => {
    composed = federation(feature);
  });

  test.each(feature.operations)('$says', (operation) => agree(composed, operation));
});
