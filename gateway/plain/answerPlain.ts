import { AnswerWriters } from '#gateway/plan/answerWriters.ts';
import { asSent } from '#gateway/plan/compileWriter.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { shape } from '#gateway/release/shape.ts';
import { WrittenData } from '#gateway/release/writtenData.ts';
import { compileSteps } from './compileSteps.ts';
import { PlainRun } from './plainRun.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { Shaped } from '#gateway/release/shape.ts';
import type { Step } from './entityStep.ts';
import type { PlainParts } from './plainRun.ts';

export type PlainAnswer = Omit<Shaped, 'data'> & { readonly data: Shaped['data'] | WrittenData };

type Program = { readonly run: Step; readonly writers: AnswerWriters };

const programs = new WeakMap<Operation, Program>();

/** The answer of a federation in which nothing is judged: the plan's steps, and the text of what they brought. */
export async function answerPlain(
  graph: PlannedGraph,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  parts: PlainParts,
  introspection: () => Readonly<Record<string, unknown>> | undefined,
): Promise<PlainAnswer> {
  const program = programOf(operation, graph);
  const run = new PlainRun(parts, variables);
  await program.run(run);
  const { root, failures, unescaped } = run;
  const text = failures.length === 0 ? program.writers.write({ root, variables, unescaped }) : null;
  if (text !== null) return { data: new WrittenData(text), errors: NONE };
  const type = operation.definition.operation === 'mutation' ? 'Mutation' : 'Query';
  return shape(new GraphNode(type, null, [], null, root as GraphNode['data']), {
    schema: graph.schema,
    selectionSet: operation.definition.selectionSet,
    fragments: operation.fragments,
    inputs: graph.inputs,
    interfaceObjects: graph.catalogue.interfaceObjects,
    variables,
    failures,
    refused: operation.refused,
    introspection: introspection(),
    explain: () => ({}),
  });
}

const NONE: Shaped['errors'] = [];

function programOf(operation: Operation, graph: PlannedGraph): Program {
  const known = programs.get(operation);
  if (known) return known;
  const program = {
    run: compileSteps(operation.plan, graph.catalogue),
    writers: new AnswerWriters(operation, graph, asSent),
  };
  programs.set(operation, program);
  return program;
}
