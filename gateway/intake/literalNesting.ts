import { visit } from 'graphql';
import type { DocumentNode } from 'graphql';

export type LiteralNesting = {
  /** Lists and objects inside one another. */
  readonly nesting: number;
  /** Lists alone. */
  readonly lists: number;
};

/** How deep the literals of a document are. */
export function literalNesting(document: DocumentNode): LiteralNesting {
  const most = { nesting: 0, lists: 0 };
  const now = { nesting: 0, lists: 0 };
  const within = (...kinds: (keyof LiteralNesting)[]) => ({
    enter: () => kinds.forEach((kind) => void (most[kind] = Math.max(most[kind], (now[kind] += 1)))),
    leave: () => kinds.forEach((kind) => void (now[kind] -= 1)),
  });
  visit(document, { ListValue: within('nesting', 'lists'), ObjectValue: within('nesting') });
  return most;
}
