const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;

export type AnswerType = {
  readonly mediaType: (typeof MEDIA_TYPES)[number];
  /** Whether the caller named this type, and not only allowed it by a range such as `*\/*`. */
  readonly named: boolean;
};

/**
 * The media type of an answer, from the `Accept` header (RFC 9110, section 12.5.1; GraphQL over HTTP, section 6.1): the one of higher
 * quality, then the one that is named, then the one that is named first; without a wish, JSON. Null where neither is acceptable.
 */
export function answerType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept === '' || accept === '*/*') return ANY;
  const known = read.get(accept);
  if (known !== undefined) return known;
  // Clients say the same again and again; whoever does not is not remembered.
  if (read.size >= 100) read.clear();
  const type = readAccept(accept);
  read.set(accept, type);
  return type;
}

const ANY: AnswerType = { mediaType: 'application/json', named: false };
const read = new Map<string, AnswerType | null>();

function readAccept(accept: string): AnswerType | null {
  const ranges = accept.split(',').map(readRange);
  const wishes = MEDIA_TYPES.map((mediaType) => {
    const best = ranges.filter(({ type }) => covers(type, mediaType)).toSorted((a, b) => b.precise - a.precise)[0];
    return { mediaType, quality: best?.quality ?? 0, named: best?.precise === 2, at: best ? ranges.indexOf(best) : 0 };
  });
  const [wish] = wishes
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || Number(b.named) - Number(a.named) || a.at - b.at);
  return wish ? { mediaType: wish.mediaType, named: wish.named } : null;
}

/** The `Content-Type` of an answer, and of a refusal that has to be told whatever is acceptable. */
export function contentType(accept: string | undefined): string {
  return `${answerType(accept)?.mediaType ?? 'application/json'}; charset=utf-8`;
}

type Range = { readonly type: string; readonly quality: number; readonly precise: number };

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const stated = parameters.find((each) => each.startsWith('q='));
  const quality = stated ? Number(stated.slice(2)) : 1;
  const precise = type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
  return { type, precise, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

function covers(range: string, mediaType: string): boolean {
  return range === mediaType || range === '*/*' || range === 'application/*';
}
