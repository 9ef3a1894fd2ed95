import { Kind, visit } from 'graphql';
import { callerOf } from './callers.ts';
import { judgeOperation } from './judgeOperation.ts';
import { placeOf } from './placeOf.ts';
import type { DefinitionNode, DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { FlowReport } from '#gateway/flows/flowReport.ts';
import type { PlannedGraph } from '#gateway/plan/operations.ts';

/** A file with operations, as it was read. */
export type Source = { readonly file: string; readonly document: DocumentNode };

/** An operation of a client, judged. */
export type ClientOperation = {
  readonly name: string;
  readonly caller: string;
  readonly report: FlowReport;
  /** Why it can never be answered, each with its place: `file:line:column: why`. */
  readonly objections: readonly string[];
};

/** @throws Error that names a file whose operations have no caller, or no name */
export function readOperations(graph: PlannedGraph, sources: readonly Source[]): ClientOperation[] {
  const definitions = sources.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(isFragment).map((each) => [each.name.value, each]));
  return sources.flatMap(({ file, document }) =>
    document.definitions.filter(isOperation).map((definition): ClientOperation => {
      const caller = callerOf(file);
      const name = definition.name?.value;
      if (name === undefined) throw new Error(`${file}: each operation of a client has a name`);
      const whole = withFragments(definition, fragments);
      const { report, objections } = judgeOperation(graph, whole, name, caller);
      const schema = graph.parting().schema;
      const told = objections.map(
        ({ says, coordinate }) => `${placeOf(schema, { operation: definition, whole }, coordinate)}: ${name}: ${says}`,
      );
      return { name, caller: caller.name, report, objections: told };
    }),
  );
}

function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const definitions = new Map<string, DefinitionNode>([['', operation]]);
  for (const [, definition] of definitions)
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const spread = fragments.get(value);
        if (spread) definitions.set(value, spread);
      },
    });
  return { kind: Kind.DOCUMENT, definitions: [...definitions.values()] };
}

function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

function isFragment(node: DefinitionNode): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}
