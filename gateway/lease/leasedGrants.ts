import { isHeldAs, lapseOf } from '#gateway/consent/lapseOf.ts';
import { Kept } from './kept.ts';
import { leasedReads } from './leasedReads.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader, Tenure } from '#gateway/release/ports.ts';
import type { Reliance } from '#gateway/consent/lapseOf.ts';
import type { Lease } from './lease.ts';
import type { Change } from './ports.ts';

export type LeasedGrantsOptions = {
  readonly reader: Pick<GrantReader, 'consentsOf' | 'tenuresOf' | 'use'>;
  readonly lease: Lease;
  /** So many subjects' consents are remembered, and so many vehicles' holders; those that were used last stay. */
  readonly most?: number;
};

const MOST = 100_000;
/** Somebody whose consents change again each time they are looked at is not waited for. */
const ATTEMPTS = 5;

/** The consents of the subjects that a gateway has met, and who holds the vehicles, remembered for as long as its lease holds. */
export class LeasedGrants implements GrantReader {
  readonly #lease: Lease;
  readonly #consents: Kept<readonly Consent[]>;
  readonly #tenures: Kept<Tenure | null>;
  readonly consentsOf: GrantReader['consentsOf'];
  readonly tenuresOf: GrantReader['tenuresOf'];
  readonly use: GrantReader['use'];

  constructor({ reader, lease, most = MOST }: LeasedGrantsOptions) {
    this.#lease = lease;
    this.#consents = new Kept<readonly Consent[]>(most, []);
    this.#tenures = new Kept<Tenure | null>(most, null);
    this.consentsOf = leasedReads({ lease, kept: this.#consents, read: reader.consentsOf });
    this.tenuresOf = leasedReads({ lease, kept: this.#tenures, read: reader.tenuresOf });
    this.use = reader.use;
  }

  /** What the lease calls with each change: see `LeaseOptions.takeIn`. */
  readonly takeIn = (changes: readonly Change[]): void => {
    this.#consents.forget(changes.flatMap(({ subject }) => subject ?? []));
    this.#tenures.forget(changes.flatMap(({ vin }) => vin ?? []));
  };

  /** What the lease calls when it is taken anew: see `LeaseOptions.beginAnew`. */
  readonly beginAnew = (): void => {
    this.#consents.forgetAll();
    this.#tenures.forgetAll();
  };

  readonly reach: GrantReader['reach'] = (revision) => this.#lease.reach(revision);

  readonly holds: GrantReader['holds'] = (relied, at) => this.#holdNow(relied, at) ?? this.#holdLater(relied, at);

  /** Undefined when that cannot be told without asking the store. */
  #holdNow({ consents, tenures }: Reliance, at: number): boolean | undefined {
    if (consents.size === 0 && tenures.size === 0) return true;
    if (!this.#lease.holds) return undefined;
    for (const [id, relied] of consents) {
      const known = this.#consents.find(relied.subject);
      if (!known) return undefined;
      const consent = known.find((each) => each.id === id);
      if (lapseOf(consent, relied, at)) return false;
    }
    for (const [vin, before] of tenures) {
      const now = this.#tenures.find(vin);
      if (now === undefined) return undefined;
      if (!isHeldAs(before, now)) return false;
    }
    return true;
  }

  /** Whatever was read is only as good as the lease under which it is looked at: so it is looked at without a pause. */
  async #holdLater(relied: Reliance, at: number): Promise<boolean> {
    const subjects = [...new Set([...relied.consents.values()].map(({ subject }) => subject))];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await Promise.all([this.consentsOf(subjects), this.tenuresOf([...relied.tenures.keys()])]);
      const now = this.#holdNow(relied, at);
      if (now !== undefined) return now;
    }
    return false;
  }
}
