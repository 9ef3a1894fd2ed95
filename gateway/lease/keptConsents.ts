import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader } from '#gateway/release/ports.ts';

const NONE: readonly Consent[] = [];

/** Consents of subjects; those that were used last stay. */
export class KeptConsents {
  readonly #most: number;
  readonly #kept = new Map<string, readonly Consent[]>();
  /** Of each read that is under way: the subjects about whom something has changed since it began, and all of them. */
  readonly #reads = new Map<Set<string>, readonly string[]>();

  constructor(most: number) {
    this.#most = most;
  }

  find(subject: string): readonly Consent[] | undefined {
    const known = this.#kept.get(subject);
    // Moved to the end only when it is about to matter: as long as half of the room is free nothing is thrown out.
    if (known && this.#kept.size * 2 > this.#most) {
      this.#kept.delete(subject);
      this.#kept.set(subject, known);
    }
    return known;
  }

  forget(subjects: readonly string[]): void {
    for (const subject of subjects) {
      this.#kept.delete(subject);
      for (const changed of this.#reads.keys()) changed.add(subject);
    }
  }

  forgetAll(): void {
    this.#kept.clear();
    for (const [changed, subjects] of this.#reads) for (const subject of subjects) changed.add(subject);
  }

  /** Without the subjects about whom something changed meanwhile: what was read of them may be what was before. */
  async read(
    subjects: readonly string[],
    reader: Pick<GrantReader, 'consentsOf'>,
  ): Promise<Map<string, readonly Consent[]>> {
    const changed = new Set<string>();
    this.#reads.set(changed, subjects);
    try {
      const rows = await reader.consentsOf(subjects);
      const sound = subjects.filter((subject) => !changed.has(subject));
      for (const subject of sound) this.#keep(subject, rows.get(subject) ?? NONE);
      return new Map(sound.map((subject) => [subject, rows.get(subject) ?? NONE]));
    } finally {
      this.#reads.delete(changed);
    }
  }

  #keep(subject: string, consents: readonly Consent[]): void {
    this.#kept.set(subject, consents);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
