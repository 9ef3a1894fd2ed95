import { getLocation, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ASTNode, DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** A file with operations, as it was read. */
export type Source = { readonly file: string; readonly document: DocumentNode };

/** `file:line:column` of the first place where an operation, or a fragment of its, asks for a field; of the operation, if none does. */
export function placeOf(
  schema: GraphQLSchema,
  sources: readonly Source[],
  operation: OperationDefinitionNode,
  { whole, coordinate }: { readonly whole: DocumentNode; readonly coordinate: string | null },
): string {
  const node = (coordinate !== null && fieldOf(schema, whole, coordinate)) || operation;
  const source = sources.find(({ document }) => document.loc?.source.body === node.loc?.source.body);
  if (!node.loc) return source?.file ?? '';
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return `${source?.file ?? node.loc.source.name}:${line}:${column}`;
}

function fieldOf(schema: GraphQLSchema, document: DocumentNode, coordinate: string): ASTNode | undefined {
  const [type, name] = coordinate.split('.');
  const types = new TypeInfo(schema);
  let found: FieldNode | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (found || node.name.value !== name || !parent) return;
        const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        if (possible.some((each) => each.name === type)) found = node;
      },
    }),
  );
  return found;
}
