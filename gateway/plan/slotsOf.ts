import type { FetchNode } from '@apollo/query-planner';
import type { Slots } from './selection.ts';

/** Where the planner gave a field an alias of its own and renames it back afterwards, the slot is the final name. */
export function slotsOf(fetch: FetchNode): Slots {
  const renames = new Map<string, string>();
  for (const rewrite of fetch.outputRewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') renames.set(rewrite.path.at(-1) ?? '', rewrite.renameKeyTo);
  }
  return (_, node) => {
    const key = node.alias?.value ?? node.name.value;
    return renames.get(key) ?? key;
  };
}
