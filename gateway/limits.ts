import { GraphQLError } from 'graphql';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationContext, ValidationRule } from 'graphql';

/** The lexer stops here: a document is not read further than an honest one goes. */
export const MAX_TOKENS = 4_000;

/** A limit tells that it was one: the formatter makes `OPERATION_TOO_COMPLEX` of it. */
const telling = {
  propagateOnRejection: false,
  onReject: [
    (context: unknown, { message }: Error) =>
      (context as ValidationContext).reportError(new GraphQLError(message, { extensions: { limit: true } })),
  ],
};

/** What an operation may cost before it is planned: the limits of a hostile partner, wide for an honest one. */
const limits = {
  maxDepth: { n: 14, ...telling },
  maxAliases: { n: 60, ...telling },
  maxDirectives: { n: 50, ...telling },
  costLimit: { maxCost: 50_000, ...telling },
  maxTokens: { enabled: false },
  // A name that does not exist is answered the same way whether a near one does or not.
  blockFieldSuggestion: { enabled: true },
};

export type Limits = { readonly validationRules: ValidationRule[]; readonly plugins: ApolloServerPlugin[] };

export function protection(): Limits {
  const armor = new ApolloArmor(limits).protect();
  return {
    validationRules: [...armor.validationRules, reservedAliases],
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
