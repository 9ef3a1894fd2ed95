import { beforeAll, describe, expect, test, vi } from 'vitest';
import { seen } from './agree.ts';
import { features } from './features.ts';
import { brokenAnswers } from './features/brokenAnswers.ts';
import { requiresOfAbstract } from './features/requiresOfAbstract.ts';
import { federation } from './federation.ts';
import { mixture } from './fixture/mixture.ts';
import type { Federation } from './federation.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

/** There an input that another type has, or that a party failed to give, is sent as null: what is computed from it differs. */
const elsewhere = new Set([requiresOfAbstract, brokenAnswers, mixture]);

/** The executor that judges every step is another one: where nothing is withheld, its answers are the same. */
describe.each(features.filter((each) => !elsewhere.has(each)))('$says: judged, and all of it open', (feature) => {
  let composed: Federation;
  beforeAll(() => {
    composed = federation(feature);
  });

  test.each(feature.operations)('$says', async (operation) => {
    const right = operation.right ?? seen(await composed.whole(operation));
    expect(seen(await composed.judged(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
  });
});
