import { request } from 'node:http';
import type { Agent } from 'node:http';

export type Sent = {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly variables: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Is called as the first byte of the answer arrives. */
  readonly onArrival?: () => void;
};

export type Answered = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

const PATIENCE_MS = 20_000;

/** One request and its answer. Rejects when the connection fails, or what comes is no answer. */
export function exchange({ url, token, query, variables, headers = {}, agent, onArrival }: Sent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers };
    const sending = request(url, { method: 'POST', headers: all, ...(agent && { agent }) }, (answer) => {
      onArrival?.();
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        try {
          resolve(JSON.parse(Buffer.concat(chunks).toString()) as Answered);
        } catch (error) {
          reject(error);
        }
      });
    });
    sending.on('error', reject);
    sending.setTimeout(PATIENCE_MS, () => sending.destroy(new Error('no answer')));
    sending.end(JSON.stringify({ query, variables }));
  });
}
