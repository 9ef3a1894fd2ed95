/**
 * An operation of the graph with the types of its answer and its variables. It is a GraphQL document as `graphql`, urql and Apollo
 * Client know it (a `TypedDocumentNode`), told without importing one of them, and so with no property of its own: `persistedQuery`
 * tells the hash that it holds.
 */
export interface TypedDocument<Data, Variables> {
  readonly kind: never;
  readonly definitions: readonly never[];
  /** Holds the types, and is never there. */
  readonly __apiType?: (variables: Variables) => Data;
}

/** Stands in the place of an operation that no consent can ever allow; nothing that runs operations takes one. */
export interface ForbiddenOperation<Because extends string> {
  readonly forbidden: Because;
}
