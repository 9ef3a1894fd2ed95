import { Refusal } from '#kernel/errors.ts';

/**
 * Whether a request asks for the flows of its operation, by `extensions: { "flows": true }`, and for nothing else. What is neither yes
 * nor no is refused: who means a dry run must not get a real one. @throws Refusal BODY_MALFORMED
 */
export function flowsOnly(extensions: unknown): boolean {
  const { flows } = Object(extensions) as { readonly flows?: unknown };
  if (flows === true) return true;
  if (flows === undefined || flows === null || flows === false) return false;
  throw new Refusal('BODY_MALFORMED', { check: 'extensions.flows' });
}
