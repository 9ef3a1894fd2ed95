import { isAbstractType, isInterfaceType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, FragmentSpreadNode, GraphQLSchema, InlineFragmentNode, SelectionNode } from 'graphql';

/**
 * Below an interface that some party knows as one object, a fragment on another interface or union as fragments on the types that
 * have both: that party has no types to find them among, and the planner fails.
 */
export function concreteFragments(
  document: DocumentNode,
  schema: GraphQLSchema,
  interfaceObjects: ReadonlySet<string>,
): DocumentNode {
  if (interfaceObjects.size === 0) return document;
  const info = new TypeInfo(schema);
  const conditions = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.typeCondition.name.value] as const] : [],
    ),
  );
  const enter = (node: InlineFragmentNode | FragmentSpreadNode): InlineFragmentNode | undefined => {
    const parent = info.getParentType();
    const condition =
      node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : conditions.get(node.name.value);
    const on = schema.getType(condition ?? '');
    if (!isInterfaceType(parent) || !interfaceObjects.has(parent.name) || !isAbstractType(on) || on === parent)
      return undefined;
    const types = schema.getPossibleTypes(parent).filter((type) => schema.isSubType(on, type));
    const { directives, ...inner } = node;
    return fragment(
      null,
      types.map(({ name }) => fragment(name, [inner])),
      directives,
    );
  };
  return visit(document, visitWithTypeInfo(info, { InlineFragment: enter, FragmentSpread: enter }));
}

function fragment(
  type: string | null,
  selections: readonly SelectionNode[],
  directives: InlineFragmentNode['directives'] = [],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    ...(type !== null && {
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    }),
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}
