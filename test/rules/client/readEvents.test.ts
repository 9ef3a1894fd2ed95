import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '#client/readEvents.ts';

const STREAM =
  ':\n\nevent: next\ndata: {"data":{"city":"成都"}}\n\n:\n\nevent: next\r\ndata: {"data":\r\ndata: 2}\r\n\r\nevent: complete\ndata:\n\nevent: next\ndata: 3\n\n';
const MESSAGES = [{ data: { city: '成都' } }, { data: 2 }];

test('events are read wherever their bytes are cut, and nothing after the end', async () => {
  const bytes = Buffer.from(STREAM);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
      const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      });
      const read: unknown[] = [];
      for await (const message of readEvents(body)) read.push(message);
      expect(read).toEqual(MESSAGES);
    }),
    { numRuns: 60 },
  );
});

test('what is no JSON is no message of a gateway', async () => {
  const body = new Response('event: next\ndata: <html>\n\n').body!;
  await expect(readEvents(body).next()).rejects.toMatchObject({ kind: 'MALFORMED' });
});

test('who stops reading ends the stream', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(Buffer.from('event: next\ndata: 1\n\n')),
    cancel: () => resolve(),
  });
  for await (const _ of readEvents(body)) break;
  await promise;
});
