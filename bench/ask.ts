import { request } from 'node:http';
import type { Target } from './load.ts';

export type Asked = { readonly status: number; readonly text: string };

/** One request, whole answer: what `load` sends, but read. */
export function ask({ port, path, headers }: Omit<Target, 'shots'>, body: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: 'Bearer asked',
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        answer.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
