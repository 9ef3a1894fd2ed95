import { clientFor, openGate } from '#gateway/pipeline.ts';
import { runNode, Run } from '#gateway/release/executor.ts';
import { explainGap } from '#gateway/release/explainGap.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { rootTypeOf } from '#gateway/plan/rootTypeOf.ts';
import type { Begun, Gateway, GraphRequest } from '#gateway/pipeline.ts';
import type { CompiledNode } from '#gateway/plan/compile.ts';
import type { PartedOperation } from '#gateway/plan/inParts.ts';
import type { Brought, PartSource } from './answerInParts.ts';
import type { Standing } from './standing.ts';

type Judging = Omit<Begun, 'operation'> & { readonly standing: Standing };

/** The parts of an answer under consent. Each has a gate of its own: a time, the consents as they are then, and a record. */
export function judgedSource(
  gateway: Gateway,
  { operation, caller }: GraphRequest & { readonly operation: PartedOperation },
  { purpose, variables, standing }: Judging,
): PartSource {
  const root = new GraphNode(rootTypeOf(operation.definition), null, [], null);
  const bring = async (node: CompiledNode | null, first: boolean): Promise<Brought> => {
    const gate = openGate(gateway, operation, caller, purpose);
    const run = new Run(gate, clientFor(gateway, gate), operation, variables);
    // What is there already may hold what JSON escapes: this run has not seen it come.
    if (!first) run.unescaped = false;
    if (node) await runNode(run, node, root);
    const receipt = await gate.settle();
    standing.relyOn(gate.reliance);
    const later = run.later.map(({ label, node: below }) => ({ label, bring: () => bring(below, false) }));
    return { failures: () => run.failures.splice(0), explain: explainGap(gate, run), receipt, later };
  };
  return { root, first: () => bring(operation.plan.root, true) };
}
