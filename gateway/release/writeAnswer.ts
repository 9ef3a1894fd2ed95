import { writersOf } from '#gateway/plan/answerWriters.ts';
import { sealed } from '#gateway/pairwise/sealed.ts';
import { namedFor } from './namedFor.ts';
import { shape } from './shape.ts';
import { WrittenData } from './writtenData.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { ObjectForm } from '#gateway/plan/objectForm.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { Failure } from './failures.ts';
import type { GraphNode } from './graphNode.ts';
import type { Shaped } from './shape.ts';
import type { ShapeOptions } from './shapeOptions.ts';

/** An answer whose data may be text already. */
export type Answer = Omit<Shaped, 'data'> & { readonly data: Shaped['data'] | WrittenData };

/** What a run of an operation brought. */
export type Brought = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly failures: readonly Failure[];
  readonly unescaped: boolean;
};

export type WriteOptions = Pick<ShapeOptions, 'explain' | 'isLeftOut'> & {
  readonly graph: PlannedGraph;
  readonly operation: Operation;
  readonly objects: ObjectForm;
  /** The ids that the client knows records by. */
  readonly names: Names;
  readonly introspection: () => ShapeOptions['introspection'];
};

/** The fast writer where all is as it usually is, and the exact shaping wherever anything is not; both say the same. */
export function writeAnswer(
  root: GraphNode,
  { variables, failures, unescaped }: Brought,
  options: WriteOptions,
): Answer {
  const { graph, operation, objects, names, introspection, explain, isLeftOut } = options;
  if (failures.length === 0) {
    const seal = (value: unknown) => sealed(value, names);
    const held = objects.record === 'o' ? root.data : root;
    const text = writersOf(operation, graph, objects).write({ root: held, variables, unescaped, seal });
    if (text !== null) return { data: new WrittenData(text), errors: NONE };
  }
  return shape(root, {
    schema: graph.schema,
    selectionSet: operation.definition.selectionSet,
    fragments: operation.fragments,
    slotOf: operation.slotOf,
    interfaceObjects: graph.catalogue.interfaceObjects,
    variables,
    failures,
    refused: operation.refused,
    introspection: introspection(),
    named: namedFor(names, graph.catalogue),
    explain,
    isLeftOut,
  });
}

const NONE: Shaped['errors'] = [];
