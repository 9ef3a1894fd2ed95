import { Refusal } from '#kernel/errors.ts';
import { ATTEMPTS, clientFor, openGate } from '#gateway/pipeline.ts';
import { runNode, Run } from '#gateway/release/executor.ts';
import { explainGap } from '#gateway/release/explainGap.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { recorded } from '#gateway/release/recorded.ts';
import { ConsentsChanged } from '#gateway/release/reliance.ts';
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
  const rootType = rootTypeOf(operation.definition);
  const spent = new Set<string>();
  let root = new GraphNode(rootType, null, [], null);
  const bringOnce = async (node: CompiledNode | null, first: boolean): Promise<Brought> => {
    const gate = openGate(gateway, operation, caller, purpose, spent);
    if (first) root = new GraphNode(rootType, null, [], null);
    const run = new Run(gate, clientFor(gateway, gate), operation, variables);
    // What is there already may hold what JSON escapes: this run has not seen it come.
    if (!first) run.unescaped = false;
    if (node) await runNode(run, node, root);
    const told = { recorded: recorded(await gate.settle(), gate.glasses, run.caller) };
    standing.relyOn(gate.reliance);
    const later = run.later.map(({ label, node: below }) => ({ label, bring: () => bring(below, false) }));
    return { failures: () => run.failures.splice(0), explain: explainGap(gate, run), later, ...told };
  };
  const bring = async (node: CompiledNode | null, first: boolean): Promise<Brought> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await bringOnce(node, first);
      } catch (error) {
        if (!(error instanceof ConsentsChanged)) throw error;
      }
      // What it did cannot be done again.
      if (first && rootType === 'Mutation') break;
    }
    throw new Refusal('CONSENT_CHANGED');
  };
  return {
    get root() {
      return root;
    },
    first: () => bring(operation.plan.root, true),
  };
}
