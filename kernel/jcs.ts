import canonicalize from 'canonicalize';

/** The JSON Canonicalization Scheme, RFC 8785, as UTF-8. @throws TypeError on what JSON cannot say. */
export function jcs(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('jcs: the value has no JSON form');
  return new TextEncoder().encode(text);
}
