/**
 * Runs before `npm start` and `npm test`: installs what is missing, from the lockfile and nothing else.
 * Plain JavaScript, because before the install the machine's own Node may be too old to strip types.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

const wanted = 'package-lock.json';
const installed = 'node_modules/.chelian-lock.json';

function upToDate() {
  return existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8');
}

if (!upToDate()) {
  console.error('Installing the dependencies (about a minute, once) ...');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  copyFileSync(wanted, installed);
}
