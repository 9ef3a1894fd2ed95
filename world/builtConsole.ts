import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const home = new URL('../', import.meta.url).pathname;
/** What the console is built from. */
const sources = ['console', 'client', 'kernel', 'package-lock.json'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);

/**
 * The folder of the console's files, built where it is not there yet: it is named after what it was built from, so that
 * a running gateway keeps its own. @throws Error when the console does not build
 */
export async function builtConsole(): Promise<string> {
  const folder = join(home, '.cache', 'console', digestOf(sources));
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--config', 'console/vite.config.ts', '--outDir', fresh, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: home });
  // Another one that starts may have been quicker.
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  return folder;
}

function digestOf(paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) digest.update(path).update(readFileSync(join(home, path)));
  return digest.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!existsSync(join(home, path))) return [];
  if (path.includes('.')) return [path];
  return readdirSync(join(home, path), { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
