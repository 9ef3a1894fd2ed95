import { afterEach, describe, expect, test } from 'vitest';
import { MemberCall } from '#gateway/release/memberCall.ts';
import { openTransports } from '#gateway/release/transport.ts';
import { http, openRawMember } from './rawMember.ts';
import type { Socket } from 'node:net';
import type { TransportOptions, Transports } from '#gateway/release/transport.ts';
import type { Conduct, RawMember } from './rawMember.ts';

const ANSWER = '{"data":{"a":1}}';
const answers: Conduct = (socket) => void socket.write(http(ANSWER));
const hangsUp: Conduct = (socket) => void socket.destroy();
const isSilent: Conduct = () => undefined;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function member(conduct: Conduct): Promise<RawMember> {
  const raw = await openRawMember(conduct);
  opened.push({ close: async () => raw[Symbol.asyncDispose]() });
  return raw;
}

function transports(options: TransportOptions = {}): Transports {
  const all = openTransports(options);
  opened.push(all);
  return all;
}

/** The answer, or the code of the refusal and which check failed. */
async function outcome(answer: Promise<Buffer>): Promise<string> {
  try {
    return (await answer).toString();
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { check?: string } };
    return [code, ...(detail.check ? [detail.check] : [])].join(': ');
  }
}

/** One after the other: each conduct for one request, the last for all that follow. */
function inTurn(...conducts: Conduct[]): Conduct {
  return (socket, body) => (conducts.length > 1 ? conducts.shift()! : conducts[0]!)(socket, body);
}

describe('a connection that fails before any answer', () => {
  const query = { idempotent: true };

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
    const begun = [1, 2, 3].map((i) => outcome(send(raw.organisation, `${i}`, {})));
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
    for (let i = 0; i < 10; i++) expect(await outcome(send(raw.organisation, 'q', {}))).toBe(ANSWER);
    expect(raw.connections()).toBeLessThanOrEqual(2);
  });
});

describe('limits of one answer', () => {
  test('the time is for all of it: a byte now and then does not prolong it', async () => {
    const raw = await member((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
      const drip = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await outcome(transports({ timeoutMs: 200 }).send(raw.organisation, 'q', {}))).toBe('SOURCE_TIMEOUT');
  });

  test('each answer has all of its time, whatever was asked before', async () => {
    let looks = 0;
    let now = 0;
    const clock = () => ((looks += 1), now);
    let late = () => {};
    const raw = await member(inTurn(answers, (socket) => (late = () => socket.write(http(ANSWER)))));
    const { send } = transports({ timeoutMs: 50, now: clock });
    expect(await outcome(send(raw.organisation, 'q', {}))).toBe(ANSWER);
    now = 49;
    const second = outcome(send(raw.organisation, 'q', {}));
    await expect.poll(() => looks).toBe(3);
    late();
    expect(await second).toBe(ANSWER);
  });

  test('what is late before it is sent is never sent', async () => {
    const ended: boolean[] = [];
    const sender = { again() {}, holds: () => true, ended: (_: unknown, reached: boolean) => void ended.push(reached) };
    const request = { path: '/', method: 'POST' } as const;
    const call = new MemberCall({ request, deadlineMs: 0, idempotent: true, maxBytes: 1 }, sender);
    call.expire();
    const controller = { aborted: false, abort: () => void (controller.aborted = true) };
    call.onRequestStart(controller);
    expect(controller.aborted).toBe(true);
    expect(await outcome(call.answer)).toBe('SOURCE_TIMEOUT');
    expect(ended).toEqual([false]);
  });

  test('a second try has only the time that is left', async () => {
    const raw = await member(inTurn(hangsUp, isSilent));
    const { send } = transports({ timeoutMs: 200 });
    expect(await outcome(send(raw.organisation, 'q', {}, { idempotent: true }))).toBe('SOURCE_TIMEOUT');
    expect(raw.asked).toEqual(['q', 'q']);
  });

  test('what is too large is cut off while it comes', async () => {
    const closed = Promise.withResolvers<void>();
    const raw = await member((socket) => {
      socket.on('close', () => closed.resolve());
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n${' '.repeat(200)}`);
    });
    expect(await outcome(transports({ maxAnswerBytes: 100 }).send(raw.organisation, 'q', {}))).toBe(
      'SOURCE_INVALID: size',
    );
    await closed.promise;
  });

  test('at the limit it is still whole, in one piece or in many', async () => {
    const raw = await member((socket) => {
      const bytes = http(ANSWER);
      const send = (i: number) => {
        if (i < bytes.length) socket.write(bytes.subarray(i, i + 1), () => setImmediate(send, i + 1));
      };
      send(0);
    });
    const { send } = transports({ maxAnswerBytes: ANSWER.length });
    expect(await outcome(send(raw.organisation, 'q', {}))).toBe(ANSWER);
    const { send: less } = transports({ maxAnswerBytes: ANSWER.length - 1 });
    expect(await outcome(less(raw.organisation, 'q', {}))).toBe('SOURCE_INVALID: size');
  });

  test('many answers at once may not hold more memory than one member is given', async () => {
    const held: Socket[] = [];
    const raw = await member((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 60\r\n\r\n${' '.repeat(50)}`);
      held.push(socket);
    });
    const { send } = transports({ maxAnswerBytes: 100, maxHeldBytes: 120 });
    const found = ['1', '2', '3'].map((body) => outcome(send(raw.organisation, body, {})));
    expect(await Promise.race(found)).toBe('SOURCE_INVALID: size');
    for (const socket of held) if (!socket.destroyed) socket.write(' '.repeat(10));
    expect((await Promise.all(found)).filter((each) => each === ' '.repeat(60))).toHaveLength(2);
    raw.conduct = answers;
    expect(await outcome(send(raw.organisation, 'q', {}))).toBe(ANSWER);
  });
});

describe('what a status means', () => {
  const errors = '{"errors":[{"message":"no"}]}';
  test.each([
    ['200 OK', ANSWER, ANSWER],
    ['203 Elsewhere', ANSWER, ANSWER],
    ['400 Bad Request', errors, errors],
    ['500 Oh', errors, errors],
    ['400 Bad Request', '{"message":"no"}', 'SOURCE_REFUSED: HTTP status'],
    ['401 Who', '', 'SOURCE_REFUSED: HTTP status'],
    ['429 Slower', '{}', 'SOURCE_DOWN: HTTP status'],
    ['500 Oh', '{"data":{"a":1}}', 'SOURCE_DOWN: HTTP status'],
    ['500 Oh', '{"errors":[]}', 'SOURCE_DOWN: HTTP status'],
    ['502 Bad Gateway', '[]', 'SOURCE_DOWN: HTTP status'],
    ['503 Later', 'null', 'SOURCE_DOWN: HTTP status'],
    ['504 Late', '<html>', 'SOURCE_TIMEOUT: HTTP status'],
    ['200 OK', '', 'SOURCE_INVALID: body'],
  ])('%s with %j: %s', async (status, body, found) => {
    const raw = await member((socket) => socket.write(http(body, status)));
    expect(await outcome(transports().send(raw.organisation, 'q', {}))).toBe(found);
  });

  test('errors count only as JSON', async () => {
    const fields = ['content-type: text/html'];
    const raw = await member((socket) => socket.write(http(errors, '500 Oh', fields)));
    expect(await outcome(transports().send(raw.organisation, 'q', {}))).toBe('SOURCE_DOWN: HTTP status');
  });
});

describe('an answer that is none', () => {
  const whole = http(ANSWER).toString();
  test.each([
    ['no HTTP', 'HTTP', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'HTTP', whole.replace('\r\n', '\r\ncontent-length: 1\r\n')],
    ['a head without end', 'HTTP', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(20_000)}`],
    ['compressed', 'content encoding', http(ANSWER, '200 OK', ['content-encoding: gzip'])],
    ['no UTF-8', 'UTF-8', http(Buffer.from('{"data":"\xff"}', 'latin1'))],
  ])('%s', async (_, check, bytes) => {
    const raw = await member((socket) => void socket.write(bytes));
    const found = await outcome(transports().send(raw.organisation, 'q', {}, { idempotent: true }));
    expect(found).toBe(`SOURCE_INVALID: ${check}`);
    expect(raw.asked).toHaveLength(1);
  });

  test('what comes before the answer is passed over: RFC 9110, section 15.2', async () => {
    const early = 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n';
    const raw = await member((socket) => void socket.write(Buffer.concat([Buffer.from(early), http(ANSWER)])));
    expect(await outcome(transports().send(raw.organisation, 'q', {}))).toBe(ANSWER);
  });

  test('a member in this process is held to the same size and time', async () => {
    const inside = { ...(await member(answers)).organisation, endpoint: 'local:' };
    const never = new Promise<string>(() => undefined);
    for (const [answer, found] of [
      [Promise.resolve(ANSWER), ANSWER],
      [Promise.resolve(`${ANSWER} `), 'SOURCE_INVALID: size'],
      [never, 'SOURCE_TIMEOUT'],
    ] as const) {
      const local = new Map([[inside.id, () => answer]]);
      const { send } = transports({ local, timeoutMs: 50, maxAnswerBytes: ANSWER.length });
      expect(await outcome(send(inside, 'q', {}))).toBe(found);
    }
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
