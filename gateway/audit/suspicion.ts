/** What is done to a ledger, or by it, by the names of docs/ledger.md. */
export type Attack =
  | 'edit'
  | 'insertion'
  | 'reorder'
  | 'middle deletion'
  | 'tail deletion'
  | 'rewrite'
  | 'fork'
  | 'stale checkpoint'
  | 'wrong origin'
  | 'false signature'
  | 'clock rollback'
  | 'event gap';

/** What makes a checkpoint, or a ledger, not to be trusted. */
export class Suspicion extends Error {
  readonly attack: Attack;

  constructor(attack: Attack, says: string) {
    super(says);
    this.name = 'Suspicion';
    this.attack = attack;
  }
}
