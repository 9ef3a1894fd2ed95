import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { KnownSlots, Slot, Slots } from '#gateway/plan/compileRepresentation.ts';
import type { GraphNode } from './graphNode.ts';
import type { MemberAnswer } from './memberAnswer.ts';

/** One request to one member: what it carries, and under which releases. */
export type Batch = {
  readonly member: Organisation;
  readonly slots: EntitySlot[];
  readonly releases: Release[];
  readonly carried: JudgedFlow[];
  /** Nothing can be added any more. */
  closed: boolean;
  /** Null until the member answered. */
  answer: MemberAnswer | null;
  /** An entity of the answer is another than was asked about. */
  confused: boolean;
  ready: Promise<void>;
};

/** A representation, as JSON text, with what the member answered about it. */
export type EntitySlot = Slot & {
  /** Empty once it was sent. */
  representation: string;
  readonly batch: Batch;
  readonly index: number;
  entity: unknown;
  /** The objects of equal standing of which some take from it, and the first of those. */
  ledIn: unknown;
  leader: GraphNode | null;
};

/**
 * What a request knows from one member of entities asked about in the same words: whatever stage asks, an entity is asked about once.
 * Every object that takes from it was permitted the same fields. A batch is open until the present turn of work is over.
 */
export class EntityTable implements Slots {
  readonly unescaped = false;
  readonly seal: (id: unknown) => unknown;
  readonly #member: Organisation;
  readonly #send: (batch: Batch) => Promise<MemberAnswer>;
  readonly #byType = new Map<string, KnownSlots>();
  readonly #byText = new Map<string, EntitySlot>();
  #open: Batch | null = null;

  constructor(member: Organisation, names: Names, send: (batch: Batch) => Promise<MemberAnswer>) {
    this.#member = member;
    this.seal = (id) => (typeof id === 'string' ? names.seal(id) : id);
    this.#send = send;
  }

  knownOf(type: string): KnownSlots {
    const known = this.#byType.get(type) ?? new Map();
    this.#byType.set(type, known);
    return known;
  }

  add(representation: string, sent: Slot['sent'], isSame: Slot['isSame']): EntitySlot {
    const batch = (this.#open ??= this.#begin());
    const index = batch.slots.length;
    const slot = {
      representation,
      batch,
      index,
      entity: null,
      sent,
      isSame,
      next: undefined,
      ledIn: null,
      leader: null,
    };
    batch.slots.push(slot);
    return slot;
  }

  addText(representation: string, sent: Slot['sent'], isSame: Slot['isSame']): EntitySlot {
    const slot = this.#byText.get(representation) ?? this.add(representation, sent, isSame);
    this.#byText.set(representation, slot);
    return slot;
  }

  #begin(): Batch {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const batch: Batch = {
      member: this.#member,
      slots: [],
      releases: [],
      carried: [],
      closed: false,
      answer: null,
      confused: false,
      ready: promise,
    };
    queueMicrotask(() => {
      this.#open = null;
      batch.closed = true;
      this.#send(batch)
        .then((answer) => settle(batch, answer))
        .then(resolve, reject);
    });
    return batch;
  }
}

function settle(batch: Batch, answer: MemberAnswer): void {
  batch.answer = answer;
  const entities = entitiesOf(answer);
  if (!Array.isArray(entities) || entities.length !== batch.slots.length) return;
  batch.confused = batch.slots.some(
    ({ sent, isSame }, i) => entities[i] !== null && entities[i] !== undefined && !isSame(sent, entities[i]),
  );
  if (!batch.confused) for (const [i, slot] of batch.slots.entries()) slot.entity = entities[i];
}

export function entitiesOf({ data }: MemberAnswer): unknown {
  return (data as { _entities?: unknown } | null)?._entities;
}
