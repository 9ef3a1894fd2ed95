import { printStage } from '#gateway/plan/printStage.ts';
import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { KnownSlots, Slot, Slots } from '#gateway/plan/compileRepresentation.ts';
import type { StageText } from '#gateway/plan/printStage.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { GraphNode } from './graphNode.ts';
import type { Asked } from './judgeStage.ts';

/** A representation, as JSON text, and the objects that it stands for. */
export type JudgedSlot = Slot & { readonly representation: string; readonly nodes: GraphNode[] };

/** One request to one member: objects that may be asked about in the same words. */
export class StageBatch implements Slots {
  readonly member: Organisation;
  readonly slots: JudgedSlot[] = [];
  readonly releases: Release[] = [];
  readonly carried: JudgedFlow[] = [];
  readonly unescaped: boolean;
  readonly #stage: Stage;
  readonly #mask: string;
  readonly #bits: ReadonlySet<number>;
  readonly #byText = new Map<string, JudgedSlot>();
  readonly #byType = new Map<string, KnownSlots>();

  constructor(stage: Stage, { member, bits }: Asked, mask: string, unescaped: boolean) {
    this.member = member;
    this.#stage = stage;
    this.#mask = mask;
    this.#bits = new Set(bits);
    this.unescaped = unescaped;
  }

  readonly asked = (field: PlanField): boolean => field.bit < 0 || this.#bits.has(field.bit);

  knownOf(type: string): KnownSlots {
    const known = this.#byType.get(type) ?? new Map();
    this.#byType.set(type, known);
    return known;
  }

  add(representation: string): JudgedSlot {
    const slot = { representation, nodes: [], values: null, next: undefined };
    this.slots.push(slot);
    return slot;
  }

  addText(representation: string, node: GraphNode): void {
    const slot = this.#byText.get(representation) ?? this.add(representation);
    this.#byText.set(representation, slot);
    slot.nodes.push(node);
  }

  /** The request's text: once for each set of fields that the stage is ever asked for. */
  text(): StageText {
    const known = texts.get(this.#stage) ?? new Map<string, StageText>();
    texts.set(this.#stage, known);
    const text = known.get(this.#mask) ?? printStage(this.#stage, this.asked);
    if (known.size < MOST_TEXTS) known.set(this.#mask, text);
    return text;
  }
}

const MOST_TEXTS = 64;
const texts = new WeakMap<Stage, Map<string, StageText>>();

export function maskOf({ bits }: Asked): string {
  return [...bits].toSorted((a, b) => a - b).join();
}
