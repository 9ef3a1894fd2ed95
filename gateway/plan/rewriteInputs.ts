import { isA } from './isA.ts';
import type { Catalogue } from './catalogue.ts';
import type { Representation } from './compile.ts';

type Rewrite = Representation['rewrites'][number];

/** Changes a representation as the plan says, such as `__typename` to the interface's name for a subgraph that knows only that. */
export function rewriteInputs(
  record: Record<string, unknown>,
  type: string,
  rewrites: readonly Rewrite[],
  catalogue: Catalogue,
): void {
  for (const rewrite of rewrites) {
    const path = rewrite.path.filter((step) => !step.startsWith('... on '));
    const conditions = rewrite.path.filter((step) => step.startsWith('... on ')).map((step) => step.slice(7));
    if (conditions.every((condition) => isA(type, condition, catalogue))) apply(record, path, rewrite);
  }
}

function apply(at: unknown, [step, ...rest]: readonly string[], rewrite: Rewrite): void {
  if (step === undefined || typeof at !== 'object' || at === null) return;
  if (Array.isArray(at)) {
    for (const each of at) apply(each, [step, ...rest], rewrite);
    return;
  }
  const record = at as Record<string, unknown>;
  if (rest.length > 0) return apply(record[step], rest, rewrite);
  if (rewrite.kind === 'ValueSetter') record[step] = rewrite.setValueTo;
  else if (Object.hasOwn(record, step)) {
    record[rewrite.renameKeyTo] = record[step];
    delete record[step];
  }
}
