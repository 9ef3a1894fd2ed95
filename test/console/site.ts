import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '#world/demo.ts';
import { chromiumPath } from './chromium.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The gateway of a whole world, as `npm start` starts it. */
    site: { readonly url: string; readonly issuer: string; readonly ledgerUrl: string; readonly dataDir: string };
    chromium: string;
  }
}

/** One world for all tests of the console, and the browser unpacked. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'chelian-console-'));
  // PostgreSQL does not run as root, and has to get in.
  chmodSync(dataDir, 0o711);
  const [demo, chromium] = await Promise.all([
    startDemo({
      dataDir,
      port: 0,
      identityPort: 0,
      customers: 60,
      members: 'local',
      env: { LOG_LEVEL: 'error' },
      progress: () => {},
    }),
    chromiumPath(),
  ]);
  const { url, issuer, ledgerUrl } = demo;
  provide('site', { url, issuer, ledgerUrl, dataDir });
  provide('chromium', chromium);
  return async () => {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
