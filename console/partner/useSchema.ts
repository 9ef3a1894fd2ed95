import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';

/** The schema of the running gateway; undefined until it is there. */
export function useSchema(): GraphQLSchema | undefined {
  const graph = useClient();
  const [schema, setSchema] = useState<GraphQLSchema>();
  useEffect(() => {
    void graph
      .query<IntrospectionQuery>(getIntrospectionQuery(), {}, { requestPolicy: 'cache-first' })
      .toPromise()
      .then(({ data }) => data && setSchema(buildClientSchema(data)));
  }, [graph]);
  return schema;
}
