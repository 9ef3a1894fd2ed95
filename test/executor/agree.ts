import { parse, validate } from 'graphql';
import { expect } from 'vitest';
import { plain } from './federation.ts';
import type { Case } from './feature.ts';
import type { Answer, Federation } from './federation.ts';

/** Data as text, so that the order of fields counts, and every place where an error is, once. */
export type Seen = { readonly data: unknown; readonly text: string; readonly errors: readonly string[] };

/** Ours is right; and the reference is, or the case says why not. */
export async function agree({ schema, ours, whole, reference }: Federation, operation: Case): Promise<void> {
  expect(validate(schema, parse(operation.query))).toEqual([]);
  const right = operation.right ?? seen(await whole(operation));
  expect(seen(await ours(operation))).toEqual({ text: JSON.stringify(right.data), ...right });
  const theirs = seen(await reference(operation).catch(thrown));
  if (operation.reference === undefined) expect(theirs).toEqual({ text: JSON.stringify(right.data), ...right });
  else expect(theirs).not.toEqual({ text: JSON.stringify(right.data), ...right });
}

export function seen({ data, errors = [] }: Answer): Seen {
  const places = errors.map(({ path = [] }) => path.join('.'));
  return { data: plain(data), text: JSON.stringify(data), errors: [...new Set(places)].toSorted() };
}

function thrown(error: unknown): Answer {
  return { errors: [{ message: String(error) }] };
}
