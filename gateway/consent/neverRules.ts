import { purposes } from './purposes.ts';

/** Whether the scope is never released for the purpose, whatever was granted. An unknown purpose never releases anything. */
export function neverReleased(purpose: string, scope: string): boolean {
  const never = purposes.get(purpose)?.never;
  if (!never) return true;
  return never.some(
    (pattern) => pattern === scope || (pattern.endsWith(':*') && scope.startsWith(pattern.slice(0, -1))),
  );
}
