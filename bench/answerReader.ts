/**
 * Reads HTTP/1.1 answers off one connection and keeps none of them: who measures has no time for more than their status and
 * length. The chunk that it is given may be written over afterwards.
 */
export function answerReader(onAnswer: (status: number, bytes: number) => void): (chunk: Buffer) => void {
  let status = 0;
  let bytes = 0;
  /** What is missing of the body, or of a chunk of it with its end of line (RFC 9112, 7.1). */
  let missing = 0;
  let reading: 'head' | 'body' | 'size' | 'chunk' = 'head';
  let unread: Buffer | undefined;

  /** Where the text up to `mark` ends; -1 when that has not come yet. */
  const endOf = (chunk: Buffer, at: number, mark: string): number => {
    const found = chunk.indexOf(mark, at);
    if (found < 0) unread = Buffer.from(chunk.subarray(at));
    return found < 0 ? -1 : found + mark.length;
  };
  const readHead = (head: string): void => {
    status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    bytes = missing = Number(length ?? 0);
    reading = length === undefined ? 'size' : 'body';
  };
  const readSize = (line: string): void => {
    const size = Number.parseInt(line, 16);
    bytes += size;
    missing = size + 2;
    reading = size === 0 ? 'body' : 'chunk';
  };
  return (chunk) => {
    const input = unread ? Buffer.concat([unread, chunk]) : chunk;
    unread = undefined;
    for (let at = 0; at < input.length;) {
      if (reading === 'head' || reading === 'size') {
        const end = endOf(input, at, reading === 'head' ? '\r\n\r\n' : '\n');
        if (end < 0) return;
        const text = input.toString('latin1', at, end);
        if (reading === 'head') readHead(text);
        else readSize(text);
        at = end;
      } else {
        const taken = Math.min(missing, input.length - at);
        missing -= taken;
        at += taken;
        if (missing === 0 && reading === 'chunk') reading = 'size';
      }
      if (reading === 'body' && missing === 0) {
        reading = 'head';
        onAnswer(status, bytes);
      }
    }
  };
}
