import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The project's files from its root: what git tracks or would; in an unpacked archive, what lies in the folders. */
export const tracked: readonly string[] = (existsSync('.git') && fromGit()) || fromFolders();

export const code = tracked.filter((file) => /\.(?:ts|tsx|mts|js|mjs)$/.test(file));

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Undefined where git is missing or does not trust the folder. */
function fromGit(): string[] | undefined {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    const files = execFileSync('git', list, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return files.split('\0').filter((file) => file && existsSync(file));
  } catch {
    return undefined;
  }
}

function fromFolders(folder = '', ignored = read('.gitignore').split('\n').filter(Boolean).map(ignoredBy)): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`;
    if (entry.name === '.git' || ignored.some((pattern) => pattern.test(path))) return [];
    return entry.isDirectory() ? fromFolders(path, ignored) : [path];
  });
}

/** Of gitignore(5), what the project uses: `name/` for a folder anywhere, `*.ext` for files. */
function ignoredBy(line: string): RegExp {
  return new RegExp(`(?:^|/)${line.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
}
