import type { OrgId } from '#kernel/ids.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';
import type { Reliance } from '#gateway/consent/lapseOf.ts';

/** Who holds a vehicle now. Times in epoch seconds. */
export type Tenure = { readonly vin: string; readonly holder: string; readonly since: number };

/** The gateway's view of the consent store. Both reject with `CONSENT_UNAVAILABLE` when it cannot be read. */
export interface GrantReader {
  /** Every consent of each subject, ended ones too: a refusal must say which it is. */
  consentsOf(subjects: readonly string[]): Promise<ReadonlyMap<string, readonly Consent[]>>;
  /** The present tenure of each vehicle; null or absent where nobody holds it. */
  tenuresOf(vins: readonly string[]): Promise<ReadonlyMap<string, Tenure | null>>;
  /**
   * Whether consents still cover what they covered at that time, and vehicles are held as they were. What was released under them may leave in
   * the same turn of work, and not after it.
   */
  holds(relied: Reliance, at: number): boolean | Promise<boolean>;
  /**
   * Uses each of these consents once more, unless its present sitting goes on: the ids of those that may not be used. It is durable
   * before this resolves. Rejects with `CONSENT_UNAVAILABLE`.
   */
  use(consents: readonly string[], at: number): Promise<ReadonlySet<string>>;
  /** Resolves once every change up to a revision is known. */
  reach(revision: number): Promise<void>;
}

export interface ReceiptLedger {
  /** Resolves once the entries are durable, with the index of the first. Rejects with `AUDIT_UNAVAILABLE`. */
  append(entries: readonly ReleaseEntry[]): Promise<number>;
  /** Salted commitments that stand for the subjects in entries. */
  commitments(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** On whose behalf a request runs. */
export type Caller = {
  readonly org: OrgId;
  readonly client: string;
  /** The acting person's customer id. */
  readonly person: string | null;
  /** Which of the organisation's staff is at work, as `org.localId`; left out where it acts by itself. */
  readonly staff?: string;
  readonly purposes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** What the access token grants (`scope`, RFC 8693, 4.2); null where no token was shown, and nobody is authenticated. */
  readonly scopes: ReadonlySet<string> | null;
};
