import { answerText } from '#gateway/release/writtenData.ts';

/** How messages are put on the wire. */
export type StreamFormat = {
  readonly contentType: string;
  readonly begin: string;
  readonly next: (message: object) => string;
  /** The message that says why there are no more. */
  readonly last: (message: object) => string;
  /** Keeps what is between from closing a silent connection. Empty where there is no such thing. */
  readonly heartbeat: string;
  readonly end: string;
};

/** A message as JSON; the errors of an answer only where there are any. */
export function messageText(message: object): string {
  if (!('data' in message)) return JSON.stringify(message);
  const { data, errors, extensions, ...more } = message as Record<string, unknown>;
  const text = answerText({ data, errors, extensions });
  return Object.keys(more).length === 0 ? text : `${text.slice(0, -1)},${JSON.stringify(more).slice(1)}`;
}

/** GraphQL over server-sent events, distinct connections mode (graphql-sse, PROTOCOL.md). */
export const serverSentEvents: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  begin: ':\n\n',
  next: (message) => `event: next\ndata: ${messageText(message)}\n\n`,
  last: (message) => `event: next\ndata: ${messageText(message)}\n\n`,
  heartbeat: ':\n\n',
  // Without data an EventSource would not tell of it.
  end: 'event: complete\ndata:\n\n',
};

/** Incremental delivery as Apollo's clients ask for it: `deferSpec=20220824`. */
export const deferredParts: StreamFormat = {
  ...multipart('-', 'deferSpec=20220824', messageText, ''),
  last: (message) => partOf('-', messageText({ ...message, hasNext: false })),
};

/** Subscriptions over multipart HTTP as Apollo's clients ask for them: `subscriptionSpec=1.0`. */
export const subscriptionParts: StreamFormat = multipart(
  'graphql',
  'subscriptionSpec=1.0',
  (message) => `{"payload":${messageText(message)}}`,
  '{}',
);

/** RFC 2046, section 5.1. Each part is closed by the delimiter of the next: so a client need not wait to know that it is whole. */
function multipart(boundary: string, spec: string, text: (message: object) => string, heartbeat: string): StreamFormat {
  const part = (body: string) => partOf(boundary, body);
  return {
    contentType: `multipart/mixed; boundary="${boundary}"; ${spec}`,
    begin: `\r\n--${boundary}`,
    next: (message) => part(text(message)),
    last: (message) => part(text(message)),
    heartbeat: heartbeat && part(heartbeat),
    end: '--\r\n',
  };
}

function partOf(boundary: string, body: string): string {
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${body}\r\n--${boundary}`;
}
