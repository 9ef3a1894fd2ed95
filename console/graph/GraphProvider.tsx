import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { useMemo } from 'react';
import { Provider } from 'urql';
import { gatewayFetch } from '#client/gatewayFetch.ts';
import { useSession } from '#console/session/Session.tsx';
import type { ReactNode } from 'react';

/** The graph as the signed-in person may see it. Who signs in next starts with an empty cache. */
export function GraphProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const token = session.state === 'in' ? session.who.accessToken : undefined;
  const client = useMemo(() => graphOf(token), [token]);
  return <Provider value={client}>{children}</Provider>;
}

function graphOf(token: string | undefined): Client {
  return new Client({
    url: new URL('/graphql', location.href).href,
    // A URL is written into logs: variables do not belong there.
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
    fetch: gatewayFetch({ tokenProvider: () => token ?? null }),
  });
}
