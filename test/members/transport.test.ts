import { describe, expect, test } from 'vitest';
import { http } from './rawMember.ts';
import { ANSWER, answers, hangsUp, inTurn, isSilent, outcome, trial } from './trial.ts';
import type { Socket } from 'node:net';
import type { Conduct } from './rawMember.ts';

const { member, transports } = trial();

const query = { idempotent: true };

describe('a connection that fails before any answer', () => {
  test('a query is sent once more', async () => {
    const raw = await member(inTurn(hangsUp, answers));
    expect(await outcome(transports().send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
    expect(raw.asked).toEqual(['q', 'q']);
  });

  test('and not a third time', async () => {
    const raw = await member(hangsUp);
    expect(await outcome(transports().send(raw.organisation, 'q', {}, query))).toBe('SOURCE_DOWN: connection');
    expect(raw.asked).toEqual(['q', 'q']);
  });

  test('a mutation is sent once: the member may have done it', async () => {
    const raw = await member(hangsUp);
    const { send } = transports();
    expect(await outcome(send(raw.organisation, 'm', {}, { idempotent: false }))).toBe('SOURCE_DOWN: connection');
    expect(await outcome(send(raw.organisation, 'n', {}))).toBe('SOURCE_DOWN: connection');
    expect(raw.asked).toEqual(['m', 'n']);
  });

  test('after the first byte of an answer nothing is sent again', async () => {
    const raw = await member((socket) => socket.end('H'));
    expect(await outcome(transports().send(raw.organisation, 'q', {}, query))).toMatch(/^SOURCE_/);
    const other = await member((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'));
    expect(await outcome(transports().send(other.organisation, 'q', {}, query))).toBe('SOURCE_DOWN: connection');
    expect([...raw.asked, ...other.asked]).toEqual(['q', 'q']);
  });
});

describe('the circuit of a member', () => {
  const circuit = { failures: 2, coolMs: 1_000 };

  test('opens after failures in a row, and then nobody waits for the member', async () => {
    const raw = await member(inTurn(hangsUp, answers, hangsUp));
    const { send } = transports({ circuit, now: () => 0 });
    const ask = () => outcome(send(raw.organisation, 'm', {}));
    const found = [await ask(), await ask(), await ask(), await ask(), await ask()];
    const down = 'SOURCE_DOWN: connection';
    expect(found).toEqual([down, ANSWER, down, down, 'SOURCE_DOWN: circuit open']);
    expect(raw.asked).toHaveLength(4);
  });

  test('after a pause one request tries again, and its answer closes it', async () => {
    let now = 0;
    let answer = () => {};
    const holds: Conduct = (socket) => (answer = () => socket.write(http(ANSWER)));
    const raw = await member(inTurn(hangsUp, hangsUp, hangsUp, holds, answers));
    const { send } = transports({ circuit, now: () => now });
    const ask = () => outcome(send(raw.organisation, 'm', {}));
    await ask();
    await ask();
    now = 999;
    expect(await ask()).toBe('SOURCE_DOWN: circuit open');
    now = 1_000;
    expect(await ask()).toBe('SOURCE_DOWN: connection');
    now = 1_999;
    expect(await ask()).toBe('SOURCE_DOWN: circuit open');
    now = 2_000;
    const probe = ask();
    await expect.poll(() => raw.asked.length).toBe(4);
    expect(await ask()).toBe('SOURCE_DOWN: circuit open');
    answer();
    expect(await probe).toBe(ANSWER);
    expect(await ask()).toBe(ANSWER);
  });

  test('an answer that is of no use closes it too: the member is there', async () => {
    const raw = await member(inTurn(hangsUp, (socket) => socket.write(http('', '500 Oh')), hangsUp));
    const { send } = transports({ circuit, now: () => 0 });
    const ask = () => outcome(send(raw.organisation, 'm', {}));
    const found = [await ask(), await ask(), await ask(), await ask(), await ask()];
    expect(found.at(1)).toBe('SOURCE_DOWN: HTTP status');
    expect(found.at(3)).toBe('SOURCE_DOWN: connection');
    expect(found.at(4)).toBe('SOURCE_DOWN: circuit open');
  });

  test('is that of one member', async () => {
    const [bad, good] = [await member(hangsUp), await member(answers)];
    const { send } = transports({ circuit, now: () => 0 });
    await outcome(send(bad.organisation, 'q', {}, { idempotent: true }));
    await outcome(send(bad.organisation, 'q', {}, { idempotent: true }));
    expect(await outcome(send(bad.organisation, 'q', {}))).toBe('SOURCE_DOWN: circuit open');
    expect(await outcome(send(good.organisation, 'q', {}))).toBe(ANSWER);
  });
});

describe('a member has so many connections, and so many requests may wait for one', () => {
  test('beyond that they are refused at once, and other members are not harmed', async () => {
    const held: Socket[] = [];
    const raw = await member((socket) => void held.push(socket));
    const good = await member(answers);
    const { send } = transports({ connections: 2, maxWaiting: 1 });
    const begun = [1, 2, 3].map((i) => outcome(send(raw.organisation, `${i}`, {}, query)));
    expect(await outcome(send(raw.organisation, '4', {}))).toBe('SOURCE_DOWN: busy');
    expect(await outcome(send(good.organisation, 'q', {}))).toBe(ANSWER);
    await expect.poll(() => held.length).toBe(2);
    expect(raw.asked.toSorted()).toEqual(['1', '2']);
    raw.conduct = answers;
    for (const socket of held) socket.write(http(ANSWER));
    expect(await Promise.all(begun)).toEqual([ANSWER, ANSWER, ANSWER]);
    expect(raw.connections()).toBe(2);
  });

  test('who waits too long for a connection is told so, and never sent', async () => {
    const raw = await member(isSilent);
    let now = 0;
    const circuit = { failures: 2, coolMs: 1_000 };
    const { send } = transports({ connections: 1, timeoutMs: 100, circuit, now: () => now });
    const found = ['1', '2'].map((body) => outcome(send(raw.organisation, body, {})));
    now = 100;
    expect(await Promise.all(found)).toEqual(['SOURCE_TIMEOUT', 'SOURCE_TIMEOUT']);
    raw.conduct = answers;
    expect(await outcome(send(raw.organisation, '3', {}))).toBe(ANSWER);
    expect(raw.asked).toEqual(['1', '3']);
  });

  test('connections are kept and used again', async () => {
    const raw = await member(answers);
    const { send } = transports();
    for (let i = 0; i < 10; i++) expect(await outcome(send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
    expect(raw.connections()).toBe(1);
  });

  test('but for a mutation: one that lies idle may be closing, and then nobody knows whether the member has read it', async () => {
    const raw = await member(answers);
    const { send } = transports({ connections: 1 });
    for (let i = 0; i < 3; i++) expect(await outcome(send(raw.organisation, 'm', {}))).toBe(ANSWER);
    expect(raw.connections()).toBe(3);
    await expect.poll(() => raw.open()).toBe(1);
    expect(await outcome(send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
    expect(raw.connections()).toBe(3);
  });

  test('and not once something came on it that nobody asked for', async () => {
    let later = () => {};
    const raw = await member((socket) => {
      later = () => socket.write(http('{"data":{"a":"unasked"}}'));
      socket.write(http(ANSWER));
    });
    const { send } = transports({ connections: 1 });
    expect(await outcome(send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
    later();
    await expect.poll(() => raw.open()).toBe(0);
    expect(await outcome(send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
    expect(raw.connections()).toBe(2);
  });

  test('and not for longer than the member keeps them', async () => {
    let now = 0;
    const fields = ['content-type: application/json', 'keep-alive: timeout=3'];
    const raw = await member((socket) => socket.write(http(ANSWER, '200 OK', fields)));
    const { send } = transports({ now: () => now });
    const connections = [];
    for (now of [0, 1_999, 3_998, 5_998]) {
      expect(await outcome(send(raw.organisation, 'q', {}, query))).toBe(ANSWER);
      connections.push(raw.connections());
    }
    expect(connections).toEqual([1, 1, 1, 2]);
  });
});

test('a request carries its body, what it was given to carry, and no wish for compression', async () => {
  const raw = await member(answers);
  const endpoint = `${raw.url}?of=house`;
  await transports().send({ ...raw.organisation, endpoint }, '{"query":"{ ü }"}', { 'x-context': 'signed' });
  expect(raw.asked).toEqual(['{"query":"{ ü }"}']);
  const [line, ...fields] = raw.heads[0]!.split('\r\n');
  expect(line).toBe('POST /graphql?of=house HTTP/1.1');
  expect(fields.toSorted()).toEqual([
    'accept: application/graphql-response+json, application/json',
    'connection: keep-alive',
    'content-length: 18',
    'content-type: application/json',
    `host: ${new URL(raw.url).host}`,
    'x-context: signed',
  ]);
});

test.each(['a\r\nx-other: b', 'a\nb', 'a\0b', 'ä'.repeat(2) + '\u0100'])(
  'a field that is none of HTTP is sent nowhere: %j',
  async (value) => {
    const raw = await member(answers);
    expect(() => transports().send(raw.organisation, 'q', { 'x-context': value })).toThrow('none of HTTP');
    expect(raw.connections()).toBe(0);
  },
);

test('after closing nothing is open, and nothing is sent', async () => {
  const closed = Promise.withResolvers<void>();
  const raw = await member((socket) => {
    socket.on('close', () => closed.resolve());
    socket.write(http(ANSWER));
  });
  const all = transports();
  await all.send(raw.organisation, '1', {});
  await all.close();
  await closed.promise;
  expect(await outcome(all.send(raw.organisation, '2', {}, { idempotent: true }))).toBe('SOURCE_DOWN: connection');
  expect(() => all.send({ ...raw.organisation, endpoint: `${raw.url}2` }, '3', {})).toThrow('could not be reached');
  expect(raw.asked).toEqual(['1']);
});
