import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const FOLDER = 'node_modules/.cache/chromium';
/** As root there is no sandbox; and a page of text needs no graphics card. */
export const chromiumArguments = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Where the browser is: as `CHROMIUM_PATH` says, else the one inside the npm package (Linux on x64), unpacked once.
 * @throws Error where there is neither
 */
export async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH: named } = process.env;
  if (named) return named;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the console is tested in Chromium: say where yours is with CHROMIUM_PATH');
  const unpacked = join(FOLDER, 'chromium');
  if (!existsSync(unpacked)) await unpack();
  return unpacked;
}

const UNPACK = `import packaged from '@sparticuz/chromium'; await packaged.executablePath();`;

/**
 * The package unpacks into the folder for what is temporary, and shares what it finds there: so in a process with one of its own. Two runs
 * at once unpack one each, and the first to be done is kept.
 */
async function unpack(): Promise<void> {
  const fresh = resolve(`${FOLDER}.${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const env = { ...process.env, TMPDIR: fresh };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
  if (existsSync(FOLDER)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, FOLDER);
}

/** Where a machine has no fonts of its own, the package's. */
export function fontEnvironment(): Record<string, string> {
  return existsSync('/etc/fonts') || process.env['CHROMIUM_PATH'] ? {} : { FONTCONFIG_PATH: join(FOLDER, 'fonts') };
}
