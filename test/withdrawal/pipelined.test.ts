import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LENDER, openServed, READ } from './served.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { Served } from './served.ts';

const PERSON = 'trust.c000002';
const OTHER = 'trust.c000003';

let served: Served;
beforeAll(async () => {
  served = await openServed();
});
afterAll(() => served[Symbol.asyncDispose]());

function requestText({ url, headers }: Served, person: string): string {
  const body = JSON.stringify({ query: READ, variables: { ids: [knownBy(LENDER, person)] } });
  const fields = Object.entries({ ...headers, host: new URL(url).host, 'content-length': `${body.length}` });
  return `POST /graphql HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

test('an answer that waits for an earlier one on its connection is not made before its turn', async () => {
  const { world, url } = served;
  const { consentId } = await served.grant(PERSON);
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const trust = world.members.get('trust')!;
  world.members.set('trust', async (body, headers) => {
    if (body.includes(OTHER)) {
      asked.resolve();
      await held.promise;
    }
    return trust(body, headers);
  });
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  await once(socket, 'connect');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  socket.write(requestText(served, OTHER) + requestText(served, PERSON));
  await asked.promise;
  // The same on a connection of its own takes longer than the one that waits would have.
  const read = () =>
    fetch(url, {
      method: 'POST',
      headers: served.headers,
      body: JSON.stringify({ query: READ, variables: { ids: [knownBy(LENDER, PERSON)] } }),
    }).then((response) => response.text());
  for (let i = 0; i < 3; i++) expect(await read()).toMatch(/"name":"/);
  await served.withdraw(PERSON, consentId);
  held.resolve();
  await expect.poll(() => said.match(/HTTP\/1\.1 200/g)?.length).toBe(2);
  socket.destroy();
  expect(said).toContain('CONSENT_WITHDRAWN');
  expect(said).toContain(`{"id":"${knownBy(LENDER, PERSON)}","name":null}`);
});
