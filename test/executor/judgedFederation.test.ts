import { beforeAll, describe, expect, test, vi } from 'vitest';
import { seen } from './agree.ts';
import { features } from './features.ts';
import { federation } from './federation.ts';
import type { Federation } from './federation.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

/** The executor that judges every step is another one: where nothing is withheld, its answers are the same. */
describe.each(features.filter(({ unjudged }) => !unjudged))('$says: judged, and all of it open', (feature) => {
  let composed: Federation;
  beforeAll(() => {
    composed = federation(feature);
  });

  test.each(feature.operations)('$says', async (operation) => {
    const right = operation.right ?? seen(await composed.whole(operation));
    expect(seen(await composed.judged(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
  });
});

test.each(features.filter(({ unjudged }) => unjudged))(
  '$says: refused where they would have to be judged',
  async (feature) => {
    await expect(federation(feature).judged(feature.operations[0]!)).rejects.toThrow(
      /@fromContext, which is not judged/,
    );
  },
);
