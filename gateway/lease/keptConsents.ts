import { LastUsed } from '#kernel/lastUsed.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader } from '#gateway/release/ports.ts';

const NONE: readonly Consent[] = [];

/** Consents of subjects; those that were used last stay. */
export class KeptConsents {
  readonly #kept: LastUsed<readonly Consent[]>;
  /** Of each read that is under way: the subjects about whom something has changed since it began, and all of them. */
  readonly #reads = new Map<Set<string>, readonly string[]>();

  constructor(most: number) {
    this.#kept = new LastUsed({ most });
  }

  find(subject: string): readonly Consent[] | undefined {
    return this.#kept.get(subject);
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
      for (const subject of sound) this.#kept.set(subject, rows.get(subject) ?? NONE);
      return new Map(sound.map((subject) => [subject, rows.get(subject) ?? NONE]));
    } finally {
      this.#reads.delete(changed);
    }
  }
}
