import { ConnectionFailed } from './failures.ts';
import { gatewayFetch } from './gatewayFetch.ts';
import { mergeParts } from './mergeParts.ts';
import { answerOf, readMessage } from './readAnswer.ts';
import { readEvents } from './readEvents.ts';
import { requestBody } from './requestBody.ts';
import { withDeadline } from './withDeadline.ts';
import { withRetries } from './withRetries.ts';
import type { Answer } from './answer.ts';
import type { FlowReport } from './flowReport.ts';
import type { Fetch, FetchOptions } from './gatewayFetch.ts';
import type { PartMessage } from './mergeParts.ts';
import type { Message } from './readAnswer.ts';
import type { Asked } from './requestBody.ts';

export type ClientOptions = FetchOptions & {
  /** A gateway's endpoint: `https://gateway.example/graphql`, or `/graphql` in a page that it serves. */
  readonly url: string;
  /** How long an operation may take, with its retries; a stream, until it begins. Left out: 15,000. */
  readonly timeoutMs?: number;
  /** How often a query is sent again when the connection fails. Left out: 2. A mutation never is. */
  readonly retries?: number;
};

export type RequestOptions = {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** The `revision` of a change of consent that the gateway has to know. */
  readonly minConsentRevision?: number;
};

export type Client = {
  /** @throws RequestRefused, ConnectionFailed, or the reason of `signal` */
  readonly query: Ask;
  /** Sent once, whatever happens. Throws as `query`. */
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
  const fetch = gatewayFetch(options);
  const connection = { ...options, fetch };
  return {
    fetch,
    query: async (document, ...[variables, its]) => {
      const { message, status } = await ask(connection, requestBody(document, variables), options.retries ?? 2, its);
      return answerOf(message, status);
    },
    mutate: async (document, ...[variables, its]) => {
      const { message, status } = await ask(connection, requestBody(document, variables), 0, its);
      return answerOf(message, status);
    },
    stream: (document, ...[variables, its]) => stream(connection, requestBody(document, variables), its),
    flows: async (document, ...[variables, its]) => {
      const body = requestBody(document, variables, { flows: true });
      const { message, status } = await ask(connection, body, options.retries ?? 2, its);
      answerOf(message, status);
      return message.extensions!['flows'] as FlowReport;
    },
  };
}

type Connection = ClientOptions & { readonly fetch: Fetch };

const ONE_ANSWER = 'application/graphql-response+json, application/json;q=0.9';

async function ask(
  connection: Connection,
  body: string,
  retries: number,
  options: RequestOptions = {},
): Promise<{ message: Message; status: number }> {
  return withDeadline(deadlineOf(connection, options), (signal) =>
    withRetries(retries, signal, async () => {
      const response = await send(connection, connection.url, { body, accept: ONE_ANSWER, signal, options });
      return { message: await readMessage(response), status: response.status };
    }),
  );
}

async function* stream<Data>(
  connection: Connection,
  body: string,
  options: RequestOptions = {},
): AsyncGenerator<Answer<Data>, void> {
  const ended = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal;
  const { pathname, search } = new URL(connection.url, 'http://gateway');
  const url = connection.url.replace(`${pathname}${search}`, `${pathname}/stream${search}`);
  try {
    const response = await withDeadline(deadlineOf(connection, options), (late) => {
      late.addEventListener('abort', () => ended.abort(late.reason), { once: true });
      return send(connection, url, { body, accept: 'text/event-stream', signal, options });
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
      return void answerOf(await readMessage(response), response.status);
    let so: Message = {};
    for await (const message of readEvents(response.body)) {
      so = mergeParts(so, message as PartMessage);
      yield answerOf<Data>(so, response.status);
    }
  } finally {
    ended.abort();
  }
}

type Sending = {
  readonly body: string;
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly options: RequestOptions;
};

async function send(
  { fetch }: Connection,
  url: string,
  { body, accept, signal, options: { minConsentRevision } }: Sending,
): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept };
  if (minConsentRevision !== undefined) headers['chelian-min-consent-revision'] = String(minConsentRevision);
  try {
    return await fetch(url, { method: 'POST', headers, body, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new ConnectionFailed('UNREACHABLE', 'The gateway could not be reached.', { cause: error });
  }
}

function deadlineOf({ timeoutMs = 15_000 }: ClientOptions, { timeoutMs: own, signal }: RequestOptions) {
  return { timeoutMs: own ?? timeoutMs, signal };
}
