import { concatAST, getLocation, GraphQLError, parse, Source, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** A file with operations. */
export type OperationFile = { readonly file: string; readonly text: string };

/** What is wrong with operations by the rules of GraphQL, fragments of other files included: `file:line:column: what`. */
export function faultsIn(schema: GraphQLSchema, files: readonly OperationFile[]): string[] {
  const faults: string[] = [];
  const documents: DocumentNode[] = [];
  for (const { file, text } of files)
    try {
      documents.push(parse(new Source(text, file)));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      faults.push(told(error));
    }
  if (faults.length > 0 || documents.length === 0) return faults;
  return validate(schema, concatAST(documents)).map(told);
}

function told({ message, nodes, source, positions }: GraphQLError): string {
  const loc = nodes?.[0]?.loc;
  const place = loc ? { source: loc.source, at: loc.start } : { source: source!, at: positions?.[0] ?? 0 };
  const { line, column } = getLocation(place.source, place.at);
  return `${place.source.name}:${line}:${column}: ${message}`;
}
