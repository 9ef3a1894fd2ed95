const STATED = /\s*@purpose\s*\(\s*code\s*:\s*"[^"]*"\s*\)/;
/** An operation's head, up to where its directives stand. */
const HEAD = /\b(query|mutation|subscription)\b(\s+\w+)?(\s*\((?:[^()"]|"[^"]*"|\([^()]*\))*\))?/;

/** The first operation of a text with this purpose in the place of the one that it states; null takes it away. */
export function withPurpose(text: string, purpose: string | null): string {
  const bare = text.replace(STATED, '');
  if (purpose === null) return bare;
  const stated = `@purpose(code: "${purpose}")`;
  if (HEAD.test(bare)) return bare.replace(HEAD, (head) => `${head} ${stated}`);
  return bare.trimStart().startsWith('{') ? `query ${stated} ${bare.trimStart()}` : bare;
}

export function purposeIn(text: string): string | null {
  return /@purpose\s*\(\s*code\s*:\s*"([^"]*)"\s*\)/.exec(text)?.[1] ?? null;
}
