import { Refusal } from '#kernel/errors.ts';
import { SUBJECT_ALIAS } from '#gateway/plan/plumbing.ts';
import { isA } from '#gateway/plan/isA.ts';
import { isIncluded } from '#gateway/plan/isIncluded.ts';
import { GraphNode, NO_INDEX, stepsOf } from './graphNode.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { PlanField, PlanItem } from '#gateway/plan/selection.ts';
import type { Place, Value } from './graphNode.ts';

export type Ingest = {
  readonly catalogue: Catalogue;
  readonly source: OrgId;
  /** The ids that it knows records by. */
  readonly names: Names;
  readonly asked: (field: PlanField) => boolean;
  /** The node whose lists another member has begun: this member's elements follow. */
  readonly appendTo: GraphNode | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Told of a field that was asked for, and which the answer leaves out. */
  readonly leftOut: (node: GraphNode, field: PlanField) => void;
};

/**
 * Takes from a member's answer what was asked for, and nothing else, into the node. The answer is untrusted: names that were
 * not asked for are never looked at.
 * @throws Refusal SOURCE_INVALID when its shape is not the one that was asked for
 */
export function ingest(node: GraphNode, answer: unknown, items: readonly PlanItem[], at: Ingest): void {
  const record = asRecord(answer);
  learnType(node, record, at.catalogue);
  for (const item of items) {
    if (item.kind === 'fragment') {
      const applies = item.typeCondition === null || isA(node.type, item.typeCondition, at.catalogue);
      if (applies && isIncluded(item.conditions, at.variables)) ingest(node, record, item.items, at);
    } else if (item.key === SUBJECT_ALIAS) node.isAbout(subjectKeyIn(record[SUBJECT_ALIAS], item, at.names));
    else if (item.name !== '__typename' && at.asked(item) && isIncluded(item.node.directives ?? [], at.variables)) {
      if (Object.hasOwn(record, item.key)) put(node, item, record[item.key], at);
      else at.leftOut(node, item);
    }
  }
}

function put(node: GraphNode, field: PlanField, value: unknown, at: Ingest): void {
  const present = node.data[field.slot];
  if (at.appendTo === node && present !== null && present !== undefined && value !== null && value !== undefined) {
    if (!Array.isArray(present) || !Array.isArray(value)) throw new Refusal('SOURCE_INVALID', { check: 'one source' });
    const more = value.map((each, i) => convert(node, field, each, field.slot, present.length + i, undefined, at));
    node.data[field.slot] = [...present, ...more];
    return;
  }
  if (at.appendTo === node && (value === null || value === undefined) && present !== undefined) return;
  const isLeaf = field.selection === null && !Array.isArray(value);
  const taken = isLeaf
    ? leaf(field, (value ?? null) as Value, at)
    : convert(node, field, value, field.slot, NO_INDEX, present, at);
  node.set(field.slot, taken, at.source);
}

/** An id as it truly is. @throws Refusal SOURCE_INVALID for one that the member was never given */
function leaf({ pairwise }: PlanField, value: Value, { names }: Pick<Ingest, 'names'>): Value {
  if (!pairwise || typeof value !== 'string') return value;
  const id = names.open(value);
  if (id === undefined) throw new Refusal('SOURCE_INVALID', { check: 'id' });
  return id;
}

const NONE: readonly Value[] = [];
/** No schema has lists so deep in lists. */
const MOST_LISTS = 20;

function convert(
  node: GraphNode,
  field: PlanField,
  value: unknown,
  place: Place,
  index: number,
  present: Value | undefined,
  at: Ingest,
): Value {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const around = index === NO_INDEX ? place : stepsOf(place, index);
    if (around.length > MOST_LISTS && typeof around !== 'string')
      throw new Refusal('SOURCE_INVALID', { check: 'depth' });
    const before: readonly Value[] = Array.isArray(present) ? present : NONE;
    const length = Math.max(value.length, before.length);
    const list: Value[] = [];
    // Of a list split among members each fills only its own places.
    for (let i = 0; i < length; i++) {
      const each: unknown = value[i];
      list.push(each === undefined ? (before[i] ?? null) : convert(node, field, each, around, i, before[i], at));
    }
    return list;
  }
  if (field.selection === null) return leaf(field, value as Value, at);
  const record = asRecord(value);
  const type = typeOf(record, field, at.catalogue);
  const part = at.catalogue.subjectOf(type) ? undefined : node.whole;
  const child = present instanceof GraphNode ? present : new GraphNode(type, node, place, at.source, index, part);
  ingest(child, record, field.selection, at);
  return child;
}

/** The concrete type: as the member says where the declared type leaves it open, checked against what may be there. */
function typeOf(record: Record<string, unknown>, field: PlanField, catalogue: Catalogue): string {
  const declared = catalogue.type(field.returns);
  const said = record['__typename'];
  // A party that knows an interface as one object cannot tell which it is, and is not asked: another will.
  if (said === undefined && declared?.kind === 'interface' && !asksForType(field.selection ?? [])) return field.returns;
  if (said === undefined && (!declared || declared.kind === 'object')) return field.returns;
  if (typeof said === 'string' && (declared?.possible.includes(said) || said === field.returns)) return said;
  throw new Refusal('SOURCE_INVALID', { check: 'type name' });
}

function asksForType(items: readonly PlanItem[]): boolean {
  return items.some((item) => item.kind === 'field' && item.name === '__typename' && item.key === '__typename');
}

function learnType(node: GraphNode, { __typename: said }: Record<string, unknown>, catalogue: Catalogue): void {
  const known = catalogue.type(node.type);
  if (typeof said === 'string' && known?.kind !== 'object' && known?.possible.includes(said)) node.type = said;
}

function subjectKeyIn(value: unknown, item: PlanField, names: Names): string | undefined {
  if (item.selection === null) return typeof value === 'string' ? (leaf(item, value, { names }) as string) : undefined;
  const inner = item.selection.find((each): each is PlanField => each.kind === 'field' && each.name !== '__typename');
  if (!inner || typeof value !== 'object' || value === null) return undefined;
  return subjectKeyIn((value as Record<string, unknown>)[inner.key], inner, names);
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal('SOURCE_INVALID', { check: 'object expected' });
  return value as Record<string, unknown>;
}
