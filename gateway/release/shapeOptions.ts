import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Told } from '#gateway/plan/fieldCollector.ts';
import type { SlotOf } from '#gateway/plan/slotNames.ts';
import type { Failure } from './failures.ts';
import type { Gap, GraphNode } from './graphNode.ts';

export type ShapeOptions = {
  readonly schema: GraphQLSchema;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly slotOf: SlotOf;
  readonly interfaceObjects: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly failures: readonly Failure[];
  /** Fields that the caller may not read, wherever they are not also asked for by a way that is open. */
  readonly refused?: ReadonlySet<FieldNode> | undefined;
  /** Answers to `__schema` and `__type`, by response key. */
  readonly introspection?: Readonly<Record<string, unknown>> | undefined;
  /** Labels of the fragments that are answered later. */
  readonly deferred?: ReadonlySet<string> | undefined;
  /** Whether a slot without a value is a member's fault; undefined where answers are looked through as they come. */
  readonly isLeftOut?: ((object: object, slot: string) => boolean) | undefined;
  /** A value of a field as the client knows it: ids by its own names. */
  readonly named: (type: Told, field: FieldNode, value: unknown) => unknown;
  /** Extends a refusal for the caller: the consent request that would lift it. */
  readonly explain: (gap: Gap, node: GraphNode) => Readonly<Record<string, unknown>>;
};
