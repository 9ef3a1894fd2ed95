import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

const WANTED = 'bench/peers/package-lock.json';
const INSTALLED = 'bench/peers/node_modules/.bench-lock.json';

/** Installs the gateways to compare with, from the bench's own lockfile, when they are not there. Without them the bench goes on. */
export function installPeers(): void {
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(WANTED, 'utf8')) return;
  console.error('Installing the gateways to compare with into bench/peers (650 MB, about a minute, once) ...');
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: 'bench/peers',
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    copyFileSync(WANTED, INSTALLED);
  } catch (error) {
    console.error(`npm could not install them (${(error as Error).message}); the run goes on with what there is.`);
  }
}
