import type { OperationTypeNode } from 'graphql';

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** The root type of an operation: composition gives each its default name. */
export function rootTypeOf({
  operation,
}: {
  readonly operation: `${OperationTypeNode}`;
}): 'Query' | 'Mutation' | 'Subscription' {
  return ROOTS[operation];
}
