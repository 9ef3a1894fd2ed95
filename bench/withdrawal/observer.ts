/** Somebody whose datum came although their withdrawal had been told to be in force. */
export type Violation = {
  readonly person: string;
  readonly reader: string;
  /** Whether even the request was sent after that. */
  readonly sentAfter: boolean;
};

/** What an answer is judged by, fixed as its first byte arrives. */
export type Arrival = { readonly shut: readonly string[]; readonly shutMeanwhile: readonly string[] };

/**
 * Knows of each person whether their datum may arrive, and counts what arrives. All of it happens in one process, whose turns are in
 * order: so it needs no clock.
 */
export class Observer {
  readonly violations: Violation[] = [];
  answers = 0;
  /** Answers that held somebody's datum. */
  releases = 0;
  /** Answers under way about somebody while their withdrawal took effect: each might have been a violation. */
  races = 0;
  readonly #shut = new Set<string>();
  /** Who released a person's datum since it was granted. */
  readonly #releasedBy = new Map<string, Set<string>>();

  constructor(persons: readonly string[]) {
    for (const person of persons) this.#shut.add(person);
  }

  /** From here on the person's datum may come: called before the grant is sent. */
  open(person: string): void {
    this.#shut.delete(person);
    this.#releasedBy.set(person, new Set());
  }

  /** From here on it may not. */
  shut(person: string): void {
    this.#shut.add(person);
  }

  shutOf(persons: readonly string[]): ReadonlySet<string> {
    return new Set(persons.filter((person) => this.#shut.has(person)));
  }

  /** The first byte of an answer is here; `shutBefore` were shut when its request was sent. */
  arrive(persons: readonly string[], shutBefore: ReadonlySet<string>): Arrival {
    const shut = persons.filter((person) => this.#shut.has(person));
    return { shut, shutMeanwhile: shut.filter((person) => !shutBefore.has(person)) };
  }

  /** The whole answer is here, with the data of these. */
  judge(released: ReadonlySet<string>, gateway: string, reader: string, { shut, shutMeanwhile }: Arrival): void {
    this.answers += 1;
    if (released.size > 0) this.releases += 1;
    if (shutMeanwhile.length > 0) this.races += 1;
    for (const person of released) this.#releasedBy.get(person)?.add(gateway);
    for (const person of shut)
      if (released.has(person)) this.violations.push({ person, reader, sentAfter: !shutMeanwhile.includes(person) });
  }

  /** How many gateways released the person's datum since it was granted. */
  releasedBy(person: string): number {
    return this.#releasedBy.get(person)?.size ?? 0;
  }
}
