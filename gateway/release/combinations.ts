type Level = Map<unknown, Level | object>;

/**
 * One object for each combination of parts, found by the parts themselves: to ask for one again costs no text, and no memory. What
 * varies most comes last, so that the maps for all that is before it are shared.
 */
export class Combinations<Held extends object> {
  readonly #first: Level = new Map();
  readonly #make: (parts: readonly unknown[]) => Held;

  constructor(make: (parts: readonly unknown[]) => Held) {
    this.#make = make;
  }

  of(parts: readonly unknown[]): Held {
    let level = this.#first;
    const last = parts.length - 1;
    for (let i = 0; i < last; i++) {
      let next = level.get(parts[i]) as Level | undefined;
      if (!next) level.set(parts[i], (next = new Map()));
      level = next;
    }
    let held = level.get(parts[last]) as Held | undefined;
    if (!held) level.set(parts[last], (held = this.#make(parts)));
    return held;
  }
}
