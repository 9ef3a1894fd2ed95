import { catalogue } from '#kernel/errors.ts';

/** What the graph answered a member. */
export type GraphAnswer = {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
};

/** Asks the graph in the member's own name, as a partner like another: judged and recorded. Rejects where it cannot be reached. */
export type AskGraph = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GraphAnswer>;

/** Whether the same question may be answered otherwise later, though nobody changes anything: the fault was not the question's. */
export function isTransient(code: string): boolean {
  const { status } = Object.hasOwn(catalogue, code) ? catalogue[code as keyof typeof catalogue] : catalogue.INTERNAL;
  return status >= 500 || status === 401 || status === 429;
}
