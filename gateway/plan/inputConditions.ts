import { print } from 'graphql';
import type { PlanItem } from './selection.ts';

/** Under which `@skip` and `@include` stages bring what is at a path; empty where one brings it in any case. */
export class InputConditions {
  readonly #byPath = new Map<string, string>();

  of(path: string): string {
    return this.#byPath.get(path) ?? '';
  }

  add(items: readonly PlanItem[], above = ''): void {
    for (const item of items) {
      const own = item.kind === 'fragment' ? item.directives : (item.node.directives ?? []).map((each) => print(each));
      const conditions = [above, own].flat().join(' ').trim();
      if (item.kind === 'fragment') this.add(item.items, conditions);
      else {
        this.#byPath.set(item.path, conditions === '' ? '' : (this.#byPath.get(item.path) ?? conditions));
        this.add(item.selection ?? [], conditions);
      }
    }
  }
}
