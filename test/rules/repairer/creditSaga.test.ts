import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageIn, sagaAfter, sagaLife, toldAs } from '#subgraphs/repairer/rules/creditSaga.ts';
import { bookingAfter } from '#subgraphs/repairer/rules/bookingLife.ts';
import { serviceCreditAfter, serviceCreditLife } from '#subgraphs/lender/rules/serviceCredit.ts';
import type { BookingStatus } from '#schema/generated/repairer.ts';
import type { ServiceCreditStatus } from '#schema/generated/lender.ts';
import type { Message, SagaEvent, SagaState } from '#subgraphs/repairer/rules/creditSaga.ts';

/** Two books that know of each other only by messages, which get lost on the way there, on the way back, or are sent twice. */
class TwoBooks {
  saga: SagaState = 'ASKING';
  booking: BookingStatus = 'HELD';
  credit: ServiceCreditStatus | null = null;
  readonly gives: boolean;

  constructor(gives: boolean) {
    this.gives = gives;
  }

  happens(event: SagaEvent): void {
    const next = sagaAfter(this.saga, event);
    if (!next) return;
    this.saga = next.state;
    if (next.effect) this.booking = bookingAfter(this.booking, next.effect);
  }

  /** Questions and answers that are on their way, each with the state that its question was sent in. */
  readonly #coming: [sentIn: SagaState, answer: () => SagaEvent][] = [];

  send(fault: 'NONE' | 'LOST' | 'UNHEARD' | 'TWICE' | 'SLOW' | 'LAGGING'): void {
    const message = messageIn[this.saga];
    if (!message || fault === 'LOST') return;
    if (fault === 'LAGGING') return void this.#coming.push([this.saga, () => this.#lender(message)]);
    const answer = this.#lender(message);
    if (fault === 'TWICE') this.#lender(message);
    if (fault === 'SLOW') this.#coming.push([this.saga, () => answer]);
    else if (fault !== 'UNHEARD') this.happens(answer);
  }

  /** Somebody else may have heard an answer first. */
  hear(): void {
    const [sentIn, answer] = this.#coming.shift() ?? [];
    const event = answer?.();
    if (event && sentIn === this.saga) this.happens(event);
  }

  isLate(): void {
    if (this.saga === 'ASKING' || this.saga === 'CONFIRMING') this.happens({ kind: 'LATE' });
  }

  cancel(): void {
    if (this.booking !== 'HELD' && this.booking !== 'BOOKED') return;
    this.booking = bookingAfter(this.booking, 'CANCEL');
    this.happens({ kind: 'CANCELLED' });
  }

  #lender(message: Message): SagaEvent {
    if (message === 'RESERVE') {
      this.credit ??= 'ASKED';
      if (this.credit === 'ASKED') this.credit = serviceCreditAfter(this.credit, this.gives ? 'RESERVE' : 'DECLINE');
      const { credit } = this;
      return credit === 'RESERVED' || credit === 'CONFIRMED'
        ? { kind: 'RESERVED', monthlyMinor: 1 }
        : { kind: 'REFUSED', because: credit };
    }
    if (message === 'RELEASE') this.credit ??= 'RELEASED';
    this.credit = serviceCreditAfter(this.credit!, message);
    if (message === 'RELEASE') return { kind: 'RELEASED' };
    if (this.credit === 'CONFIRMED') return { kind: 'CONFIRMED' };
    return this.credit === 'DRAWN' ? { kind: 'DRAWN' } : { kind: 'REFUSED', because: this.credit };
  }
}

const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('NONE', 'LOST', 'UNHEARD', 'TWICE', 'SLOW', 'LAGGING').map((fault) => ({ send: fault })),
  },
  { weight: 3, arbitrary: fc.constant('HEAR' as const) },
  { weight: 1, arbitrary: fc.constant('LATE' as const) },
  { weight: 1, arbitrary: fc.constant('CANCEL' as const) },
);

test('whatever gets lost, is sent twice, comes late or is called off: in the end there are both, or neither', () => {
  let both = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(happening, { maxLength: 12 }), (gives, course) => {
      const books = new TwoBooks(gives);
      for (const each of course) {
        if (each === 'LATE') books.isLate();
        else if (each === 'CANCEL') books.cancel();
        else if (each === 'HEAR') books.hear();
        else books.send(each.send);
      }
      for (let i = 0; i < 4; i++) books.send('NONE');
      for (let i = 0; i < course.length; i++) books.hear();
      expect(messageIn[books.saga]).toBeNull();
      const stands = books.booking === 'BOOKED';
      expect(books.credit === 'CONFIRMED').toBe(stands);
      expect(toldAs[books.saga] === 'STANDING').toBe(stands);
      if (!stands) expect(['DECLINED', 'RELEASED', 'LAPSED', null]).toContain(books.credit);
      if (stands) both += 1;
    }),
    { numRuns: 20_000 },
  );
  expect(both).toBeGreaterThan(1_000);
});

test('a credit that was given back is not given when the question comes late', () => {
  const books = new TwoBooks(true);
  books.happens({ kind: 'LATE' });
  books.send('NONE');
  expect([books.saga, books.booking, books.credit]).toEqual(['RELEASED', 'CANCELLED', 'RELEASED']);
  expect(serviceCreditLife.RELEASED.RESERVE).toBeUndefined();
});

test('nothing follows on an end', () => {
  for (const state of ['DRAWN', 'RELEASED', 'REFUSED'] as const) expect(sagaLife[state]).toEqual({});
});
