import { generate } from './generate.ts';
import { isA } from './isA.ts';
import type { Catalogue } from './catalogue.ts';
import type { PlanField, PlanItem } from './selection.ts';

type Data = Record<string, unknown>;

/** Takes what was asked for from an object of a member's answer into an object of the answer in the making. */
export type Take = (target: Data, answer: Data) => void;

/**
 * Written in place, without copying: of the object itself only the names that were asked for, so that nothing else that a member
 * sends can be mistaken for another's. Objects below it are taken as they are, and put together with what is there already. What
 * `sole` says that only this stage asks for is set even when nothing came: another member cannot have put it there.
 */
export function compileTake(
  type: string,
  items: readonly PlanItem[],
  catalogue: Catalogue,
  sole: (field: PlanField) => boolean,
): Take {
  const fields = fieldsFor(type, items, catalogue).filter(
    ({ name, key }) => name !== '__typename' || key !== '__typename',
  );
  const code = fields.map((field, i) => {
    const [key, slot] = [JSON.stringify(field.key), JSON.stringify(field.slot)];
    const value = field.key in Object.prototype ? `Object.hasOwn(e,${key})?e[${key}]:undefined` : `e[${key}]`;
    const composed = field.selection ? `join(t[${slot}],v,${i})` : 'v';
    if (sole(field)) return `v=${value};t[${slot}]=${field.selection ? `v===undefined?v:alone(v,${i})` : 'v'};`;
    return `v=${value};if(v!==undefined)t[${slot}]=${composed};`;
  });
  const join = (present: unknown, value: unknown, index: number) => joined(present, value, fields[index]!, catalogue);
  const alone = (value: unknown, index: number) => joined(undefined, value, fields[index]!, catalogue);
  return generate<Take>(`return function(t,e){let v;${code.join('')}}`, { join, alone });
}

/** The fields that an object of the type is asked for, those of the fragments that apply to it among them. */
export function fieldsFor(type: string, items: readonly PlanItem[], catalogue: Catalogue): PlanField[] {
  return items.flatMap((item) => {
    if (item.kind === 'field') return [item];
    return item.typeCondition === null || isA(type, item.typeCondition, catalogue)
      ? fieldsFor(type, item.items, catalogue)
      : [];
  });
}

/** What another party said of the same object stays; where both say something, the later one counts. */
function joined(present: unknown, value: unknown, field: PlanField, catalogue: Catalogue): unknown {
  if (field.renames) rename(value, field, catalogue);
  if (present === undefined || present === null || present === value) return value;
  if (Array.isArray(present) && Array.isArray(value))
    return value.map((each: unknown, i) => joined(present[i], each, { ...field, renames: false }, catalogue));
  if (!isObject(present) || !isObject(value)) return value;
  learnType(present, value['__typename'], catalogue);
  for (const inner of fieldsFor(typeOf(present, field), field.selection ?? [], catalogue)) {
    if (!Object.hasOwn(value, inner.slot)) continue;
    const had = Object.hasOwn(present, inner.slot) ? present[inner.slot] : undefined;
    if (inner.name !== '__typename' || inner.slot !== '__typename')
      present[inner.slot] = inner.selection
        ? joined(had, value[inner.slot], { ...inner, renames: false }, catalogue)
        : value[inner.slot];
  }
  return present;
}

/** Puts what the planner gave a name of its own under its slot, in the whole tree. */
function rename(value: unknown, field: PlanField, catalogue: Catalogue): void {
  if (Array.isArray(value)) for (const each of value) rename(each, field, catalogue);
  if (!isObject(value) || Array.isArray(value)) return;
  for (const inner of fieldsFor(typeOf(value, field), field.selection ?? [], catalogue)) {
    if (inner.key !== inner.slot && Object.hasOwn(value, inner.key)) {
      value[inner.slot] = value[inner.key];
      delete value[inner.key];
    }
    if (inner.renames) rename(value[inner.slot], inner, catalogue);
  }
}

/** A party that knows an interface as one object says the interface's name: whoever knows more corrects it. */
export function learnType(object: Data, said: unknown, catalogue: Catalogue): void {
  const known = object['__typename'];
  const entry = typeof known === 'string' ? catalogue.type(known) : undefined;
  if (entry?.kind !== 'object' && typeof said === 'string' && (!entry || entry.possible.includes(said)))
    object['__typename'] = said;
}

function typeOf(object: Data, field: PlanField): string {
  const said = object['__typename'];
  return typeof said === 'string' ? said : field.returns;
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
