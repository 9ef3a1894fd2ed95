import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo } from '#world/demo.ts';
import { go } from '#world/journeys/journey.ts';
import { journeys } from '#world/journeys/journeys.ts';
import type { Demo } from '#world/demo.ts';

/** What journeys change stays changed: they have a world of their own. */
let demo: Demo;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'chelian-journeys-'));
  chmodSync(dataDir, 0o711);
  const here = { dataDir, port: 0, identityPort: 0, members: 'local' } as const;
  demo = await startDemo({ ...here, customers: 60, env: { LOG_LEVEL: 'error' }, progress: () => undefined });
});
afterAll(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(Object.entries(journeys))('%s goes as it is told, from one organisation to the next', async (_, journey) => {
  const steps = [];
  for await (const step of go(journey, { ...demo, dataDir })) steps.push(step);
  const went = steps.map(({ says, refused, isAsTold }) => (isAsTold ? says : [says, refused]));
  expect(went).toEqual(journey.steps.map(({ says }) => says));
});
