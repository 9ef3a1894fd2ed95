import { lapseOf } from '#gateway/consent/lapseOf.ts';
import { Refusal } from '#kernel/errors.ts';
import { KeptConsents } from './keptConsents.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { Relied } from '#gateway/consent/lapseOf.ts';
import type { GrantReader } from '#gateway/release/ports.ts';
import type { Lease } from './lease.ts';
import type { Change } from './ports.ts';

export type LeasedGrantsOptions = {
  readonly reader: Pick<GrantReader, 'consentsOf' | 'tenuresOf' | 'use'>;
  readonly lease: Lease;
  /** Subjects whose consents are remembered; those that were used last stay. */
  readonly most?: number;
};

const MOST_SUBJECTS = 100_000;
/** A subject whose consents change again each time they are read is somebody's attack. */
const ATTEMPTS = 5;

/** The consents of the subjects that a gateway has met, remembered for as long as its lease holds. */
export class LeasedGrants implements GrantReader {
  readonly #lease: Lease;
  readonly #reader: LeasedGrantsOptions['reader'];
  readonly #kept: KeptConsents;
  readonly tenuresOf: GrantReader['tenuresOf'];
  readonly use: GrantReader['use'];

  constructor({ reader, lease, most = MOST_SUBJECTS }: LeasedGrantsOptions) {
    this.#lease = lease;
    this.#reader = reader;
    this.#kept = new KeptConsents(most);
    this.tenuresOf = reader.tenuresOf;
    this.use = reader.use;
  }

  /** What the lease calls with each change: see `LeaseOptions.takeIn`. */
  readonly takeIn = (changes: readonly Change[]): void => this.#kept.forget(changes.map(({ subject }) => subject));

  /** What the lease calls when it is taken anew: see `LeaseOptions.beginAnew`. */
  readonly beginAnew = (): void => this.#kept.forgetAll();

  readonly reach: GrantReader['reach'] = (revision) => this.#lease.reach(revision);

  readonly consentsOf: GrantReader['consentsOf'] = async (subjects) => {
    const found = new Map<string, readonly Consent[]>();
    let open = subjects;
    for (let attempt = 0; open.length > 0; attempt++) {
      if (attempt === ATTEMPTS) throw new Refusal('CONSENT_UNAVAILABLE', { check: 'changes' });
      if (!this.#lease.holds) await this.#lease.ensure();
      const unknown = open.filter((subject) => {
        const known = this.#kept.find(subject);
        if (known) found.set(subject, known);
        return !known;
      });
      if (unknown.length === 0) break;
      const read = await this.#kept.read(unknown, this.#reader);
      for (const [subject, consents] of read) found.set(subject, consents);
      open = unknown.filter((subject) => !read.has(subject));
    }
    return found;
  };

  readonly holds: GrantReader['holds'] = (consents, at) => this.#holdNow(consents, at) ?? this.#holdLater(consents, at);

  /** Undefined when that cannot be told without asking the store. */
  #holdNow(consents: ReadonlyMap<string, Relied>, at: number): boolean | undefined {
    if (consents.size === 0) return true;
    if (!this.#lease.holds) return undefined;
    for (const [id, relied] of consents) {
      const known = this.#kept.find(relied.subject);
      if (!known) return undefined;
      const consent = known.find((each) => each.id === id);
      if (lapseOf(consent, relied, at)) return false;
    }
    return true;
  }

  /** Whatever was read is only as good as the lease under which it is looked at: so it is looked at without a pause. */
  async #holdLater(consents: ReadonlyMap<string, Relied>, at: number): Promise<boolean> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await this.consentsOf([...new Set([...consents.values()].map(({ subject }) => subject))]);
      const now = this.#holdNow(consents, at);
      if (now !== undefined) return now;
    }
    return false;
  }
}
