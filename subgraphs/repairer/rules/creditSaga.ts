import type { BookingCreditStatus } from '#schema/generated/repairer.ts';

/** How far it is with an appointment that is paid for by credit. What is being sent stands in the state: a restart goes on from there. */
export type SagaState =
  'ASKING' | 'CONFIRMING' | 'STANDING' | 'DRAWING' | 'DRAWN' | 'RELEASING' | 'RELEASED' | 'REFUSED';

/** What the lender is told in a state; nothing in the others. */
export type Message = 'RESERVE' | 'CONFIRM' | 'RELEASE' | 'DRAW';

/** What came of it: the lender's word, or what happened here meanwhile. */
export type SagaEvent =
  | { readonly kind: 'RESERVED'; readonly monthlyMinor: number | null }
  | { readonly kind: 'REFUSED'; readonly because: string }
  | { readonly kind: 'CONFIRMED' | 'RELEASED' | 'DRAWN' | 'LATE' | 'CANCELLED' | 'FINISHED' };

/** What becomes of the appointment with it. */
export type Effect = 'BOOK' | 'FALL' | null;

type Next = { readonly state: SagaState; readonly effect: Effect };

export const messageIn: Readonly<Record<SagaState, Message | null>> = {
  ASKING: 'RESERVE',
  CONFIRMING: 'CONFIRM',
  STANDING: null,
  DRAWING: 'DRAW',
  DRAWN: null,
  RELEASING: 'RELEASE',
  RELEASED: null,
  REFUSED: null,
};

const to = (state: SagaState, effect: Effect = null): Next => ({ state, effect });

/**
 * Both or neither: the appointment stands only after the lender has said that it keeps the credit; and whoever may have a credit is told to
 * give it back before the appointment is forgotten, also where nobody knows whether it was ever asked.
 */
export const sagaLife: Readonly<Record<SagaState, Partial<Record<SagaEvent['kind'], Next>>>> = {
  ASKING: {
    RESERVED: to('CONFIRMING'),
    REFUSED: to('REFUSED', 'FALL'),
    LATE: to('RELEASING', 'FALL'),
    CANCELLED: to('RELEASING'),
  },
  CONFIRMING: {
    CONFIRMED: to('STANDING', 'BOOK'),
    REFUSED: to('REFUSED', 'FALL'),
    LATE: to('RELEASING', 'FALL'),
    CANCELLED: to('RELEASING'),
  },
  STANDING: { CANCELLED: to('RELEASING'), FINISHED: to('DRAWING') },
  DRAWING: { DRAWN: to('DRAWN') },
  RELEASING: { RELEASED: to('RELEASED'), REFUSED: to('RELEASED') },
  DRAWN: {},
  RELEASED: {},
  REFUSED: {},
};

/** Null where the event changes nothing: it came late, or twice. */
export function sagaAfter(state: SagaState, { kind }: SagaEvent): Next | null {
  return sagaLife[state][kind] ?? null;
}

/** As the customer sees it. */
export const toldAs: Readonly<Record<SagaState, BookingCreditStatus>> = {
  ASKING: 'ASKED',
  CONFIRMING: 'ASKED',
  STANDING: 'STANDING',
  DRAWING: 'STANDING',
  DRAWN: 'DRAWN',
  RELEASING: 'RELEASED',
  RELEASED: 'RELEASED',
  REFUSED: 'REFUSED',
};
