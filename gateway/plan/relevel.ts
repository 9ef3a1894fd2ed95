import type { PlanFragment, PlanItem } from './selection.ts';

/** The depth of a field counts from the object of its own stage. */
export function relevel(items: readonly PlanItem[], by: number, keys: ReadonlySet<string> = new Set()): PlanItem[] {
  return items.map((item): PlanItem => {
    if (item.kind === 'fragment') return { ...item, items: relevel(item.items, by, keys) } satisfies PlanFragment;
    const held = keys.has(item.name) && item.slot === item.name && item.selection === null;
    return { ...item, held, depth: item.depth - by, selection: item.selection && relevel(item.selection, by) };
  });
}
