import { beforeAll, describe, expect, test, vi } from 'vitest';
import { seen } from './agree.ts';
import { features } from './features.ts';
import { provides } from './features/provides.ts';
import { requiresOfAbstract } from './features/requiresOfAbstract.ts';
import { federation } from './federation.ts';
import { mixture } from './fixture/mixture.ts';
import type { Case } from './feature.ts';
import type { Federation } from './federation.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

/** There inputs that only another type has are sent as null, or what is provided through an interface keeps the graph from being planned. */
const elsewhere = new Set([requiresOfAbstract, mixture, provides]);
/** Of an input that its party failed to give, likewise. */
const whole = ({ tamper }: Case) => !tamper;
const open = features.filter((each) => !elsewhere.has(each) && each.operations.some(whole));

/** The executor that judges every step is another one: where nothing is withheld, its answers are the same. */
describe.each(open)('$says: judged, and all of it open', (feature) => {
  let composed: Federation;
  beforeAll(() => {
    composed = federation(feature);
  });

  test.each(feature.operations.filter(whole))('$says', async (operation) => {
    const right = operation.right ?? seen(await composed.whole(operation));
    expect(seen(await composed.judged(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
  });
});
