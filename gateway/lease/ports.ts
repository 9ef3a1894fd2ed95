/** Something is different: of a person's consents, or of who holds a vehicle. */
export type Change = { readonly revision: number; readonly subject: string | null; readonly vin: string | null };

/**
 * The consent store's changes, as a gateway follows them. Every method rejects when the store cannot be reached; and after that all
 * but `lastRevision` do, until it has answered: what comes then may be of another store, or of one that has lost something.
 */
export interface ChangeFeed {
  /** The last change so far. */
  lastRevision(): Promise<number>;
  /** In order; not necessarily all at once. */
  changesAfter(revision: number): Promise<readonly Change[]>;
  /** Tells the store that every change up to a revision has been taken in, and that for `leaseMs` from now it is to wait for this gateway. */
  lease(revision: number, leaseMs: number): Promise<void>;
}
