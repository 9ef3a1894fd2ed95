import { Refusal } from '#kernel/errors.ts';
import type { BookPosition, InsurerStore, PolicyRow } from './store.ts';

export type PolicyPage = {
  readonly policies: readonly PolicyRow[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly totalCount: number;
};

/** One page of the book, oldest first. @throws Refusal INPUT_INVALID */
export async function policyBook(store: InsurerStore, first: number, after: string | null): Promise<PolicyPage> {
  if (first < 1 || first > 100) throw new Refusal('INPUT_INVALID', { check: 'first is from 1 to 100' });
  const position = after === null ? null : readCursor(after);
  const [rows, totalCount] = await Promise.all([store.book(position, first + 1), store.bookSize()]);
  const policies = rows.slice(0, first);
  const last = policies.at(-1);
  return { policies, hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null, totalCount };
}

function cursorOf({ startsOn, id }: BookPosition): string {
  return Buffer.from(`${startsOn} ${id}`).toString('base64url');
}

function readCursor(cursor: string): BookPosition {
  const [, startsOn, id] = /^(\d{4}-\d\d-\d\d) ([\w-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (startsOn === undefined || id === undefined || Number.isNaN(Date.parse(startsOn)))
    throw new Refusal('INPUT_INVALID', { check: 'after is the endCursor of a page' });
  return { startsOn, id };
}
