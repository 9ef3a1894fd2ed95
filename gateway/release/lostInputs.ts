import { GraphNode } from './graphNode.ts';
import type { Failure } from './failures.ts';
import type { Value } from './graphNode.ts';

export type Cause = Omit<Failure, 'path'>;

/** Slots that are empty because a member failed, each with the object that lacks it. */
export class LostInputs {
  readonly #byNode = new Map<GraphNode, Map<string, Cause>>();

  add(node: GraphNode, slot: string, cause: Cause): void {
    const slots = this.#byNode.get(node) ?? new Map<string, Cause>();
    this.#byNode.set(node, slots.set(slot, cause));
  }

  /** Why the object lacks what is at the path below it, or a part of that, if a member is to blame. */
  causeAt(node: GraphNode, path: string): Cause | undefined {
    return this.#byNode.size === 0 ? undefined : this.#in(node, path.split('.'));
  }

  #in(value: Value | undefined, [slot, ...rest]: readonly string[]): Cause | undefined {
    if (slot === undefined) return undefined;
    if (value instanceof GraphNode) {
      const held = value.data[slot];
      return held === undefined ? this.#byNode.get(value)?.get(slot) : this.#in(held, rest);
    }
    if (!Array.isArray(value)) return undefined;
    for (const each of value as readonly Value[]) {
      const cause = this.#in(each, [slot, ...rest]);
      if (cause) return cause;
    }
    return undefined;
  }
}
