import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { asSent } from '#gateway/plan/objectForm.ts';
import { rootTypeOf } from '#gateway/plan/rootTypeOf.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { writeAnswer } from '#gateway/release/writeAnswer.ts';
import { compileSteps } from './compileSteps.ts';
import { PlainRun } from './plainRun.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { Answer, WriteOptions } from '#gateway/release/writeAnswer.ts';
import type { Step } from './entityStep.ts';
import type { PlainParts } from './plainRun.ts';

const programs = new WeakMap<Operation, Step>();

/** The answer of a federation in which nothing is judged: the plan's steps, and the text of what they brought. */
export async function answerPlain(
  graph: PlannedGraph,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  parts: PlainParts,
  introspection: WriteOptions['introspection'],
  event?: MemberAnswer,
): Promise<Answer> {
  const run = new PlainRun(parts, variables, event);
  await programOf(operation, graph)(run);
  const root = rootOf(run, operation);
  const { isLeftOut } = run;
  const about = { graph, operation, objects: asSent, names: trueNames.of('') };
  const written = writeAnswer(root, run, { ...about, introspection, isLeftOut, explain: () => ({}) });
  run.letGo();
  return written;
}

/** The root of what a run brought. */
export function rootOf({ root }: PlainRun, { definition }: Operation): GraphNode {
  return GraphNode.holding(rootTypeOf(definition), [], root as GraphNode['data']);
}

export function programOf(operation: Operation, { catalogue }: PlannedGraph): Step {
  const known = programs.get(operation) ?? compileSteps(operation.plan, catalogue);
  programs.set(operation, known);
  return known;
}
