import type { KnownSlots, Slot, Slots } from '#gateway/plan/compileRepresentation.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { PlainRun } from './plainRun.ts';

/** One request for entities. */
export type Batch = {
  readonly representations: string[];
  readonly slots: EntitySlot[];
  /** Null until the member answered. */
  answer: MemberAnswer | null;
  /** An entity of the answer is another than was asked about. */
  confused: boolean;
  ready: Promise<void>;
};

/** A slot with what the member answered about it. */
export type EntitySlot = Slot & { readonly batch: Batch; readonly index: number; entity: unknown };

/** Asks a member about representations: JSON text, joined by commas. */
export type AskEntities = (representations: string) => Promise<MemberAnswer>;

/**
 * What a request knows of the entities of one kind of question: each is asked for once, however often and wherever it stands.
 * A batch gathers representations until the present turn of work is over, and is sent then.
 */
export class EntityTable implements Slots {
  readonly #run: PlainRun;
  readonly #ask: AskEntities;
  readonly #known = new Map<string, KnownSlots>();
  #open: Batch | null = null;

  constructor(run: PlainRun, ask: AskEntities) {
    this.#run = run;
    this.#ask = ask;
  }

  get unescaped(): boolean {
    return this.#run.unescaped;
  }

  /** Nobody is told apart here: ids are as they are. */
  readonly seal = (id: unknown) => id;

  knownOf(type: string): KnownSlots {
    const known = this.#known.get(type) ?? new Map();
    this.#known.set(type, known);
    return known;
  }

  add(representation: string, sent: Slot['sent'], isSame: Slot['isSame']): EntitySlot {
    const batch = (this.#open ??= this.#begin());
    const slot = { sent, isSame, next: undefined, batch, index: batch.slots.length, entity: null };
    batch.representations.push(representation);
    batch.slots.push(slot);
    return slot;
  }

  #begin(): Batch {
    const batch: Batch = { representations: [], slots: [], answer: null, confused: false, ready: Promise.resolve() };
    batch.ready = batch.ready.then(() => {
      this.#open = null;
      return this.#ask(batch.representations.join()).then((answer) => settle(batch, answer));
    });
    return batch;
  }
}

function settle(batch: Batch, answer: MemberAnswer): void {
  batch.answer = answer;
  const entities = entitiesOf(answer);
  if (!areEntities(entities, batch.slots.length)) return;
  batch.confused = entities.some((each, i) => each !== null && !batch.slots[i]!.isSame(batch.slots[i]!.sent, each));
  if (!batch.confused) for (const [i, slot] of batch.slots.entries()) slot.entity = entities[i];
}

export function entitiesOf({ data }: MemberAnswer): unknown {
  return (data as { _entities?: unknown } | null)?._entities;
}

/** One for each representation, in their order: an object, or null where the member knows of none. */
export function areEntities(entities: unknown, count: number): entities is readonly unknown[] {
  return Array.isArray(entities) && entities.length === count && entities.every(isEntity);
}

function isEntity(entity: unknown): boolean {
  return typeof entity === 'object' && !Array.isArray(entity);
}
