import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Tells whenever a file may have changed, also when another one is moved to its place: the folder is watched, and not what lay there
 * first. The folder has to be there; the file need not be yet.
 */
export function watchedFile(file: string, changed: () => void): { close(): void } {
  const name = basename(file);
  const watcher = watch(dirname(file), (_, which) => {
    if (which === null || which === name) changed();
  });
  return { close: () => watcher.close() };
}
