import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { Data } from './plainRun.ts';

/** The objects at a path below an object, nulls left out. */
export function objectsAt(root: Data, path: readonly PathStep[]): Data[] {
  const found: Data[] = [];
  gather(root, path, 0, found);
  return found;
}

/** No schema has lists so deep in lists: what a member puts deeper is not looked for. */
const MOST_LISTS = 100;

function gather(value: unknown, path: readonly PathStep[], at: number, found: Data[], lists = 0): void {
  if (lists > MOST_LISTS) return;
  let here = value;
  for (let i = at; i < path.length; i++) {
    if (typeof here !== 'object' || here === null) return;
    const step = path[i]!;
    if (step === '@' || Array.isArray(here)) {
      const next = step === '@' ? i + 1 : i;
      if (Array.isArray(here)) for (const each of here) gather(each, path, next, found, lists + 1);
      return;
    }
    if (typeof step === 'string') here = (here as Data)[step];
    else if (!isOneOf(here as Data, step)) return;
  }
  if (typeof here !== 'object' || here === null) return;
  if (Array.isArray(here)) for (const each of here) gather(each, path, path.length, found, lists + 1);
  else found.push(here as Data);
}

/** The objects at a path, each with those that it stands in: the nearest first. */
export function* objectsWithin(
  value: unknown,
  path: readonly PathStep[],
  above: readonly Data[] = [],
  lists = 0,
): Generator<{ readonly object: Data; readonly above: readonly Data[] }> {
  if (typeof value !== 'object' || value === null || lists > MOST_LISTS) return;
  const [step, ...rest] = path;
  if (Array.isArray(value))
    for (const each of value) yield* objectsWithin(each, step === '@' ? rest : path, above, lists + 1);
  else if (step === undefined) yield { object: value as Data, above };
  else if (typeof step === 'string')
    yield* objectsWithin((value as Data)[step], rest, [value as Data, ...above], lists);
  else if (isOneOf(value as Data, step)) yield* objectsWithin(value, rest, above, lists);
}

/** Every place at which an object stands that the path leads to: slots and indexes. Needed only where something went wrong. */
export function placesAt(root: Data, path: readonly PathStep[]): Map<Data, (string | number)[][]> {
  const places = new Map<Data, (string | number)[][]>();
  const walk = (value: unknown, at: number, place: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null || place.length > path.length + MOST_LISTS) return;
    if (Array.isArray(value)) {
      const next = path[at] === '@' ? at + 1 : at;
      for (const [i, each] of value.entries()) walk(each, next, [...place, i]);
    } else if (at === path.length) places.set(value as Data, [...(places.get(value as Data) ?? []), place]);
    else {
      const step = path[at]!;
      if (typeof step === 'string') walk((value as Data)[step], at + 1, [...place, step]);
      else if (isOneOf(value as Data, step)) walk(value, at + 1, place);
    }
  };
  walk(root, 0, []);
  return places;
}

/** Of an object whose type nobody was asked for, the type is not in question. */
function isOneOf({ __typename: type }: Data, types: readonly string[]): boolean {
  return typeof type !== 'string' || types.includes(type);
}
