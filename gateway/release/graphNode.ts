import type { OrgId } from '#kernel/ids.ts';
import type { DenialReason } from '#gateway/consent/decide.ts';
import type { Code } from '#kernel/errors.ts';
import type { FoundPrincipals } from './principals.ts';
import type { MemberWords } from './memberWords.ts';

/** Why a slot is null although the caller asked for it. */
export type Gap = {
  readonly code: DenialReason | Code;
  /** Of a refusal: the flow that was refused. */
  readonly flow?: {
    readonly scope: string;
    readonly source: string;
    readonly recipient: OrgId;
    readonly purpose: string | null;
  };
  /** Of a failure: the member that failed. */
  readonly member?: OrgId;
  /** Said by a member of a plain federation, where members' words are passed on. */
  readonly message?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Which check failed, as far as a member's words are passed on. */
  readonly detail?: MemberWords['detail'];
};

export type Value =
  string | number | boolean | null | GraphNode | readonly Value[] | { readonly [key: string]: unknown };

/** Whom an object is about: found once, before anything of it moves. */
export type Subject =
  | {
      readonly kind: 'person';
      readonly id: string;
      /** Epoch seconds: data from before belongs to somebody else. */ readonly since?: number;
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' };

/** What decisions about an object depend on, as far as it can change: one object for all objects of equal standing. */
export type Standing = { readonly of: FoundPrincipals; readonly type: string; readonly vin: unknown };

/** The slot that an object stands in, or the way to it where that is longer. */
export type Place = string | readonly (string | number)[];
/** The index of an object that stands in no list. */
export const NO_INDEX = -1;

/** A record without a prototype that is nevertheless an ordinary object to the engine: `Object.create(null)` makes a hash table. */
const NullRecord = function NullRecord() {} as unknown as new <Held>() => Record<string, Held>;
Object.defineProperty(NullRecord, 'prototype', { value: Object.create(null) });
/** The engine gives each record the room that the first few have filled: most objects have up to four slots. */
for (let i = 0; i < 16; i++) Object.assign(new NullRecord<null>(), { a: null, b: null, c: null, d: null });

/** An object of the answer in the making. Slots are in null-prototype records: no name that a member sends can mean more. */
export class GraphNode {
  /** Abstract only until a party that knows it tells the concrete one: of an interface object. */
  type: string;
  readonly parent: GraphNode | null;
  /** Where it is in its parent: the slot, with the indexes of all lists around it but the innermost. */
  readonly at: Place;
  readonly index: number;
  /** The member that it came from; null for the root. */
  readonly source: OrgId | null;
  readonly data: Record<string, Value>;
  /** Which member gave a slot its value, where it is another than gave the object. */
  #sources: Record<string, OrgId | undefined> | undefined;
  /** The object that this one is a part of: itself, unless it is about whom that is about. */
  readonly whole: GraphNode;
  /** Why slots of this object, or of the value objects below it, are withheld from the caller: by `PlanField.path`. */
  gaps: Map<string, Gap> | undefined;
  /** Members whose part of a slot's list is not for the caller. */
  hidden: Map<string, Set<OrgId>> | undefined;
  /** What the source said of the subject: the value at the end of `@subject(via:)`. */
  subjectKey: string | undefined;
  subject: Subject | undefined;
  principals: FoundPrincipals | undefined;
  /** The id that they were found by. */
  principalsBy: unknown;
  /** The gate for which it is settled whom it is about, and that person's consents are read: each part of an answer has its own. */
  identified: object | undefined;
  standing: Standing | undefined;
  /** The last walk that came by: each walk meets it once. */
  metBy: object | undefined;
  /** The vehicle that the object belongs to. */
  vin: string | null = null;

  constructor(
    type: string,
    parent: GraphNode | null,
    at: Place,
    source: OrgId | null,
    index = NO_INDEX,
    whole?: GraphNode,
    data: Record<string, Value> = new NullRecord<Value>(),
  ) {
    this.whole = whole ?? this;
    this.type = type;
    this.parent = parent;
    this.at = at;
    this.index = index;
    this.source = source;
    this.data = data;
  }

  /** An object above which there is none, of data as they came. */
  static holding(type: string, at: Place, data: Record<string, Value>): GraphNode {
    return new GraphNode(type, null, at, null, NO_INDEX, undefined, data);
  }

  /** A source says whom it is about; one that only referred to it could not, and then it is found out anew. */
  isAbout(key: string | undefined): void {
    this.subjectKey = key;
    if (key === undefined || this.subject?.kind !== 'unknown') return;
    this.subject = undefined;
    this.identified = undefined;
  }

  /** Without a source: what stands there comes from nobody. */
  set(slot: string, value: Value, source: OrgId | undefined): void {
    this.data[slot] = value;
    if (source !== this.source || this.#sources) (this.#sources ??= new NullRecord<OrgId | undefined>())[slot] = source;
  }

  /** Undefined where the slot was never filled. */
  sourceOf(slot: string): OrgId | undefined {
    if (this.#sources && slot in this.#sources) return this.#sources[slot];
    return Object.hasOwn(this.data, slot) ? (this.source ?? undefined) : undefined;
  }

  gapAt(path: string): Gap | undefined {
    return this.whole.gaps?.get(path);
  }

  withhold(path: string, gap: Gap): void {
    this.whole.gaps ??= new Map();
    this.whole.gaps.set(path, gap);
  }

  /** The object so many levels up; undefined above the root. */
  ancestor(levels: number): GraphNode | undefined {
    let node: GraphNode | null | undefined = levels < 0 ? undefined : this;
    for (let i = 0; i < levels && node; i++) node = node.parent;
    return node ?? undefined;
  }

  /** Slots and indexes from the root to this object. */
  path(): (string | number)[] {
    const above = this.parent ? this.parent.path() : [];
    return [...above, ...stepsOf(this.at, this.index)];
  }
}

export function stepsOf(place: Place, index: number): (string | number)[] {
  const steps = typeof place === 'string' ? [place] : [...place];
  return index === NO_INDEX ? steps : [...steps, index];
}

/** One step down: a slot of an object, or an element of a list. */
export function valueIn(value: unknown, step: string | number): unknown {
  if (value instanceof GraphNode) return value.data[step];
  return Array.isArray(value) ? value[Number(step)] : undefined;
}
