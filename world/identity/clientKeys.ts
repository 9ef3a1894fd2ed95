import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicKey } from './keyFile.ts';

const PATH = /^\/clients\/([a-z][a-z0-9-]{1,39})\/jwks\.json$/;

/** Answers `/clients/<id>/jwks.json`: the public keys of a client, for whoever wants to compare them (RFC 7517). False for any other address. */
export function answerKeys(
  { url = '', method }: IncomingMessage,
  response: ServerResponse,
  keyOf: (client: string) => PublicKey | undefined,
): boolean {
  const [, client] = PATH.exec(url) ?? [];
  if (client === undefined || method !== 'GET') return false;
  const key = keyOf(client);
  response.writeHead(key ? 200 : 404, {
    'content-type': 'application/jwk-set+json',
    'cache-control': 'no-cache',
    // They are public: a page of the console asks from another origin.
    'access-control-allow-origin': '*',
  });
  response.end(JSON.stringify({ keys: key ? [key] : [] }));
  return true;
}
