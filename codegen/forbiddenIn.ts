/** What stands in generated code in the type of each operation that can never be answered. */
export function forbiddenIn(content: string): string[] {
  const written = content.matchAll(/ as unknown as ForbiddenOperation<("(?:[^"\\]|\\.)*")>;$/gm);
  return [...written].flatMap(([, text]) => (JSON.parse(text!) as string).split('\n'));
}
