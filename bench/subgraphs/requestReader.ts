/** Reads HTTP/1.1 requests off a connection and gives their bodies, byte by character (latin1), so that none is decoded twice. */
export function requestReader(onBody: (body: string) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (let found = firstRequest(pending); found; found = firstRequest(pending)) {
      pending = pending.subarray(found.end);
      onBody(found.body);
    }
  };
}

type Found = { readonly body: string; readonly end: number };

function firstRequest(bytes: Buffer): Found | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const start = headEnd + 4;
  if (length === undefined)
    return /\r\ntransfer-encoding: *chunked/i.test(head) ? chunked(bytes, start) : bodyless(start);
  const end = start + Number(length);
  return bytes.length < end ? undefined : { body: bytes.toString('latin1', start, end), end };
}

function bodyless(end: number): Found {
  return { body: '{"query":"{ __typename }"}', end };
}

/** RFC 9112, 7.1, without trailers. */
function chunked(bytes: Buffer, start: number): Found | undefined {
  let body = '';
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { body, end: next };
    body += bytes.toString('latin1', lineEnd + 2, lineEnd + 2 + size);
    at = next;
  }
}
