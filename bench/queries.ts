/** The well-known four-subgraph query, one small field, and one hop from an entity to another subgraph. */
export const queries = {
  large: `
    query Large {
      users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
      topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
    }
    fragment User on User { id username name }
    fragment Review on Review { id body }
    fragment Product on Product { inStock name price shippingEstimate upc weight }`,
  small: 'query Small { topProducts(first: 1) { name } }',
  hop: 'query Hop { me { reviews { body } } }',
} as const;

export type QueryName = keyof typeof queries;

export const queryNames = Object.keys(queries) as QueryName[];
