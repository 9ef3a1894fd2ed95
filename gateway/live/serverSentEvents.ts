import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '#kernel/errors.ts';

export type SentEvent = { readonly event: string; readonly data: string };

/**
 * Reads a stream of server-sent events (HTML standard, section 9.2.6). What a sender leaves unfinished is bounded.
 * @throws Refusal SOURCE_INVALID
 */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>, maxCharacters: number): AsyncGenerator<SentEvent> {
  const decoder = new StringDecoder('utf8');
  let open = '';
  let event = '';
  let data: string[] = [];
  let held = 0;
  for await (const chunk of chunks) {
    open += decoder.write(Buffer.from(chunk));
    const lines = open.split(/\r\n|\n|\r(?!$)/);
    open = lines.pop()!;
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0 || event !== '') yield { event: event || 'message', data: data.join('\n') };
        [event, data, held] = ['', [], 0];
        continue;
      }
      const [, name, value] = /^([^:]*):? ?([^]*)$/.exec(line)!;
      if (name === 'event') event = value!;
      if (name === 'data') data.push(value!);
      if (name !== '') held += line.length;
    }
    if (held + open.length > maxCharacters) throw new Refusal('SOURCE_INVALID', { check: 'size' });
  }
}
