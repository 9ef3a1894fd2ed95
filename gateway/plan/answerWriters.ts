import { Kind, visit } from 'graphql';
import { compileWriter, ODD } from './compileWriter.ts';
import { rootTypeOf } from './rootTypeOf.ts';
import type { DocumentNode } from 'graphql';
import type { Operation, PlannedGraph } from './operations.ts';
import type { Seal, Writer } from './compileWriter.ts';
import type { ObjectForm } from './objectForm.ts';

export type Written = {
  readonly root: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly unescaped: boolean;
  readonly seal: Seal;
};

/** The writers of one operation: one for each way in which `@skip` and `@include` can turn out, made when it is first met. */
export class AnswerWriters {
  readonly #operation: Operation;
  readonly #graph: PlannedGraph;
  readonly #objects: ObjectForm;
  readonly #conditions: readonly string[];
  readonly #writers = new Map<string, Writer>();
  #runs = 0;

  constructor(operation: Operation, graph: PlannedGraph, objects: ObjectForm) {
    this.#operation = operation;
    this.#graph = graph;
    this.#objects = objects;
    this.#conditions = conditionsIn(operation.document);
  }

  /** The data as JSON text; null where it is for the exact shaping to say what the answer is. */
  write({ root, variables, unescaped, seal }: Written): string | null {
    const { introspects, refused } = this.#operation;
    // An operation that comes once is not worth a function of its own.
    this.#runs += 1;
    if (introspects || refused || this.#runs < 2) return null;
    const key = this.#conditions.reduce(
      (bits, name) => bits + (variables[name] === true ? 'y' : 'n'),
      unescaped ? 'u' : 'e',
    );
    const writer = this.#writers.get(key) ?? this.#compile(key, unescaped, variables);
    try {
      return writer(root, seal);
    } catch (error) {
      if (error === ODD) return null;
      throw error;
    }
  }

  #compile(key: string, unescaped: boolean, conditions: Readonly<Record<string, unknown>>): Writer {
    const { definition, fragments, slotOf } = this.#operation;
    const { schema, catalogue } = this.#graph;
    const writer = compileWriter({
      schema,
      rootType: rootTypeOf(definition),
      selectionSet: definition.selectionSet,
      fragments,
      slotOf,
      interfaceObjects: catalogue.interfaceObjects,
      isPairwise: catalogue.linked ? catalogue.ids.isPairwise : () => false,
      conditions,
      unescaped,
      objects: this.#objects,
    });
    // Most operations have one or two; one with many conditions is hostile, or is not for here.
    if (this.#writers.size < MOST_WRITERS) this.#writers.set(key, writer);
    return writer;
  }
}

const MOST_WRITERS = 32;
const made = new WeakMap<Operation, AnswerWriters>();

export function writersOf(operation: Operation, graph: PlannedGraph, objects: ObjectForm): AnswerWriters {
  const writers = made.get(operation) ?? new AnswerWriters(operation, graph, objects);
  made.set(operation, writers);
  return writers;
}

/** The variables that decide what is skipped and included. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      const value = args?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}
