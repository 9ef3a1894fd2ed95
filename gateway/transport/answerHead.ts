/** What a head says of its answer, as far as anybody asks. */
export type AnswerHead = {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** So many bytes, chunks, or whatever comes until the connection ends. */
  readonly framing: number | 'chunks' | 'close';
  /** For how long the connection may be used again; null where the head does not say, 0 for not at all. */
  readonly keepMs: number | null;
};

/** A status line and fields, RFC 9112, sections 4 and 5: no folding, no bare line feed, no control characters. */
const HEAD =
  // oxlint-disable-next-line no-control-regex -- the tab is the one control character that a field may hold
  /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?((?:\r\n[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*)*)$/;

/** Reads a head without the empty line that ends it; undefined when it is none. */
export function readHead(text: string): AnswerHead | undefined {
  const found = HEAD.exec(text);
  if (!found) return undefined;
  const status = Number(found[2]);
  const fields = new Fields(found[3]!);
  const framing = framingOf(status, fields);
  if (framing === undefined) return undefined;
  const kept = found[1] === '1' && framing !== 'close' && !/\bclose\b/i.test(fields.connection ?? '');
  return {
    status,
    contentType: fields.contentType,
    contentEncoding: fields.contentEncoding,
    framing,
    keepMs: kept ? hintOf(fields.keepAlive) : 0,
  };
}

/** The fields that are looked at, each undefined or as it was said; what is said twice where it must not be is `twice`. */
class Fields {
  contentType: string | undefined;
  contentEncoding: string | undefined;
  contentLength: string | undefined;
  transferEncoding: string | undefined;
  connection: string | undefined;
  keepAlive: string | undefined;
  twice = false;

  constructor(lines: string) {
    for (let at = 0; at < lines.length;) {
      const next = lines.indexOf('\r\n', at + 2);
      const end = next < 0 ? lines.length : next;
      const colon = lines.indexOf(':', at);
      this.#take(lines.slice(at + 2, colon), lines, colon + 1, end);
      at = end;
    }
  }

  #take(name: string, lines: string, from: number, to: number): void {
    const known = NAMES[name] ?? NAMES[name.toLowerCase()];
    if (known === undefined) return;
    if (this[known] !== undefined) this.twice ||= known === 'contentLength' || known === 'transferEncoding';
    this[known] = lines.slice(from, to).trim();
  }
}

type Known = Exclude<keyof Fields, 'twice'>;

const NAMES: Readonly<Record<string, Known>> = Object.assign(Object.create(null) as Record<string, Known>, {
  'content-type': 'contentType',
  'content-encoding': 'contentEncoding',
  'content-length': 'contentLength',
  'transfer-encoding': 'transferEncoding',
  connection: 'connection',
  'keep-alive': 'keepAlive',
} satisfies Record<string, Known>);

/** RFC 9112, section 6.3; undefined where it cannot be told. */
function framingOf(status: number, fields: Fields): AnswerHead['framing'] | undefined {
  const { contentLength, transferEncoding, twice } = fields;
  if (twice || (contentLength !== undefined && transferEncoding !== undefined)) return undefined;
  if (contentLength !== undefined && !/^\d{1,15}$/.test(contentLength)) return undefined;
  if (transferEncoding !== undefined && transferEncoding.toLowerCase() !== 'chunked') return undefined;
  if (status < 200 || status === 204 || status === 304) return 0;
  if (transferEncoding !== undefined) return 'chunks';
  return contentLength === undefined ? 'close' : Number(contentLength);
}

/** What `Keep-Alive: timeout=5` says, less a second for what is under way: RFC 2068, 19.7.1.1, as it is used. */
function hintOf(keepAlive: string | undefined): number | null {
  const seconds = /\btimeout=(\d{1,6})\b/i.exec(keepAlive ?? '')?.[1];
  return seconds === undefined ? null : Math.max(0, Number(seconds) - 1) * 1000;
}
