/** What is known by one part: most levels know but one, and need no map. */
type Level = { part: unknown; below: Level | object | undefined; others: Map<unknown, Level | object> | undefined };

/**
 * One object for each combination of parts, found by the parts themselves: to ask for one again costs no text, and no memory. What
 * varies most comes last, so that the levels for all that is before it are shared.
 */
export class Combinations<Held extends object> {
  readonly #first = newLevel();
  readonly #make: (parts: readonly unknown[]) => Held;

  constructor(make: (parts: readonly unknown[]) => Held) {
    this.#make = make;
  }

  of(parts: readonly unknown[]): Held {
    let level = this.#first;
    const last = parts.length - 1;
    for (let i = 0; i < last; i++) {
      let next = find(level, parts[i]) as Level | undefined;
      if (!next) add(level, parts[i], (next = newLevel()));
      level = next;
    }
    let held = find(level, parts[last]) as Held | undefined;
    if (!held) add(level, parts[last], (held = this.#make(parts)));
    return held;
  }
}

function newLevel(): Level {
  return { part: undefined, below: undefined, others: undefined };
}

function find({ part: own, below, others }: Level, part: unknown): object | undefined {
  return own === part ? below : others?.get(part);
}

function add(level: Level, part: unknown, held: object): void {
  if (level.below) (level.others ??= new Map()).set(part, held);
  else [level.part, level.below] = [part, held];
}
