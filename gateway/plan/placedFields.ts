import { Kind } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { rootTypeOf } from './rootTypeOf.ts';
import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { SlotOf } from './slotNames.ts';
import type { SupergraphDocument } from './supergraphDocument.ts';

/** Where a field of the client's operation stands. */
export type Place = {
  /** The type that it is selected on. */
  readonly parent: string;
  /** Slots from the root to the field, joined by dots. */
  readonly path: string;
};

/** The operation with its named fragments written out: each field stands in one place, and has a node of its own. */
export type PlacedFields = {
  readonly definition: OperationDefinitionNode;
  readonly places: ReadonlyMap<FieldNode, Place>;
};

type Context = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly document: SupergraphDocument;
  readonly slotOf: SlotOf;
};

/** Fragments within fragments multiply. */
const MOST_FIELDS = 50_000;

/** @throws Refusal OPERATION_TOO_COMPLEX */
export function placedFields(definition: OperationDefinitionNode, context: Context): PlacedFields {
  const places = new Map<FieldNode, Place>();
  const selectionSet = place(definition.selectionSet, rootTypeOf(definition), '', context, places);
  return { definition: { ...definition, selectionSet }, places };
}

function place(
  set: SelectionSetNode,
  parent: string,
  prefix: string,
  context: Context,
  places: Map<FieldNode, Place>,
): SelectionSetNode {
  const selections = set.selections.map((each): SelectionSetNode['selections'][number] => {
    if (each.kind === Kind.FIELD) return placeField(each, parent, prefix, context, places);
    const inner = each.kind === Kind.INLINE_FRAGMENT ? each : context.fragments.get(each.name.value)!;
    const { typeCondition } = inner;
    const selectionSet = place(inner.selectionSet, typeCondition?.name.value ?? parent, prefix, context, places);
    return {
      kind: Kind.INLINE_FRAGMENT,
      selectionSet,
      ...(typeCondition && { typeCondition }),
      ...(each.directives && { directives: each.directives }),
    };
  });
  return { ...set, selections };
}

function placeField(
  node: FieldNode,
  parent: string,
  prefix: string,
  context: Context,
  places: Map<FieldNode, Place>,
): FieldNode {
  const path = prefix + context.slotOf(node);
  const returns = context.document.types.get(parent)?.fields.get(node.name.value)?.namedType ?? '';
  const own = { ...node };
  places.set(own, { parent, path });
  if (places.size > MOST_FIELDS) throw new Refusal('OPERATION_TOO_COMPLEX');
  return node.selectionSet
    ? Object.assign(own, { selectionSet: place(node.selectionSet, returns, `${path}.`, context, places) })
    : own;
}
