import { parse } from 'graphql';
import { expect } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';
import { memberRegistry } from '#gateway/members.ts';
import { answer } from '#gateway/pipeline.ts';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import type { Gateway as Pipeline } from '#gateway/pipeline.ts';
import type { Gateway } from './federation.ts';

const nothing = new Set<string>();
const nobody = { org: 'nobody', client: 'test', person: null, purposes: nothing, roles: nothing, scopes: null };

/** How `@override(label:)` turns out. */
export type Overriding = { readonly labels?: readonly string[]; readonly draw?: () => number };

/** The project's gateway over parties in this process, without its doors. */
export function ourGateway(
  supergraphSdl: string,
  parties: readonly string[],
  { labels, draw }: Overriding = {},
): Gateway {
  const graph = planGraph(supergraphSdl, new Set(labels));
  const members = memberRegistry(
    parties.map((name) => ({
      id: name,
      name: { en: name, zh: name },
      role: name as never,
      endpoint: 'local:',
      wmi: [],
      status: 'ACTIVE',
    })),
  );
  const known = once((query, operationName) => {
    const document = parse(query);
    return { document, compiled: graph.compile(document, operationName) };
  });
  return async ({ query, variables = {}, operationName }, askParty) => {
    const gateway: Pipeline = {
      graph,
      members,
      compiled: graph.compile,
      ...(draw && { draw }),
      contextKey: newContextKey('test'),
      pseudonyms: trueNames,
      now: () => 1_750_000_000,
      grants: { consentsOf: unread, tenuresOf: unread, use: unread, holds: () => true, reach: unread },
      ledger: { append: unread, commitments: unread },
      transport: async (member, body) => {
        const asked = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
        expect(declaredIn(asked.query)).toEqual(expect.arrayContaining(Object.keys(asked.variables)));
        return JSON.stringify(await askParty(member.id, asked.query, asked.variables));
      },
    };
    const { document, compiled } = known(query, operationName);
    const ask = () =>
      answer({ ...gateway, compiled: () => compiled }, { document, variables, operationName, caller: nobody });
    const first = await ask();
    if (compiled.definition.operation === 'mutation') return first;
    // An operation that comes again is written by a function of its own: the answer is the same, letter by letter.
    const again = await ask();
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    return again;
  };
}

/** An operation is compiled once, and must be right with all the variables that come after. */
function once<Made>(make: (query: string, operationName: string | undefined) => Made): typeof make {
  const made = new Map<string, Made>();
  return (query, operationName) => {
    const key = `${operationName} ${query}`;
    const found = made.get(key) ?? make(query, operationName);
    made.set(key, found);
    return found;
  };
}

/** A party is sent no variable that its question does not use: not all of a client's are its business. */
function declaredIn(query: string): string[] {
  return parse(query).definitions.flatMap((node) =>
    'variableDefinitions' in node ? (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [],
  );
}

/** Without the consent spec nothing is judged, so nothing may be read or recorded. */
function unread(): never {
  throw new Error('a plain federation reads no consents and writes no ledger');
}
