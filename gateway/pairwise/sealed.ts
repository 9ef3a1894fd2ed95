import type { Names } from './pseudonyms.ts';

/** An id, or each of a list, as an organisation knows it; anything else as it is. */
export function sealed(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return names.seal(value);
  return Array.isArray(value) ? value.map((each: unknown) => sealed(each, names)) : value;
}
