import { generate } from './generate.ts';
import { isA } from './isA.ts';
import { isShallow } from './isShallow.ts';
import { rewriteInputs } from './rewriteInputs.ts';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Catalogue } from './catalogue.ts';
import type { Representation } from './compile.ts';
import type { IsSame } from './keyCheck.ts';

type Record_ = Readonly<Record<string, unknown>>;

/** A representation that is sent, once for all objects that are represented alike. */
export type Slot = { readonly sent: Record_; readonly isSame: IsSame; next: Slot | undefined };
/** What a request is made of: `add` puts one more representation, JSON text, into it. */
export type Slots = {
  readonly unescaped: boolean;
  /** The name that the member knows a pairwise id by. */
  seal(id: unknown): unknown;
  add(representation: string, sent: Record_, isSame: IsSame): Slot;
};
/** Slots by the value of the first key field; those that share it are chained. */
export type KnownSlots = Map<unknown, Slot>;

/**
 * Finds the slot of an object that is represented like one before, or adds one. Null when the object lacks a key or an input:
 * then the member cannot be asked about it.
 */
export type Represent = (object: Record_, known: KnownSlots, slots: Slots) => Slot | null;

/** The representation of objects of one type, as the plan selects it. */
export function compileRepresentation(
  type: string,
  representation: Representation,
  isSame: IsSame,
  catalogue: Catalogue,
): Represent {
  const selections = flatten(representation.selections, type, catalogue);
  const plain =
    representation.rewrites.length === 0 &&
    !representation.parts &&
    selections.every((each) => isLeaf(each, type, catalogue)) &&
    onlyOnce(selections);
  return plain
    ? generateLeaves(type, selections, representation, isSame, catalogue)
    : project(type, representation, isSame, catalogue);
}

type Field = Extract<QueryPlanSelectionNode, { kind: 'Field' }>;

function flatten(selections: readonly QueryPlanSelectionNode[], type: string, catalogue: Catalogue): Field[] {
  return selections.flatMap((each) => {
    if (each.kind === 'Field') return [each];
    const applies = each.typeCondition === undefined || isA(type, each.typeCondition, catalogue);
    return applies ? flatten(each.selections, type, catalogue) : [];
  });
}

function isLeaf({ name, alias, selections }: Field, type: string, catalogue: Catalogue): boolean {
  const field = catalogue.type(type)?.fields.get(name);
  const known = name === '__typename' || (field !== undefined && !field.list && !catalogue.type(field.namedType));
  return known && !selections && !((alias ?? name) in Object.prototype);
}

function onlyOnce(selections: readonly Field[]): boolean {
  return new Set(selections.map(keyOf)).size === selections.length;
}

function keyOf({ name, alias }: Field): string {
  return alias ?? name;
}

/** The name that the member knows an input by. */
export function sentAs(field: Field, { inputFields }: Catalogue): string {
  return inputFields.get(field.name)?.name.value ?? keyOf(field);
}

/** For leaves alone: reads, compares and concatenates, with every constant text ready. */
function generateLeaves(
  type: string,
  selections: readonly Field[],
  { carried }: Representation,
  isSame: IsSame,
  catalogue: Catalogue,
): Represent {
  const leaves = selections.filter(({ name }) => name !== '__typename');
  const isKey = (field: Field) => carried.get(keyOf(field))?.some((line) => line.via === 'key') ?? false;
  // What tells objects apart best comes first: the map is looked up by it.
  const ordered = leaves.toSorted((a, b) => Number(isKey(b)) - Number(isKey(a)));
  const names = new Map(ordered.map((field, i) => [field, `v${i}`]));
  const sentOf = (field: Field) =>
    isPairwise(field, type, catalogue) ? `slots.seal(${names.get(field)})` : names.get(field);
  const reads = ordered.map((field) => {
    const value = names.get(field)!;
    const lacks = isKey(field) ? `${value}===undefined||${value}===null` : `${value}===undefined`;
    return `const ${value}=o[${JSON.stringify(keyOf(field))}];if(${lacks}||(typeof ${value}==="object"&&!shallow(${value})))return null;`;
  });
  const [, ...others] = ordered;
  const first = ordered.length > 0 ? 'v0' : 'null';
  const alike =
    others.map((field) => `s.sent[${JSON.stringify(keyOf(field))}]===${sentOf(field)}`).join('&&') || 'true';
  const sent = ordered.map((field) => `${JSON.stringify(keyOf(field))}:${sentOf(field)}`);
  const parts = selections.map((field, i) => {
    const label = `${i === 0 ? '{' : ','}${JSON.stringify(sentAs(field, catalogue))}:`;
    return field.name === '__typename'
      ? JSON.stringify(label + JSON.stringify(type))
      : `${JSON.stringify(label)}+json(${sentOf(field)},slots.unescaped)`;
  });
  const code = `return function(o,known,slots){${reads.join('')}
    const f=known.get(${first});let s=f;while(s!==undefined&&!(${alike}))s=s.next;if(s!==undefined)return s;
    s=slots.add(${[...parts, '"}"'].join('+')},{${sent.join()}},isSame);s.next=f;known.set(${first},s);return s;}`;
  return generate<Represent>(code, { json: leafJson, shallow: isShallow, isSame });
}

function isPairwise({ name }: Field, type: string, { linked, ids }: Catalogue): boolean {
  return linked && ids.isPairwise(type, name);
}

function leafJson(value: unknown, unescaped: boolean): string {
  return unescaped && typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

/** With nested inputs, lists or rewrites: selected as the plan says, and told apart by the whole text. */
function project(
  type: string,
  { selections, parts = [selections], rewrites, carried }: Representation,
  isSame: IsSame,
  catalogue: Catalogue,
): Represent {
  const keys = [...carried]
    .filter(([, lines]) => lines.some((line) => line.via === 'key'))
    .map(([path]) => path.split('.'));
  return (object, known, slots) => {
    const whole = parts.map((part) => select(object, part, type, catalogue, slots)).filter((part) => part !== LACKING);
    const record = whole.reduce((all, part) => merge(all, part) as Record<string, unknown>, {});
    if (whole.length === 0 || !isShallow(record) || keys.some((path) => valueAt(record, path) === null)) return null;
    rewriteInputs(record, type, rewrites, catalogue);
    const text = JSON.stringify(record);
    const found = known.get(text) ?? slots.add(text, record, isSame);
    known.set(text, found);
    return found;
  };
}

const LACKING = Symbol('an input is lacking');

function select(
  object: Record_,
  selections: readonly QueryPlanSelectionNode[],
  type: string,
  catalogue: Catalogue,
  { seal }: Pick<Slots, 'seal'>,
): Record<string, unknown> | typeof LACKING {
  const record: Record<string, unknown> = {};
  for (const field of flatten(selections, type, catalogue)) {
    const key = keyOf(field);
    if (field.name === '__typename') {
      record[key] = type;
      continue;
    }
    const value = Object.hasOwn(object, key) ? selectValue(object[key], field, type, catalogue, { seal }) : LACKING;
    if (value === LACKING) return LACKING;
    const sent = sentAs(field, catalogue);
    record[sent] = sent in record ? merge(record[sent], value) : value;
  }
  return record;
}

function selectValue(
  value: unknown,
  field: Field,
  type: string,
  catalogue: Catalogue,
  slots: Pick<Slots, 'seal'>,
): unknown {
  if (value === undefined) return LACKING;
  if (!field.selections || value === null || typeof value !== 'object')
    return isPairwise(field, type, catalogue) ? slots.seal(value) : value;
  if (Array.isArray(value)) {
    const items = value.map((each: unknown) => selectValue(each, field, type, catalogue, slots));
    return items.includes(LACKING) ? LACKING : items;
  }
  const declared = catalogue.type(type)?.fields.get(field.name)?.namedType ?? '';
  const said = (value as Record_)['__typename'];
  return select(value as Record_, field.selections, typeof said === 'string' ? said : declared, catalogue, slots);
}

/** One input that two dependent fields select differently. */
export function merge(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return first.map((each, i) => merge(each, second[i]));
  const objects = [first, second].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  if (!objects) return second;
  const [a, b] = [first as Record<string, unknown>, second as Record<string, unknown>];
  return {
    ...a,
    ...Object.fromEntries(Object.entries(b).map(([key, value]) => [key, key in a ? merge(a[key], value) : value])),
  };
}

/** Null where any step is null. */
function valueAt(record: Record_, path: readonly string[]): unknown {
  let at: unknown = record;
  for (const step of path)
    at = typeof at === 'object' && at !== null && !Array.isArray(at) ? ((at as Record_)[step] ?? null) : at;
  return at;
}
