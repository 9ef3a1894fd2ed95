import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seen } from './agree.ts';
import { features } from './features.ts';
import { federation } from './federation.ts';
import { served } from './served.ts';
import type { Case } from './feature.ts';
import type { Federation } from './federation.ts';
import type { Served } from './served.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

/** Names that the door keeps for itself: it lets none of a client's begin so. */
const RESERVED = /\b(?:__|_c_)\w*\s*:|\$__/;
const passes = ({ tamper, query }: Case) => !tamper && !RESERVED.test(query);

/** Each operation twice: the second time it is known, and goes another way through the gateway. */
describe.each(features.filter(({ operations }) => operations.some(passes)))(
  '$says: over HTTP as without it',
  (feature) => {
    let composed: Federation;
    let gateway: Served;
    beforeAll(async () => {
      composed = federation(feature);
      gateway = await served(feature, composed.parties);
    });
    afterAll(() => gateway[Symbol.asyncDispose]());

    test.each(feature.operations.filter(passes))('$says', async (operation) => {
      const right = operation.right ?? seen(await composed.whole(operation));
      expect(seen(await gateway.ask(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
      expect(seen(await gateway.ask(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
    });
  },
);
