import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyBegun, callerBegun, FrontDoor } from '#gateway/frontDoor.ts';
import { Refusal } from '#kernel/errors.ts';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { AddressInfo, Socket } from 'node:net';
import type { FrontDoorOptions } from '#gateway/frontDoor.ts';
import type { SmallFederation } from './smallFederation.ts';

const NAMED = { query: 'query Hello($name: String) { hello(name: $name) }', variables: { name: '车链' } };
const GREETING = '{"data":{"hello":"Hello 车链"}}\n';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
  for (let time = 0; time < 3; time++) await small.post(NAMED);
});
afterAll(() => small[Symbol.asyncDispose]());

function requestText(body: string): string {
  return `POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function connected(): Promise<Socket> {
  const socket = connect({ port: Number(new URL(small.url).port), host: '127.0.0.1', noDelay: true });
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

/** What comes by a socket until so many answers are there. */
async function answersOf(socket: Socket, count: number): Promise<string[]> {
  let said = '';
  for await (const bytes of socket) {
    said += (bytes as Buffer).toString();
    const bodies = [...said.matchAll(/\{"(?:data|errors)".*\}\n/g)].map(([body]) => body);
    if (bodies.length === count) return bodies;
  }
  throw new Error(`it was closed after ${said}`);
}

describe('an operation that is known, and one that is not, are answered alike', () => {
  test('however the body comes, in the middle of a character too', async () => {
    for (const query of [NAMED.query, NAMED.query.replace('Hello', 'First')]) {
      const request = Buffer.from(requestText(JSON.stringify({ ...NAMED, query })));
      const inside = request.indexOf('车') + 1;
      const socket = await connected();
      for (const part of [request.subarray(0, 20), request.subarray(20, inside), request.subarray(inside)]) {
        await new Promise((resolve) => socket.write(part, resolve));
        await new Promise(setImmediate);
      }
      expect(await answersOf(socket, 1)).toEqual([GREETING]);
    }
  });

  test('requests that come at once on one connection are answered in their order', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const socket = await connected();
    socket.write(names.map((name) => requestText(JSON.stringify({ ...NAMED, variables: { name } }))).join(''));
    expect(await answersOf(socket, 4)).toEqual(names.map((name) => `{"data":{"hello":"Hello ${name}"}}\n`));
  });

  test.each([
    ['a body that reaches for prototypes', `{"query":${JSON.stringify(NAMED.query)},"__proto__":{"x":1}}`],
    ['a body that is no JSON', `{"query":${JSON.stringify(NAMED.query)}`],
    ['an empty body', ''],
  ])('%s is BODY_MALFORMED', async (_, body) => {
    expect(codeOf(await small.post(body))).toEqual([400, 'BODY_MALFORMED']);
  });

  test('a body beyond the limit is BODY_TOO_LARGE', async () => {
    const variables = { name: 'x'.repeat(300_000) };
    expect(codeOf(await small.post({ ...NAMED, variables }))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('a list of operations is BATCH_UNSUPPORTED', async () => {
    expect(codeOf(await small.post([NAMED]))).toEqual([400, 'BATCH_UNSUPPORTED']);
  });
});

test('whoever leaves in the middle of a body leaves nothing behind', async () => {
  for (let time = 0; time < 20; time++) {
    const socket = await connected();
    socket.write(requestText(JSON.stringify(NAMED)).slice(0, -30));
    socket.destroy();
  }
  expect((await small.post(NAMED)).text).toBe(GREETING);
});

test('what there is not is NOT_FOUND, with the headers of any answer', async () => {
  const answer = await small.ask('/nothing-here');
  expect(codeOf(answer)).toEqual([404, 'NOT_FOUND']);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('in front of a framework', () => {
  const known = { hello: 'known' };
  /** Says what it was handed over. */
  async function opened(options: Partial<FrontDoorOptions>) {
    const door = new FrontDoor();
    const server = door.serve(async (request, response) => {
      const body = bodyBegun(request);
      const caller = await callerBegun(request)?.catch((error: Error) => error.message);
      response.end(JSON.stringify({ caller, body: body ? await textOf(body) : null }));
    });
    const whole = {
      hot: { find: () => undefined, travel: () => Promise.reject(new TypeError('the wheel came off')) },
      documents: { textOf: () => 'text', trusts: () => true },
      authenticate: async () => 'a caller',
      readJson: JSON.parse,
      logger: pino({ level: 'silent' }),
      ...options,
    };
    door.open(whole as unknown as FrontDoorOptions);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const post = async () => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(known) });
      return { status: response.status, text: await response.text() };
    };
    return { door, post, [Symbol.dispose]: () => void server.close() };
  }

  test('what is not known goes on with its caller and its body', async () => {
    using front = await opened({});
    expect(JSON.parse((await front.post()).text)).toEqual({ caller: 'a caller', body: JSON.stringify(known) });
  });

  test('of a stranger nothing is read, and who it is is asked once', async () => {
    let asked = 0;
    const authenticate = () => {
      asked += 1;
      return Promise.reject(new Refusal('TOKEN_MISSING'));
    };
    using front = await opened({ authenticate });
    const { caller, body } = JSON.parse((await front.post()).text) as { caller: string; body: unknown };
    expect([caller, body, asked]).toEqual([new Refusal('TOKEN_MISSING').message, null, 1]);
  });

  test('a bug is INTERNAL, and its words stay here', async () => {
    using front = await opened({ hot: { find: () => ({}) as never, travel: () => Promise.reject(new Error('oh')) } });
    const { status, text } = await front.post();
    expect(status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', id: expect.any(String) } }] });
    expect(text).not.toContain('oh');
  });

  test('once it is closed, all goes on as it came', async () => {
    using front = await opened({});
    front.door.close();
    expect(JSON.parse((await front.post()).text)).toEqual({ body: null });
  });
});
