import type { PlanField, PlanItem } from './selection.ts';

/** Splits items into those whose fields all pass, and the rest; fragments are split inside. */
export function partition(items: readonly PlanItem[], stays: (field: PlanField) => boolean): [PlanItem[], PlanItem[]] {
  const stay: PlanItem[] = [];
  const go: PlanItem[] = [];
  for (const item of items) {
    if (item.kind === 'field') (stays(item) ? stay : go).push(item);
    else {
      const [inside, outside] = partition(item.items, stays);
      if (inside.length > 0) stay.push({ ...item, items: inside });
      if (outside.length > 0) go.push({ ...item, items: outside });
    }
  }
  return [stay, go];
}
