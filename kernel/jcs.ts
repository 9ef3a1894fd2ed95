import canonicalize from 'canonicalize';

/** The JSON Canonicalization Scheme, RFC 8785. @throws TypeError on what JSON cannot say */
export function jcsText(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new TypeError('jcs: the value has no JSON form');
  return text;
}

/** The same in UTF-8. */
export function jcs(value: unknown): Uint8Array {
  return new TextEncoder().encode(jcsText(value));
}

/** Whether nothing but data is in it and all its keys are in order: then its JSON is canonical as ECMAScript writes it. */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? value.every(isInOrder) : isRecordInOrder(value as Record<string, unknown>);
    default:
      return false;
  }
}

function isRecordInOrder(record: Record<string, unknown>): boolean {
  if (Object.getPrototypeOf(record) !== Object.prototype) return false;
  let last = '';
  for (const key of Object.keys(record)) {
    if (key < last || key === 'toJSON' || !key.isWellFormed() || !isInOrder(record[key])) return false;
    last = key;
  }
  return true;
}
