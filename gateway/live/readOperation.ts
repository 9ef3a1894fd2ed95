import { createHash } from 'node:crypto';
import { GraphQLError, parse, print, specifiedRules, validate } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { LastUsed } from '#kernel/lastUsed.ts';
import { limits } from '#gateway/intake/limits.ts';
import { refusalOf, reservedAliases } from '#gateway/limits.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { KnownDocuments } from '#gateway/knownDocuments.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { LoadedGraph } from '#gateway/supergraph.ts';

export type ReadOperation = (graph: LoadedGraph, text: string, name: string | undefined) => Operation;

const MOST_KEPT = 500;

/** Reads texts that may hold `@defer` or a subscription, under the same limits as all others. Throws Refusal OPERATION_*. */
export function operationReader({ trusts }: KnownDocuments): ReadOperation {
  const known = new WeakMap<LoadedGraph, LastUsed<Operation>>();
  return (graph, text, name) => {
    const operations = known.get(graph) ?? new LastUsed<Operation>({ most: MOST_KEPT });
    known.set(graph, operations);
    const key = JSON.stringify([name, text]);
    const operation = operations.get(key) ?? read(graph, text, name, trusts(text));
    operations.set(key, operation);
    return operation;
  };
}

function read({ graph, compiled }: LoadedGraph, text: string, name: string | undefined, trusted: boolean): Operation {
  const document = parsed(text);
  const refusal = trusted ? null : refusalOf(document);
  if (refusal) throw refusal;
  const problems = problemsOf(document, graph.parting().schema);
  if (problems.length > 0) throw new Refusal('OPERATION_INVALID', { problems });
  const operation = ruled(() => compiled(document, name));
  return { ...operation, hash: createHash('sha256').update(print(document)).digest('hex') };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('OPERATION_TOO_COMPLEX', { limit: 'nesting', most: limits.nesting });
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens'))
      throw new Refusal('OPERATION_TOO_COMPLEX', { limit: 'tokens', most: limits.tokens });
    throw new Refusal('OPERATION_INVALID', { problems: [error.message] });
  }
}

/** The planner itself checks where `@defer` may not be: at the root of a mutation. */
function ruled(compile: () => Operation): Operation {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal('OPERATION_INVALID', { problems: [error.message] });
  }
}

/** Without what the schema might have been asked for instead: who does not know it is not told of it. */
function problemsOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const rules = [...specifiedRules, reservedAliases];
  return validate(schema, document, rules, { maxErrors: 20 }).map(({ message }) =>
    message.replace(/ ?Did you mean .+\?$/, ''),
  );
}
