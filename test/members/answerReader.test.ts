import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerReader, MalformedAnswer } from '#gateway/transport/answerReader.ts';

/** What an answer that comes in these pieces is understood as. */
function understood(pieces: readonly Buffer[]): { head: string; body: string; ended: boolean; keepMs: number | null } {
  const found = { head: '', body: '', ended: false };
  const reader = new AnswerReader({
    onHead: ({ status, contentType }) => (found.head += `${status} ${contentType} `),
    onBody: (bytes) => (found.body += bytes.toString()),
    onEnd: () => (found.ended = true),
  });
  for (const piece of pieces) reader.read(piece);
  reader.close();
  return { ...found, keepMs: reader.keepMs };
}

const whole = (text: string) => understood([Buffer.from(text, 'latin1')]);
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

describe('where the body ends: RFC 9112, section 6.3', () => {
  test.each([
    ['a length', `${HEAD}Content-Length: 2\r\n\r\n{}`, '{}'],
    ['chunks', `${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\ntrailer: x\r\n\r\n`, '{}'],
    ['the end of the connection', `${HEAD}\r\n{}`, '{}'],
    ['no content', 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n', ''],
    ['nothing has changed', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 2\r\n\r\n', ''],
    ['a length of nothing', `${HEAD}content-length: 0\r\n\r\n`, ''],
  ])('%s', (_, text, body) => {
    expect(whole(text)).toMatchObject({ body, ended: true });
  });

  test.each([
    ['a length that is not there', `${HEAD}content-length: 3\r\n\r\n{}`],
    ['chunks without an end', `${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`],
    ['a head without an end', HEAD],
  ])('an answer ends not with the connection: %s', (_, text) => {
    expect(whole(text).ended).toBe(false);
  });
});

describe('what could be understood in two ways is not understood at all', () => {
  test.each([
    ['two lengths', `${HEAD}content-length: 2\r\nContent-Length: 2\r\n\r\n{}`],
    ['a list of lengths', `${HEAD}content-length: 2, 2\r\n\r\n{}`],
    ['a signed length', `${HEAD}content-length: +2\r\n\r\n{}`],
    ['a length in hexadecimal', `${HEAD}content-length: 0x2\r\n\r\n{}`],
    ['no length where one is said', `${HEAD}content-length:\r\n\r\n{}`],
    ['a length beside chunks', `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['another coding', `${HEAD}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    ['two codings', `${HEAD}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a space before the colon', `${HEAD}content-length : 2\r\n\r\n{}`],
    ['a folded field', `${HEAD}x: y\r\n z\r\ncontent-length: 2\r\n\r\n{}`],
    ['a bare line feed', `${HEAD}x: y\ncontent-length: 2\r\n\r\n{}`],
    ['a bare carriage return', `${HEAD}x: y\rcontent-length: 2\r\n\r\n{}`],
    ['a zero byte', `${HEAD}x: \0\r\ncontent-length: 2\r\n\r\n{}`],
    ['no field', `${HEAD}content-length\r\n\r\n{}`],
    ['another version', 'HTTP/2.0 200 OK\r\ncontent-length: 2\r\n\r\n{}'],
    ['no status', 'HTTP/1.1 20 OK\r\ncontent-length: 2\r\n\r\n{}'],
    ['a status of its own', 'HTTP/1.1 099 OK\r\ncontent-length: 2\r\n\r\n{}'],
    ['another protocol', 'SSH-2.0-OpenSSH\r\n'],
    ['an empty line first', `\r\n${HEAD}content-length: 2\r\n\r\n{}`],
    ['a chunk longer than it says', `${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n`],
    ['a chunk without a size', `${HEAD}transfer-encoding: chunked\r\n\r\n\r\n{}\r\n0\r\n\r\n`],
    ['a negative chunk', `${HEAD}transfer-encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n`],
    ['a chunk of more than the world', `${HEAD}transfer-encoding: chunked\r\n\r\n1000000000000\r\n`],
    ['a chunk after a bare line feed', `${HEAD}transfer-encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n`],
    ['an endless line', `${HEAD}transfer-encoding: chunked\r\n\r\n1;${'x'.repeat(5_000)}`],
    ['endless fields at the end', `${HEAD}transfer-encoding: chunked\r\n\r\n0\r\n${'x: yyyyyyyy\r\n'.repeat(2_000)}`],
    ['an endless head', `${HEAD}${'x: yyyyyyyy\r\n'.repeat(2_000)}\r\n`],
  ])('%s', (_, text) => {
    expect(() => whole(text)).toThrow(MalformedAnswer);
  });
});

describe('whether the connection may be used again', () => {
  test.each([
    ['it does not say', `${HEAD}content-length: 2\r\n\r\n{}`, null],
    ['it says for how long', `${HEAD}keep-alive: timeout=5, max=100\r\ncontent-length: 2\r\n\r\n{}`, 4_000],
    ['it says for no time', `${HEAD}keep-alive: timeout=0\r\ncontent-length: 2\r\n\r\n{}`, 0],
    ['it closes', `${HEAD}Connection: Close\r\ncontent-length: 2\r\n\r\n{}`, 0],
    ['it is of the old kind', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n{}', 0],
    ['it ends with the answer', `${HEAD}\r\n{}`, 0],
    ['it says more than it was asked', `${HEAD}content-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n`, 0],
  ])('%s', (_, text, keepMs) => {
    expect(whole(text).keepMs).toBe(keepMs);
  });
});

test('in whatever pieces an answer comes, it is the same answer', () => {
  const texts = [
    `HTTP/1.1 103 Early\r\nlink: </>\r\n\r\n${HEAD}content-length: 9\r\n\r\n{"a":"ü"}`,
    `${HEAD}transfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n5;x\r\n:"b"}\r\n0\r\nx: y\r\n\r\n`,
    `${HEAD}\r\n{"a":"b"}`,
  ];
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...texts), cuts, (text, places) => {
      const bytes = Buffer.from(text, 'latin1');
      const edges = [0, ...places.filter((at) => at < bytes.length).toSorted((a, b) => a - b), bytes.length];
      const pieces = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
      expect(understood(pieces)).toEqual(understood([bytes]));
      expect(understood([bytes]).ended).toBe(true);
    }),
  );
});
