import { Refusal } from '#kernel/errors.ts';
import { isHeldAs, lapseOf } from '#gateway/consent/lapseOf.ts';
import type { Held, Relied } from '#gateway/consent/lapseOf.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { Reliance } from '#gateway/consent/lapseOf.ts';
import type { GrantReader, Tenure } from '#gateway/release/ports.ts';

/** Consents and tenures as they are now. */
export type Facts = {
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  readonly tenures: ReadonlyMap<string, Tenure | null>;
  /** Epoch seconds. */
  readonly at: number;
};

const NONE: ReadonlySet<string> = new Set();

/** What a stream was released under so far: it goes on only as long as all of that stands. */
export class Standing {
  /** By the id of the consent. */
  readonly #consents = new Map<string, Relied>();
  /** Who held vehicles, by VIN; null for nobody. */
  readonly #tenures = new Map<string, Held | null>();
  readonly #grants: GrantReader;
  readonly #now: () => number;

  constructor(grants: GrantReader, now: () => number) {
    this.#grants = grants;
    this.#now = now;
  }

  relyOn({ consents, tenures }: Reliance): void {
    for (const [id, { subject, scopes }] of consents)
      this.#consents.set(id, { subject, scopes: scopes.union(this.#consents.get(id)?.scopes ?? NONE) });
    // The first one that was found: who holds it later is another person.
    for (const [vin, held] of tenures) if (!this.#tenures.has(vin)) this.#tenures.set(vin, held);
  }

  /** Whether anything was released that may lapse. */
  relies(): boolean {
    return this.#consents.size > 0 || this.#tenures.size > 0;
  }

  subjects(): Iterable<string> {
    return [...this.#consents.values()].map(({ subject }) => subject);
  }

  vins(): Iterable<string> {
    return this.#tenures.keys();
  }

  /** Why it does not stand any more, if so. */
  lapsed({ consents, tenures, at }: Facts): Refusal | null {
    for (const [id, relied] of this.#consents) {
      const consent = consents.get(relied.subject)?.find((each) => each.id === id);
      const because = lapseOf(consent, relied, at);
      if (because) return new Refusal(because);
    }
    for (const [vin, held] of this.#tenures)
      if (!isHeldAs(held, tenures.get(vin))) return new Refusal('OUTSIDE_TENURE');
    return null;
  }

  /** What it says may leave in the same turn of work. @throws Refusal why it does not stand any more, or CONSENT_UNAVAILABLE */
  async check(): Promise<void> {
    if (!this.relies()) return;
    const refusal = this.lapsed(await factsOf(this.#grants, [this], this.#now()));
    if (refusal) throw refusal;
    // What was read first may have ended while the rest was read.
    const relied = { consents: this.#consents, tenures: this.#tenures };
    if (!(await this.#grants.holds(relied, this.#now()))) throw new Refusal('CONSENT_CHANGED');
  }
}

/** Reads for all of them at once. */
export async function factsOf(grants: GrantReader, all: Iterable<Standing>, at: number): Promise<Facts> {
  const subjects = new Set<string>();
  const vins = new Set<string>();
  for (const each of all) {
    for (const subject of each.subjects()) subjects.add(subject);
    for (const vin of each.vins()) vins.add(vin);
  }
  const [consents, tenures] = await Promise.all([
    subjects.size > 0 ? grants.consentsOf([...subjects]) : new Map<string, readonly Consent[]>(),
    vins.size > 0 ? grants.tenuresOf([...vins]) : new Map<string, Tenure | null>(),
  ]);
  return { consents, tenures, at };
}
