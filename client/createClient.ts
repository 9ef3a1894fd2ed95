import { ask, stream } from './exchange.ts';
import { gatewayFetch } from './gatewayFetch.ts';
import { answerOf } from './readAnswer.ts';
import { isQuery, requestBody } from './requestBody.ts';
import type { Answer } from './answer.ts';
import type { RequestOptions } from './exchange.ts';
import type { FlowReport } from './flowReport.ts';
import type { Fetch, FetchOptions } from './gatewayFetch.ts';
import type { Asked } from './requestBody.ts';

export type ClientOptions = FetchOptions & {
  /** A gateway's endpoint: `https://gateway.example/graphql`, or `/graphql` in a page that it serves. */
  readonly url: string;
  /** How long an operation may take, with its retries; a stream, until it begins. Left out: 15,000. */
  readonly timeoutMs?: number;
  /** How often a query is sent again when the connection fails. Left out: 2. A mutation never is. */
  readonly retries?: number;
};

export type Client = {
  /** @throws RequestRefused, ConnectionFailed, or the reason of `signal` */
  readonly query: Ask;
  /** What is no query is sent once, whatever happens. Throws as `query`. */
  readonly mutate: Ask;
  /** Each event of a subscription; of an operation with `@defer`, its data as far as it has come. Throws as `query`. */
  readonly stream: <Data, Variables>(
    document: Asked<Data, Variables>,
    ...given: Given<Variables>
  ) => AsyncGenerator<Answer<Data>, void>;
  /** What an operation would move, and what that needs. It is not run. Throws as `query`. */
  readonly flows: <Data, Variables>(
    document: Asked<Data, Variables>,
    ...given: Given<Variables>
  ) => Promise<FlowReport>;
  /** For other GraphQL clients: see `gatewayFetch`. */
  readonly fetch: Fetch;
};

type Ask = <Data, Variables>(document: Asked<Data, Variables>, ...given: Given<Variables>) => Promise<Answer<Data>>;

/** Variables may be left out where none is needed. */
export type Given<Variables> =
  Variables extends Record<string, never>
    ? [variables?: Variables, options?: RequestOptions]
    : Partial<Variables> extends Variables
      ? [variables?: Variables, options?: RequestOptions]
      : [variables: Variables, options?: RequestOptions];

export function createClient(options: ClientOptions): Client {
  const connection = { ...options, fetch: gatewayFetch(options) };
  const retriesOf = (document: Asked<unknown, never>) => (isQuery(document) ? (options.retries ?? 2) : 0);
  const once: Ask = async (document, ...[variables, its]) => {
    const { message, status } = await ask(connection, requestBody(document, variables), retriesOf(document), its);
    return answerOf(message, status);
  };
  return {
    query: once,
    mutate: once,
    stream: (document, ...[variables, its]) => stream(connection, requestBody(document, variables), its),
    flows: async (document, ...[variables, its]) => {
      const body = requestBody(document, variables, { flows: true });
      const { message, status } = await ask(connection, body, retriesOf(document), its);
      answerOf(message, status);
      return message.extensions!['flows'] as FlowReport;
    },
    fetch: connection.fetch,
  };
}
