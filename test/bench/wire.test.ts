import { describe, expect, test } from 'vitest';
import { answerReader } from '#bench/answerReader.ts';
import { requestReader } from '#bench/subgraphs/requestReader.ts';

/** The bytes in two parts, cut at every place in turn. */
function cuts(text: string): [Buffer, Buffer][] {
  const bytes = Buffer.from(text);
  return Array.from({ length: bytes.length - 1 }, (_, at) => [bytes.subarray(0, at + 1), bytes.subarray(at + 1)]);
}

const byLength = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\nx: y\r\n\r\n{"a":1}';
const inChunks = 'HTTP/1.1 503 No\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n';

describe('an answer is known by its status and length', () => {
  test.each([
    ['by Content-Length', byLength, [[200, 7]]],
    ['without a body', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', [[200, 0]]],
    ['in chunks', inChunks, [[503, 7]]],
    ['one after the other', inChunks + byLength + inChunks, [[503, 7], [200, 7], [503, 7]]], // prettier-ignore
  ])('%s, however the bytes come', (_, text, right) => {
    for (const parts of cuts(text)) {
      const answers: number[][] = [];
      const read = answerReader((...answer) => answers.push(answer));
      for (const part of parts) {
        const buffer = Buffer.from(part);
        read(buffer);
        buffer.fill(0);
      }
      expect(answers).toEqual(right);
    }
  });
});

describe('a request gives its body', () => {
  const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\n';
  const long = `${head}content-length: 6\r\n\r\n"é" {}`.replace(' {}', '{}');
  const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n4\r\n"é"\r\n2\r\n{}\r\n0\r\n\r\n`;

  test.each([
    ['by Content-Length', long, 1],
    ['in chunks', chunked, 1],
    ['one after the other', long + chunked + long, 3],
  ])('%s, however the bytes come', (_, text, times) => {
    for (const parts of cuts(text)) {
      const bodies: string[] = [];
      const read = requestReader((body) => bodies.push(Buffer.from(body, 'latin1').toString()));
      for (const part of parts) read(part);
      expect(bodies).toEqual(Array.from({ length: times }, () => '"é"{}'));
    }
  });
});
