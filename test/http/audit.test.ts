import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());

const audits = serverAudits({ url: () => small.url });

describe('GraphQL over HTTP', () => {
  test('there are 61 audits', () => {
    expect(new Set(audits.map(({ id }) => id)).size).toBe(61);
  });

  test.each(audits)('$id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
