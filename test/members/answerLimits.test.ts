import { describe, expect, test } from 'vitest';
import { http } from './rawMember.ts';
import { ANSWER, answers, hangsUp, inTurn, isSilent, outcome, trial } from './trial.ts';
import type { Socket } from 'node:net';

const { member, transports } = trial();

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
    await expect.poll(() => raw.asked.length).toBe(2);
    const before = looks;
    await expect.poll(() => looks).toBeGreaterThan(before);
    late();
    expect(await second).toBe(ANSWER);
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
