import type { Representation } from './compile.ts';

/** The representation of objects that are asked about by either of two sets of inputs. */
export function bothOf(one: Representation, other: Representation): Representation {
  const carried = new Map(one.carried);
  for (const [path, lines] of other.carried) carried.set(path, [...(carried.get(path) ?? []), ...lines]);
  const parts = [...(one.parts ?? [one.selections]), other.selections];
  return { ...one, selections: [...one.selections, ...other.selections], parts, carried };
}
