import { plain } from './federation.ts';
import type { Answer } from './federation.ts';

/**
 * Where an answer is null because of an error: an error's own place, or the object around it that went with it. Which of several
 * errors under one null is told may differ (GraphQL spec, section 6.4.4); that one is told, and where the null is, may not.
 */
export function tellingPlaces({ data, errors = [] }: Answer): string[] {
  return [...new Set(errors.map(({ path = [] }) => placeOf(plain(data), path)))].toSorted();
}

function placeOf(data: unknown, path: readonly (string | number)[]): string {
  let at = data;
  for (const [i, step] of path.entries()) {
    if (at === null) return path.slice(0, i).join('.');
    if (typeof at !== 'object') return `${path.join('.')}, which is nowhere`;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at === null ? path.join('.') : `${path.join('.')}, which is not null`;
}
