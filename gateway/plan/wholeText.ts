/** Lists of an answer from which on it is a long one: in a short one this would cost more than it saves. */
export const MANY_LISTS = 256;
/** Characters of a text that are worth putting together; what is longer is of such pieces already. */
const PIECE = 4_096;

/**
 * The same text, put together where it was only a tree of its parts: V8 does that when a character of it is read. The tree of a long answer
 * is many times as large as its text, and would be copied at each collection until the end.
 */
export function wholeText(text: string): string {
  // No text of an answer ends so; a comparison that nobody needs would not be made.
  return text.length < PIECE && text.charCodeAt(text.length - 1) === 0 ? '' : text;
}
