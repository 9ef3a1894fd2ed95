import { compileRepresentation } from '#gateway/plan/compileRepresentation.ts';
import { isA } from '#gateway/plan/isA.ts';
import { sameEntity } from '#gateway/plan/keyCheck.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { CompiledPlan, Representation, Stage } from '#gateway/plan/compile.ts';
import type { Represent } from '#gateway/plan/compileRepresentation.ts';
import type { IsSame } from '#gateway/plan/keyCheck.ts';
import type { GraphNode } from './graphNode.ts';

/** How objects of one type are represented in a stage. */
export type Representable = {
  readonly representation: Representation;
  readonly isSame: IsSame;
  /** Where what is carried is nobody's personal data: then objects of equal standing are judged as one. */
  readonly open: { readonly paths: readonly string[]; readonly represent: Represent } | undefined;
};

const prepared = new WeakMap<Stage, Map<string, Representable | null>>();

export function representableFor(stage: Stage, node: GraphNode, catalogue: Catalogue): Representable | null {
  const types = prepared.get(stage) ?? new Map<string, Representable | null>();
  prepared.set(stage, types);
  const known = types.get(node.type);
  if (known !== undefined) return known;
  const made = make(stage, node.type, catalogue);
  types.set(node.type, made);
  return made;
}

/** Whether the object has all that its representation carries. */
export function hasAll(node: GraphNode, paths: readonly string[]): boolean {
  for (const path of paths) if (node.data[path] === null || node.data[path] === undefined) return false;
  return true;
}

function make(stage: Stage, type: string, catalogue: Catalogue): Representable | null {
  for (const [condition, representation] of stage.represents) {
    if (!isA(type, condition, catalogue)) continue;
    const paths = [...representation.carried.keys()];
    const isSame = sameEntity(stage, type, catalogue);
    const open =
      catalogue.linked && isOpen(stage, type, representation, catalogue)
        ? { paths, represent: compileRepresentation(type, representation, isSame, catalogue) }
        : undefined;
    return { representation, isSame, open };
  }
  return null;
}

function isOpen(
  stage: Stage,
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
    !stage.fields.some(({ name, depth }) => depth === 0 && uses.get(name)?.some((each) => each.necessary)) &&
    !stage.fields.some(looksUp)
  );
}

const sharing = new WeakMap<CompiledPlan, boolean>();

/** Whether nobody further up receives what stands below: then one entity at several places may have the same objects below it. */
export function sharesObjects(plan: CompiledPlan): boolean {
  const known = sharing.get(plan) ?? !plan.stages.some(({ fields }) => fields.some(looksUp));
  sharing.set(plan, known);
  return known;
}

/** Somebody further up is represented with the field: who receives it depends on that object too. */
function looksUp({ path, depth, consumers }: Stage['fields'][number]): boolean {
  const own = path.split('.').length - 1 - depth;
  return consumers.some((each) => each.to === 'role' && each.at < own);
}
