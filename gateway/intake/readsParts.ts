/** Whether the client reads an answer of several parts, by its `Accept` header. */
export function readsParts(accept: string | undefined): boolean {
  return accept !== undefined && /\bmultipart\/mixed\b/i.test(accept);
}
