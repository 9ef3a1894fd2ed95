import { isOpen } from './isOpen.ts';
import { rideAlong } from './rideAlong.ts';
import type { Catalogue } from './catalogue.ts';
import type { CompiledPlan, Stage } from './compile.ts';
import type { Fits, RidingNode } from './rideAlong.ts';

/**
 * What rides along where every step is judged: nobody is sent more of a person for it, as nothing that is sent is anybody's. Where an
 * input is lacking, its object is asked about with what there is, and only for what can do without.
 */
export function rideJudged(plan: CompiledPlan, catalogue: Catalogue): CompiledPlan {
  const { root, stages } = plan;
  if (!root) return plan;
  const together: Stage[] = [];
  const fits: Fits = (...both) => both.every(({ stage }) => sendsNothingPersonal(stage, catalogue));
  const riding = rideAlong(root, fits);
  const alone = new Set(ridesIn(riding, together));
  return { ...plan, root: riding, stages: [...stages.filter((stage) => !alone.has(stage)), ...together] };
}

function sendsNothingPersonal(stage: Stage, catalogue: Catalogue): boolean {
  return [...stage.represents].every(
    ([type, representation]) =>
      catalogue.type(type)?.kind === 'object' && isOpen(stage, type, representation, catalogue),
  );
}

/** The stages that are run no more on their own; the fields of those that are run for them are numbered anew. */
function* ridesIn(node: RidingNode, together: Stage[]): Generator<Stage> {
  if (node.kind === 'sequence' || node.kind === 'parallel')
    for (const each of node.nodes) yield* ridesIn(each, together);
  if (node.kind !== 'fetch' || !node.alone) return;
  yield node.alone.rider;
  yield node.alone.carrier;
  together.push(node.stage);
  for (const [bit, field] of node.stage.fields.entries()) field.bit = bit;
}
