import { addDays, addMonths } from '#kernel/days.ts';
import { asRow } from '#subgraphs/lender/movements.ts';
import { amortise } from '#subgraphs/lender/rules/amortise.ts';
import { balanceOf, unpaidOf } from '#subgraphs/lender/rules/owed.ts';
import { disbursed } from '#subgraphs/lender/rules/postings.ts';
import { settlement, totalOf } from '#subgraphs/lender/rules/settlement.ts';
import type { RepaymentMethod } from '#schema/generated/lender.ts';
import type { Change, Held } from '#subgraphs/lender/contractBook.ts';
import type { Decide } from '#subgraphs/lender/movements.ts';
import type { Account } from '#subgraphs/lender/rules/postings.ts';
import type { LoanRow } from '#subgraphs/lender/store.ts';

export const START = '2026-01-15';
export const day = (month: number, days = 0) => addDays(addMonths(START, month), days);

type Terms = { principal: bigint; rateBps: number; months: number; method: RepaymentMethod; balloonBps: bigint };

/** A loan with its journal, kept by nothing but the rules. */
export class Kept {
  held: Held;
  readonly accounts = new Map<Account, bigint>();

  constructor({
    principal = 12_000_000n,
    rateBps = 600,
    months = 12,
    method = 'EQUAL_INSTALMENT',
    balloonBps = 0n,
  }: Partial<Terms> = {}) {
    const schedule = amortise({ method, principal, rateBps: BigInt(rateBps), months, balloonBps });
    const loan = {
      id: 'l1',
      rateBps,
      months,
      method,
      disbursedOn: START,
      writtenOffOn: null,
      balloonMinor: Number((principal * balloonBps) / 10_000n),
    } as LoanRow;
    const instalments = schedule.map((each) => asRow('l1', each, each.number, day(each.number)));
    this.held = { loan, instalments, isJournalled: true };
    this.#post([{ kind: 'DISBURSE', postings: disbursed(principal, 72_000n) }]);
  }

  do(decide: Decide): Change {
    const changes = decide(this.held);
    this.#post(changes);
    for (const { changed = [], replaced, terms } of changes) {
      const kept = replaced ? this.held.instalments.filter(({ paidOn }) => paidOn !== null) : this.held.instalments;
      const now = new Map(changed.map((row) => [row.number, row]));
      const instalments = [...kept.map((row) => now.get(row.number) ?? row), ...(replaced ?? [])];
      this.held = { ...this.held, instalments, loan: { ...this.held.loan, ...terms } };
    }
    return changes.at(-1)!;
  }

  get balance(): bigint {
    return balanceOf(this.held.instalments);
  }

  get unpaid() {
    return unpaidOf(this.held.instalments);
  }

  quote(on: string): bigint {
    return totalOf(settlement(this.held.instalments, this.held.loan, on));
  }

  #post(changes: readonly Change[]): void {
    for (const { postings } of changes)
      for (const { account, amount } of postings)
        this.accounts.set(account, (this.accounts.get(account) ?? 0n) + amount);
  }
}
