/** What can stand in a line: it knows its neighbours there. */
export type InLine<Item> = { before: Item | null; after: Item | null };

/**
 * Items in the order in which they came, each of which can leave from where it is. Not a `Set`: what an engine has once kept in one and
 * moved to its old generation keeps alive what comes after it, whatever of it is dead, until a full collection.
 */
export class CallLine<Item extends InLine<Item>> {
  #first: Item | null = null;
  #last: Item | null = null;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get first(): Item | null {
    return this.#first;
  }

  join(item: Item): void {
    item.before = this.#last;
    if (this.#last) this.#last.after = item;
    else this.#first = item;
    this.#last = item;
    this.#size += 1;
  }

  /** Only once, and only who has joined. */
  leave(item: Item): void {
    const { before, after } = item;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    item.before = item.after = null;
    this.#size -= 1;
  }
}
