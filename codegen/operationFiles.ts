import { globSync, readFileSync } from 'node:fs';
import type { OperationFile } from './faultsIn.ts';

/** What is in `client/documents/`. */
export function operationFiles(): OperationFile[] {
  const files = globSync('client/documents/*.graphql').toSorted();
  return files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
