import type { Catalogue } from './catalogue.ts';

/** A slot; `@` for each list; or the types of the objects that have what follows, where others may be at the same place. */
export type PathStep = string | readonly string[];

/** A path of the planner as steps. An object of which only an interface is known may be of any type that has it. */
export function pathSteps(path: readonly (string | number)[], catalogue: Catalogue): PathStep[] {
  return path.flatMap((each): PathStep[] => {
    const [name = '', types] = partsOf(each);
    const steps = name === '' ? [] : [name];
    return types === undefined ? steps : [...steps, withWider(types.split(','), catalogue)];
  });
}

/** The slots of a path, of the planner or of steps. */
export function slotsIn(path: readonly (PathStep | number)[]): string[] {
  return path.flatMap((each) => {
    const [name = ''] = typeof each === 'object' ? [] : partsOf(each);
    return name === '' || name === '@' ? [] : [name];
  });
}

function partsOf(step: string | number): (string | undefined)[] {
  return /^([^|]*)(?:\|\[(.*)\])?$/.exec(String(step))!.slice(1);
}

function withWider(types: readonly string[], { document }: Catalogue): string[] {
  const wider = [...document.types.values()].filter(
    ({ kind, possible }) => kind !== 'object' && possible.some((each) => types.includes(each)),
  );
  return [...types, ...wider.map(({ name }) => name)];
}
