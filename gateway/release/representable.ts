import { compileRepresentation } from '#gateway/plan/compileRepresentation.ts';
import { isA } from '#gateway/plan/isA.ts';
import { isOpen, looksUp } from '#gateway/plan/isOpen.ts';
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

const sharing = new WeakMap<CompiledPlan, boolean>();

/** Whether nobody further up receives what stands below: then one entity at several places may have the same objects below it. */
export function sharesObjects(plan: CompiledPlan): boolean {
  const known = sharing.get(plan) ?? !plan.stages.some(({ fields }) => fields.some(looksUp));
  sharing.set(plan, known);
  return known;
}
