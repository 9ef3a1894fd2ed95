import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { answerType } from '#gateway/intake/answerType.ts';
import { BODY_LIMIT_BYTES } from '#gateway/intake/limits.ts';
import { readsParts } from '#gateway/intake/readsParts.ts';
import { admitPost } from './admitRequest.ts';
import { refusalAnswer } from './refuseInWords.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Caller } from '#gateway/release/ports.ts';
import type { Asked, HotRoad } from './hotRoad.ts';
import type { KnownDocuments } from './knownDocuments.ts';

export type FrontDoorOptions = {
  readonly hot: HotRoad;
  readonly documents: KnownDocuments;
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Reads a body of JSON as the framework does. @throws Error where it would not */
  readonly readJson: (text: string) => unknown;
  readonly logger: FastifyBaseLogger;
};

/** What has been found out about a request that goes on to the framework after all. */
type Begun = { readonly caller: Promise<Caller>; body?: Buffer };

const BEGUN = Symbol('begun');
type Request = IncomingMessage & { [BEGUN]?: Begun };

/** For a request to arrive in full. */
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 72_000;

/**
 * Where every request comes in. An ordinary one, for an operation that has come before, goes by the hot road at once. Everything else goes
 * on to the framework as it came.
 */
export class FrontDoor {
  #options: FrontDoorOptions | null = null;

  /** The server in front of the framework. */
  serve(onward: RequestListener): Server {
    const timeouts = { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS };
    return createServer(timeouts, (request, response) => {
      if (this.#options === null || !isOrdinary(request, response)) onward(request, response);
      else receive(this.#options, request, response, onward);
    });
  }

  open(options: FrontDoorOptions): void {
    this.#options = options;
  }

  /** From here on all is for the framework to answer, or to turn away. */
  close(): void {
    this.#options = null;
  }
}

/** Who sends a request, where that has been asked already. */
export function callerBegun(request: IncomingMessage): Promise<Caller> | undefined {
  return (request as Request)[BEGUN]?.caller;
}

/** The body of a request, where it has been read already. */
export function bodyBegun(request: IncomingMessage): Readable | undefined {
  const body = (request as Request)[BEGUN]?.body;
  return body && Readable.from([body]);
}

/** By its head: JSON to the graph, of a known length, for one answer. */
function isOrdinary({ method, url, headers }: IncomingMessage, { socket }: ServerResponse): boolean {
  const { accept } = headers;
  return (
    method === 'POST' &&
    url === '/graphql' &&
    isJson(headers['content-type']) &&
    Number(headers['content-length']) <= BODY_LIMIT_BYTES &&
    headers['content-encoding'] === undefined &&
    // The header says that the request is to go through @apollo/server.
    headers['apollo-require-preflight'] === undefined &&
    // An answer that was ready before that of an earlier request on its connection would wait, and get old.
    socket !== null &&
    answerType(accept) !== null &&
    !readsParts(accept)
  );
}

function isJson(type: string | undefined): boolean {
  return type === 'application/json' || type === 'application/json; charset=utf-8';
}

/** Nothing of the body is read before it is known who sends it: a stranger's is not worth it. */
function receive(options: FrontDoorOptions, request: Request, response: ServerResponse, onward: RequestListener): void {
  const begun: Begun = { caller: options.authenticate(request.headers.authorization) };
  request[BEGUN] = begun;
  const goOn = () => onward(request, response);
  const read = (caller: Caller) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      begun.body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      const asked = askedIn(options, request, begun.body);
      if (asked) void travel(options, asked, caller, request, response);
      else goOn();
    });
  };
  begun.caller.then(read, goOn);
}

async function travel(
  { hot, logger }: FrontDoorOptions,
  asked: Asked,
  caller: Caller,
  { headers }: Request,
  response: ServerResponse,
): Promise<void> {
  try {
    await hot.travel(asked, caller, headers, response);
  } catch (error) {
    const refused = refusalAnswer(error as Error, headers.accept, logger);
    response.writeHead(refused.status, refused.headers).end(refused.text);
  }
}

/** Undefined also for what is to be refused: the framework meets the same again, and says so in words. */
function askedIn({ readJson, documents, hot }: FrontDoorOptions, { headers }: Request, bytes: Buffer) {
  try {
    const body = readJson(bytes.toString());
    admitPost(body, documents);
    return hot.find(headers, body as Record<string, unknown>);
  } catch {
    return undefined;
  }
}
