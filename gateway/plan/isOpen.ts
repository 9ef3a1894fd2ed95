import type { Catalogue } from './catalogue.ts';
import type { Representation, Stage } from './compile.ts';

/** Whether what is sent about objects of a type is nobody's personal data, and nothing depends on what of it is refused. */
export function isOpen(
  { fields }: Pick<Stage, 'fields'>,
  type: string,
  { carried, uses, rewrites }: Representation,
  catalogue: Catalogue,
): boolean {
  const isPlain = (path: string) => {
    const field = catalogue.type(type)?.fields.get(path);
    return field !== undefined && !field.list && !catalogue.type(field.namedType);
  };
  return (
    rewrites.length === 0 &&
    [...carried.keys()].every((path) => isPlain(path) && catalogue.scopesOf(type, path).length === 0) &&
    !fields.some(({ name, depth }) => depth === 0 && uses.get(name)?.some((each) => each.necessary)) &&
    !fields.some(looksUp)
  );
}

/** Somebody further up is represented with the field: who receives it depends on that object too. */
export function looksUp({ path, depth, consumers }: Stage['fields'][number]): boolean {
  const own = path.split('.').length - 1 - depth;
  return consumers.some((each) => each.to === 'role' && each.at < own);
}
