import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '#gateway/live/serverSentEvents.ts';
import { allOf } from './partsOf.ts';

async function* chunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}
const read = (text: string, sizes: readonly number[] = [], most = 1_000) =>
  allOf(readEvents(chunks(Buffer.from(text), sizes), most));

const CASES: [string, string, object[]][] = [
  ['an event with a name', 'event: next\ndata: {"a":1}\n\n', [{ event: 'next', data: '{"a":1}' }]],
  ['no space after the colon', 'event:next\ndata:1\n\n', [{ event: 'next', data: '1' }]],
  ['lines of data are lines of text', 'data: a\ndata:\ndata: b\n\n', [{ event: 'message', data: 'a\n\nb' }]],
  ['a name alone is told too', 'event: complete\n\n', [{ event: 'complete', data: '' }]],
  ['a field without a colon has no value', 'event: complete\ndata\n\n', [{ event: 'complete', data: '' }]],
  [
    'comments and other fields are passed over',
    ':\n\n: hello\nid: 7\nretry: 9\ndata: 1\n\n',
    [{ event: 'message', data: '1' }],
  ],
  [
    'carriage returns end lines',
    'data: 1\r\n\r\ndata: 2\r\n\r\n',
    [
      { event: 'message', data: '1' },
      { event: 'message', data: '2' },
    ],
  ],
  ['what is not finished is no event', 'data: 1\n\ndata: 2\n', [{ event: 'message', data: '1' }]],
  [
    'names of earlier events are forgotten',
    'event: a\ndata: 1\n\ndata: 2\n\n',
    [
      { event: 'a', data: '1' },
      { event: 'message', data: '2' },
    ],
  ],
];

test.for(CASES)('%s', async ([, text, events]) => {
  expect(await read(text)).toEqual(events);
});

test('wherever a stream is cut into pieces, it says the same', async () => {
  const text = 'event: next\r\ndata: {"名":"é𝄞"}\r\n\r\n:\n\ndata: b\ndata: c\n\nevent: complete\ndata:\n\n';
  const whole = await read(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 7 }), { maxLength: 40 }), async (sizes) => {
      expect(await read(text, sizes)).toEqual(whole);
    }),
  );
});

test.for([
  ['a line that does not end', `data: ${'x'.repeat(2_000)}`],
  ['an event that does not end', 'data: 1234567\n'.repeat(200)],
])('%s is given up', async ([, text]) => {
  await expect(read(text!, [500, 500, 500])).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
});
