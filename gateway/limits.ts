import { GraphQLError, Kind } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { documentExtent } from '#gateway/intake/documentExtent.ts';
import { limits } from '#gateway/intake/limits.ts';
import { literalNesting } from '#gateway/intake/literalNesting.ts';
import { mergedPairs } from '#gateway/intake/mergedPairs.ts';
import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, ValidationRule } from 'graphql';
import type { KnownDocuments } from './knownDocuments.ts';

export type Protection = { readonly validationRules: ValidationRule[]; readonly plugin: ApolloServerPlugin };

/** What a document may be before it is validated, planned and run. A trusted one may be of any extent. */
export function protection({ trusts }: Pick<KnownDocuments, 'trusts'>): Protection {
  const refused = new WeakMap<DocumentNode, Refusal>();
  const refusedBefore: ValidationRule = (context) => ({
    Document(node) {
      const originalError = refused.get(node);
      if (originalError) context.reportError(new GraphQLError(originalError.message, { originalError }));
    },
  });
  const listener = {
    // Validation takes a time that grows with the square of a document, and no hook may stop it: it is given another document.
    async validationDidStart(request: { readonly source: string; document: DocumentNode }) {
      const refusal = trusts(request.source) ? null : refusalOf(request.document);
      if (!refusal) return;
      request.document = { ...EMPTY };
      refused.set(request.document, refusal);
    },
  };
  const plugin: ApolloServerPlugin = { requestDidStart: async () => listener };
  return { validationRules: [refusedBefore, reservedAliases], plugin };
}

const EMPTY: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** What is wrong with a document's extent, before it is validated. */
export function refusalOf(document: DocumentNode): Refusal | null {
  const beyond = (limit: keyof typeof limits) => new Refusal('OPERATION_TOO_COMPLEX', { limit, most: limits[limit] });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  if (fragments.length > limits.fragments) return beyond('fragments');
  const numbers = { ...documentExtent(document), ...literalNesting(document) };
  for (const [limit, found] of Object.entries(numbers) as [keyof typeof limits, number][])
    if (found > limits[limit]) return beyond(limit);
  return mergedPairs(document) > limits.pairs ? beyond('pairs') : null;
}

/** Aliases that the gateway uses itself: names that begin with `__` (GraphQL spec, section 2.1.9) or with `_c_`. */
export const reservedAliases: ValidationRule = (context) => ({
  Field({ alias }) {
    if (alias && (alias.value.startsWith('__') || alias.value.startsWith('_c_')))
      context.reportError(new GraphQLError('Aliases that begin with "__" or "_c_" are reserved.', { nodes: alias }));
  },
});
