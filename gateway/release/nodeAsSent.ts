import { getNamedType } from 'graphql';
import { GraphNode } from './graphNode.ts';
import type { GraphQLOutputType } from 'graphql';
import type { Value } from './graphNode.ts';
import type { Path } from './later.ts';

/** An object of a plain federation, as the member sent it; of the declared type unless it says another. */
export function nodeAsSent(record: Record<string, Value>, type: GraphQLOutputType, raw: Path): GraphNode {
  const said = record['__typename'];
  return GraphNode.holding(typeof said === 'string' ? said : getNamedType(type).name, raw, record);
}
