import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { http, openRawMember } from '#test/members/rawMember.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { pour } from './pour.ts';
import { ITS_FIELDS, READ, underAttack } from './underAttack.ts';
import type { Conduct } from '#test/members/rawMember.ts';

const attack = underAttack({ timeoutMs: 300, maxAnswerBytes: 256 * 1024 });

test('as long as it behaves nothing is missing', () => {
  expect(JSON.parse(attack.whole)).toMatchObject({
    data: { products: [{ rating: 1 }, { note: 'note 2' }, {}], motto: 'well said' },
  });
  expectOnlyMissing(attack.whole, attack.whole, [], '');
});

const says =
  (bytes: string | Buffer): Conduct =>
  (socket) =>
    void socket.write(bytes);
const saysAndCloses =
  (bytes: string): Conduct =>
  (socket) =>
    void socket.end(bytes);
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const JSON_ANSWER = '{"data":{"motto":"stolen","_entities":[{"rating":7},{"rating":7},{"rating":7}]}}';
const without = (head: string, body: string): string =>
  `HTTP/1.1 ${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

const cases: [string, string, Conduct][] = [
  // Connections
  ['closes the connection before it answers', 'SOURCE_DOWN', (socket) => void socket.destroy()],
  ['resets the connection before it answers', 'SOURCE_DOWN', (socket) => void socket.resetAndDestroy()],
  ['closes within the head', 'SOURCE_DOWN', saysAndCloses('HTTP/1.1 200 OK\r\ncontent-le')],
  ['closes within the body', 'SOURCE_DOWN', saysAndCloses(`${HEAD}content-length: 100\r\n\r\n{"data":`)],
  ['closes within a chunk', 'SOURCE_DOWN', saysAndCloses(`${HEAD}transfer-encoding: chunked\r\n\r\n50\r\n{"data":`)],
  [
    'resets within the body',
    'SOURCE_DOWN',
    (socket) => {
      socket.write(`${HEAD}content-length: 100\r\n\r\n{"data":`, () => socket.resetAndDestroy());
    },
  ],
  // Time
  ['never answers', 'SOURCE_TIMEOUT', () => undefined],
  ['says its head and no more', 'SOURCE_TIMEOUT', says(`${HEAD}content-length: 100\r\n\r\n`)],
  [
    'says a byte now and then',
    'SOURCE_TIMEOUT',
    (socket) => {
      socket.write(`${HEAD}content-length: ${JSON_ANSWER.length}\r\n\r\n`);
      drip(socket, JSON_ANSWER);
    },
  ],
  ['says a byte of its head now and then', 'SOURCE_TIMEOUT', (socket) => drip(socket, HEAD)],
  [
    'says early hints without end',
    'SOURCE_TIMEOUT',
    (socket) => void pour(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)),
  ],
  // Size
  [
    'never ends its body',
    'SOURCE_INVALID',
    (socket) => {
      socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
      void pour(socket, '1000\r\n' + ' '.repeat(4096) + '\r\n');
    },
  ],
  [
    'never ends its body, which has no length',
    'SOURCE_INVALID',
    (socket) => {
      socket.write(`${HEAD}\r\n`);
      void pour(socket, ' '.repeat(4096));
    },
  ],
  [
    'never ends its head',
    'SOURCE_INVALID',
    (socket) => {
      socket.write(HEAD);
      void pour(socket, 'x: yyyyyyyyyyyyyy\r\n'.repeat(100));
    },
  ],
  [
    'promises a gigabyte',
    'SOURCE_INVALID',
    (socket) => {
      socket.write(`${HEAD}content-length: ${2 ** 30}\r\n\r\n`);
      void pour(socket, ' '.repeat(65_536));
    },
  ],
  // Statuses
  ['has no content', 'SOURCE_INVALID', says('HTTP/1.1 204 No Content\r\n\r\n')],
  ['has an empty body', 'SOURCE_INVALID', says(http(''))],
  ['says that nothing has changed', 'SOURCE_INVALID', says('HTTP/1.1 304 Not Modified\r\n\r\n')],
  ['fails', 'SOURCE_DOWN', says(http('<html>oh</html>', '500 Oh', ['content-type: text/html']))],
  ['fails, with an answer beside it', 'SOURCE_DOWN', says(http(JSON_ANSWER, '500 Oh'))],
  ['is unavailable', 'SOURCE_DOWN', says(without('503 Later', ''))],
  ['was late to its own', 'SOURCE_TIMEOUT', says(without('504 Late', ''))],
  ['is not where it was', 'SOURCE_REFUSED', says(without('404 Gone', 'gone'))],
  ['changes the protocol', 'SOURCE_DOWN', says('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')],
  ['speaks another protocol', 'SOURCE_INVALID', says('SSH-2.0-OpenSSH_9.9\r\n')],
  [
    'gives two lengths',
    'SOURCE_INVALID',
    says(`${HEAD}content-length: 3\r\ncontent-length: ${JSON_ANSWER.length}\r\n\r\n${JSON_ANSWER}`),
  ],
  [
    'gives a length and chunks',
    'SOURCE_INVALID',
    says(`${HEAD}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\n{}\n\r\n0\r\n\r\n`),
  ],
  // Encodings
  ['answers in gzip', 'SOURCE_INVALID', says(http(gzipSync(JSON_ANSWER), '200 OK', ['content-encoding: gzip']))],
  ['answers in gzip and does not say so', 'SOURCE_INVALID', says(http(gzipSync(JSON_ANSWER)))],
  ['answers in no UTF-8', 'SOURCE_INVALID', says(http(Buffer.from('{"data":{"motto":"\xff\xfe"}}', 'latin1')))],
  ['answers in UTF-16', 'SOURCE_INVALID', says(http(Buffer.from(JSON_ANSWER, 'utf16le')))],
  ['begins with a byte order mark', 'SOURCE_INVALID', says(http(`\ufeff${JSON_ANSWER}`))],
  ['cuts its JSON short', 'SOURCE_INVALID', says(http(JSON_ANSWER.slice(0, -1)))],
  ['says more after its JSON', 'SOURCE_INVALID', says(http(`${JSON_ANSWER}}`))],
];

test.each(cases)('a member that %s: %s at its fields, and the rest is whole', async (_, code, conduct) => {
  attack.federation.hostile.conduct = conduct;
  expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_FIELDS, code);
});

function drip(socket: Parameters<Conduct>[0], text: string): void {
  let i = 0;
  const timer = setInterval(() => socket.write(text.charAt(i++)), 20);
  socket.on('close', () => clearInterval(timer));
}

describe('a redirect', () => {
  test.each(['301', '302', '303', '307', '308'])('%s is not followed', async (status) => {
    await using trap = await openRawMember(attack.federation.sound);
    attack.federation.hostile.conduct = says(
      `HTTP/1.1 ${status} Elsewhere\r\nlocation: ${trap.url}\r\ncontent-length: 0\r\n\r\n`,
    );
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_FIELDS, 'SOURCE_INVALID');
    expect(trap.connections()).toBe(0);
  });
});

test('early hints before the answer are passed over', async () => {
  attack.federation.hostile.conduct = (socket, body) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n');
    attack.federation.sound(socket, body);
  };
  expect(await attack.federation.ask(READ)).toBe(attack.whole);
});

test('an answer that nobody asked for is never taken for the next one', async () => {
  const entities = [1, 2, 3].map((id) => ({ __k_id: id, rating: id, note: `note ${id}` }));
  const poison = http(
    '{"data":{"motto":"stolen","_entities":[{"note":"stolen"},{"note":"stolen"},{"note":"stolen"}]}}',
  );
  attack.federation.hostile.conduct = (socket, body) => {
    const data = body.includes('"representations":[') ? { _entities: entities } : { motto: 'well said' };
    socket.write(Buffer.concat([http(JSON.stringify({ data })), poison]));
  };
  for (let i = 0; i < 5; i++) expect(await attack.federation.ask(READ)).toBe(attack.whole);
});
