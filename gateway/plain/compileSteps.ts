import { bodyOf } from './bodyOf.ts';
import { entityStep } from './entityStep.ts';
import { normalForm } from '#gateway/plan/normalForm.ts';
import { rideAlong } from '#gateway/plan/rideAlong.ts';
import { rootStep } from './rootStep.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { CompiledPlan, Stage } from '#gateway/plan/compile.ts';
import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { EntityStage, Step } from './entityStep.ts';
import type { RidingNode } from '#gateway/plan/rideAlong.ts';
import type { PlainRun } from './plainRun.ts';

/** The plan as functions: whatever can be known before a request is known in them. */
export function compileSteps({ root, stages }: CompiledPlan, catalogue: Catalogue): Step {
  // What is not judged here would be judged nowhere.
  if (catalogue.linked) throw new TypeError('a federation under consent has no steps that judge nothing');
  return root ? stepOf(rideAlong(root), planOf(stages, catalogue)) : () => undefined;
}

/** What the steps of one plan have in common. */
type Plan = {
  readonly catalogue: Catalogue;
  /** Numbers of questions: stages that ask in the same words have the same. */
  readonly tables: Map<string, number>;
  readonly sole: EntityStage['sole'];
  readonly apart: boolean;
};

function planOf(stages: readonly Stage[], catalogue: Catalogue): Plan {
  const apart = stages.some(({ contexts }) => contexts.length > 0);
  return { catalogue, tables: new Map(), sole: soleIn(stages), apart };
}

/** Which fields have one stage to bring them, and no other: by their path. */
function soleIn(stages: readonly Stage[]): EntityStage['sole'] {
  const counts = new Map<string, number>();
  for (const stage of stages)
    for (const path of new Set(stage.fields.map((field) => field.path))) counts.set(path, (counts.get(path) ?? 0) + 1);
  return ({ path, name }) => name !== '__typename' && counts.get(path) === 1;
}

function stepOf(node: RidingNode, plan: Plan): Step {
  switch (node.kind) {
    case 'sequence':
      return inSequence(node.nodes.map((each) => stepOf(each, plan)));
    case 'parallel':
      return inParallel(node.nodes.map((each) => stepOf(each, plan)));
    case 'condition': {
      const taken = node.taken && stepOf(node.taken, plan);
      const otherwise = node.otherwise && stepOf(node.otherwise, plan);
      return (run) => (run.variables[node.variable] === true ? taken : otherwise)?.(run);
    }
    case 'defer':
      return thenLater(node, (each) => stepOf(each, plan));
    case 'fetch': {
      if (node.stage.rootType !== null) return rootStep(node.stage, plan.catalogue);
      const whole = entityStage(node.stage, node.path, plan);
      if (!node.alone) return entityStep(whole, plan.catalogue);
      const rider = entityStage(node.alone.rider, node.path, plan);
      return entityStep({ ...whole, alone: { rider, carrier: node.alone.carrier } }, plan.catalogue);
    }
  }
}

/** What is deferred waits in the run, for whoever answers in parts. */
function thenLater(
  { primary, deferred }: Extract<RidingNode, { kind: 'defer' }>,
  stepFor: (node: RidingNode) => Step,
): Step {
  const first = primary && stepFor(primary);
  const later = deferred.map(({ label, node }) => ({ label, step: node && stepFor(node) }));
  return (run) => {
    const waiting = first?.(run);
    if (waiting) return waiting.then(() => void run.later.push(...later));
    return void run.later.push(...later);
  };
}

function entityStage(planned: Stage, path: readonly PathStep[], { tables, sole, apart }: Plan): EntityStage {
  const stage = normalForm(planned);
  const key = questionOf(stage, path);
  const table = tables.get(key) ?? tables.size;
  tables.set(key, table);
  return { stage, path, body: bodyOf(stage), table, sole, apart: apart && !isFlat(stage) };
}

function inSequence(steps: readonly Step[]): Step {
  const from = (index: number, run: PlainRun): Promise<void> | undefined => {
    for (let i = index; i < steps.length; i++) {
      const waiting = steps[i]!(run);
      if (waiting) return i + 1 === steps.length ? waiting : waiting.then(() => from(i + 1, run));
    }
    return undefined;
  };
  return (run) => from(0, run);
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const waiting = steps.flatMap((step) => step(run) ?? []);
    if (waiting.length === 0) return undefined;
    return waiting.length === 1 ? waiting[0] : Promise.all(waiting).then(() => undefined);
  };
}

/**
 * Stages that ask in the same words share their entities, wherever in the answer these stand; but where an answer has objects in
 * it, those of two places must not become one: later stages fill them in differently.
 */
function questionOf(stage: Stage, path: readonly PathStep[]): string {
  const asked = [...stage.represents].map(([type, { selections, rewrites }]) => [type, selections, rewrites]);
  return JSON.stringify([stage.role, bodyOf(stage)({}, ''), asked, isFlat(stage) ? null : [path, stage.id]]);
}

function isFlat({ fields }: Stage): boolean {
  return fields.every(({ selection }) => selection === null);
}
