import { relative } from 'node:path';
import { getLocation, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ASTNode, DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** `file:line:column` of the first place where an operation, or a fragment of its, asks for a field; of the operation, if none does. */
export function placeOf(
  schema: GraphQLSchema,
  { operation, whole }: { readonly operation: OperationDefinitionNode; readonly whole: DocumentNode },
  coordinate: string | null,
): string {
  const { loc } = (coordinate !== null && fieldOf(schema, whole, coordinate)) || operation;
  if (!loc) return operation.name?.value ?? '';
  const { line, column } = getLocation(loc.source, loc.start);
  return `${relative('', loc.source.name)}:${line}:${column}`;
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
