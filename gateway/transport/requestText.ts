/** The line and the fields that every request to an endpoint has in common. */
export function requestStart({ pathname, search, host }: URL): string {
  return [
    `POST ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'connection: keep-alive',
    'content-type: application/json',
    'accept: application/graphql-response+json, application/json',
    '',
  ].join('\r\n');
}

/** What goes on the wire: one text of single bytes, or a head in single bytes and a body in UTF-8. */
export type RequestText = { readonly head: string; readonly body: string | null };

/** @throws TypeError when a field could end early, and what follows it be taken for something else */
export function requestText(start: string, headers: Readonly<Record<string, string>>, body: string): RequestText {
  let head = start;
  for (const name of Object.keys(headers)) head += `${fieldOf(name, headers[name]!)}\r\n`;
  const length = Buffer.byteLength(body);
  head += `content-length: ${length}\r\n\r\n`;
  return length === body.length ? { head: head + body, body: null } : { head, body };
}

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// oxlint-disable-next-line no-control-regex -- the tab is the one control character that a field may hold
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

function fieldOf(name: string, value: string): string {
  if (!NAME.test(name) || !VALUE.test(value)) throw new TypeError(`the field ${JSON.stringify(name)} is none of HTTP`);
  return `${name}: ${value}`;
}
