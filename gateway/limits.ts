import { GraphQLError } from 'graphql';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';

/** What an operation may cost before it is planned: the limits of a hostile partner, wide for an honest one. */
const limits = {
  maxDepth: { n: 14 },
  maxAliases: { n: 60 },
  maxTokens: { n: 4_000 },
  maxDirectives: { n: 50 },
  costLimit: { maxCost: 50_000 },
  // A name that does not exist is answered the same way whether a near one does or not.
  blockFieldSuggestion: { enabled: true },
} as const;

export type Limits = { readonly validationRules: ValidationRule[]; readonly plugins: ApolloServerPlugin[] };

export function protection(): Limits {
  const armor = new ApolloArmor(limits).protect();
  return {
    validationRules: [...(armor.validationRules as ValidationRule[]), reservedAliases],
    // The library is typed against the version before.
    plugins: armor.plugins as unknown as ApolloServerPlugin[],
  };
}

/** Aliases that the gateway uses itself: names that begin with `__` (GraphQL spec, section 2.1.9) or with `_c_`. */
const reservedAliases: ValidationRule = (context) => ({
  Field({ alias }) {
    if (alias && (alias.value.startsWith('__') || alias.value.startsWith('_c_')))
      context.reportError(new GraphQLError('Aliases that begin with "__" or "_c_" are reserved.', { nodes: alias }));
  },
});
