import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANSWER, outcome, trial } from './trial.ts';
import type { AddressInfo } from 'node:net';
import type { Organisation } from '#kernel/organisation.ts';

const read = (name: string) => readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8');
const [key, cert] = [read('localhost.key.pem'), read('localhost.cert.pem')];
const known = getCACertificates();

const asked: string[] = [];
const server = createServer({ key, cert }, (request, response) => {
  request.setEncoding('utf8').on('data', (text: string) => asked.push(text));
  request.on('end', () => response.setHeader('content-type', 'application/json').end(ANSWER));
});
beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
afterAll(() => {
  setDefaultCACertificates(known);
  server.close();
});

const { transports } = trial();
const member = (host: string): Organisation => ({
  id: host,
  name: { en: host, zh: host },
  role: null,
  endpoint: `https://${host}:${(server.address() as AddressInfo).port}/graphql`,
  wmi: [],
  status: 'ACTIVE',
});
const query = { idempotent: true };

test('a member whose certificate nobody vouches for is not asked', async () => {
  setDefaultCACertificates(known);
  expect(await outcome(transports().send(member('localhost'), 'secret', {}, query))).toBe('SOURCE_DOWN: connection');
  expect(asked).toEqual([]);
});

test('over TLS a member is asked as over plain TCP', async () => {
  setDefaultCACertificates([...known, cert]);
  const { send } = transports({ connections: 1 });
  for (let i = 0; i < 3; i++) expect(await outcome(send(member('localhost'), `${i} ü`, {}, query))).toBe(ANSWER);
  expect(asked.splice(0)).toEqual(['0 ü', '1 ü', '2 ü']);
});

test('and not when the certificate is for another name', async () => {
  setDefaultCACertificates([...known, cert]);
  expect(await outcome(transports().send(member('127.0.0.1'), 'secret', {}, query))).toBe('SOURCE_DOWN: connection');
  expect(asked).toEqual([]);
});
