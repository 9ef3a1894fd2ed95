import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The project's files, from its root: what git tracks or would, and in an unpacked archive what lies in the folders. */
export const tracked: readonly string[] = (existsSync('.git') && fromGit()) || fromFolders(existsSync);

export const code = tracked.filter((file) => /\.(?:ts|tsx|mts|js|mjs)$/.test(file));

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Undefined where git itself is missing or does not trust the folder. */
function fromGit(): string[] | undefined {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    const files = execFileSync('git', list, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return files.split('\0').filter((file) => file && existsSync(file));
  } catch {
    return undefined;
  }
}

/** Every file below the root that `.gitignore` does not name. */
export function fromFolders(exists: (file: string) => boolean): string[] {
  const ignored = read('.gitignore').split('\n').filter(Boolean).map(ignoredBy);
  const inside = (folder: string): string[] =>
    readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`;
      if (path === '.git/' || path === '.git' || ignored.some((pattern) => pattern.test(path)) || !exists(path)) return [];
      return entry.isDirectory() ? inside(path) : [path];
    });
  return inside('');
}

/** Of gitignore(5) what the project uses: `name/` for a folder anywhere, `*.ext` for files. */
function ignoredBy(line: string): RegExp {
  return new RegExp(`(?:^|/)${RegExp.escape(line).replace('\\*', '[^/]*')}$`);
}
