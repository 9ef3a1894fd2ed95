/** Deeper than anybody means it, and far from where writing it as JSON would use up the stack. */
const MOST_LEVELS = 200;

/** Whether a value of a member's own making has few levels: only such a one may be walked, or written as JSON. */
export function isShallow(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.every((each) => isShallow(each, levels - 1));
}
