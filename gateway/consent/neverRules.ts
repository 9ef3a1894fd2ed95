import { purposes } from './purposes.ts';

/** Whether the scope is never released for the purpose, whatever was granted. An unknown purpose never releases anything. */
export function neverReleased(purpose: string, scope: string): boolean {
  const never = purposes.get(purpose)?.never;
  if (!never) return true;
  return never.some((pattern) => covers(pattern, scope));
}

/** Whether no consent for the purpose may be asked for the scope, as it is beyond what the purpose is for. */
export function beyondPurpose(purpose: string, scope: string): boolean {
  const only = purposes.get(purpose)?.only ?? null;
  return only !== null && !only.some((pattern) => covers(pattern, scope));
}

/** Whether the law releases the scope for the purpose, to whoever may state it. */
export function releasedByLaw(purpose: string, scope: string): boolean {
  return purposes.get(purpose)?.byLaw.includes(scope) ?? false;
}

function covers(pattern: string, scope: string): boolean {
  return pattern === scope || (pattern.endsWith(':*') && scope.startsWith(pattern.slice(0, -1)));
}
