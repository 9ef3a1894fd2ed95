import { limits } from './limits.ts';

export type VariableExtent = { readonly values: number; readonly nesting: number };

/** How much a request brings in its variables. Counting stops where a limit is passed. */
export function variableExtent(variables: unknown): VariableExtent {
  let [values, nesting] = [0, 0];
  let level: unknown[] = [variables];
  while (level.length > 0 && values <= limits.values && nesting <= limits.nesting) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inner = Array.isArray(value) ? (value as unknown[]) : Object.values(value);
      values += inner.length;
      if (values > limits.values) break;
      for (const each of inner) next.push(each);
    }
    if (next.length > 0) nesting += 1;
    level = next;
  }
  return { values, nesting };
}
