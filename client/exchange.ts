import { ConnectionFailed } from './failures.ts';
import { mergeParts } from './mergeParts.ts';
import { answerOf, readMessage } from './readAnswer.ts';
import { readEvents } from './readEvents.ts';
import { withDeadline } from './withDeadline.ts';
import { withRetries } from './withRetries.ts';
import type { Answer } from './answer.ts';
import type { Fetch } from './gatewayFetch.ts';
import type { PartMessage } from './mergeParts.ts';
import type { Message } from './readAnswer.ts';

export type RequestOptions = {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** The `revision` of a change of consent that the gateway has to know. */
  readonly minConsentRevision?: number;
};

export type Connection = { readonly url: string; readonly timeoutMs?: number; readonly fetch: Fetch };

const ONE_ANSWER = 'application/graphql-response+json, application/json;q=0.9';

/** One answer. @throws ConnectionFailed, or the reason of `signal` */
export async function ask(
  connection: Connection,
  body: string,
  retries: number,
  options: RequestOptions = {},
): Promise<{ message: Message; status: number }> {
  return withDeadline(deadlineOf(connection, options), (signal) =>
    withRetries(retries, signal, () =>
      connected(signal, async () => {
        const response = await send(connection, connection.url, { body, accept: ONE_ANSWER, signal, options });
        return { message: await readMessage(response), status: response.status };
      }),
    ),
  );
}

/** Answers until they are complete. @throws RequestRefused, ConnectionFailed, or the reason of `signal` */
export async function* stream<Data>(
  connection: Connection,
  body: string,
  options: RequestOptions = {},
): AsyncGenerator<Answer<Data>, void> {
  const ended = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal;
  const sending = { body, accept: 'text/event-stream', signal, options };
  try {
    const response = await withDeadline(deadlineOf(connection, options), (late) => {
      late.addEventListener('abort', () => ended.abort(late.reason), { once: true });
      return connected(signal, () => send(connection, streamUrl(connection), sending));
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
      return void answerOf(await readMessage(response), response.status);
    const messages = readEvents(response.body);
    let so: Message = {};
    for (;;) {
      const { done, value } = await connected(signal, () => messages.next());
      if (done) return;
      const message = value as PartMessage;
      if (message.data === undefined && !message.incremental) {
        // Errors alone are the last words of a stream that cannot go on.
        if (message.errors) answerOf(message, response.status);
        continue;
      }
      so = mergeParts(so, message);
      yield answerOf<Data>(so, response.status);
    }
  } finally {
    ended.abort();
  }
}

/** `/stream` after the path, before what follows a question mark. */
function streamUrl({ url }: Connection): string {
  return url.replace(/\/?(?=\?|$)/, '/stream');
}

/** @throws ConnectionFailed UNREACHABLE where the connection failed, however far it had come; the reason of `signal` */
async function connected<Found>(signal: AbortSignal, run: () => Promise<Found>): Promise<Found> {
  try {
    return await run();
  } catch (error) {
    signal.throwIfAborted();
    // What `fetch` and the reading of a body fail with.
    if (!(error instanceof TypeError)) throw error;
    throw new ConnectionFailed('UNREACHABLE', 'The connection to the gateway failed.', { cause: error });
  }
}

type Sending = {
  readonly body: string;
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly options: RequestOptions;
};

function send(
  { fetch }: Connection,
  url: string,
  { body, accept, signal, options: { minConsentRevision } }: Sending,
): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept };
  if (minConsentRevision !== undefined) headers['chelian-min-consent-revision'] = String(minConsentRevision);
  return fetch(url, { method: 'POST', headers, body, signal });
}

function deadlineOf({ timeoutMs = 15_000 }: Connection, { timeoutMs: own, signal }: RequestOptions) {
  return { timeoutMs: own ?? timeoutMs, signal };
}
