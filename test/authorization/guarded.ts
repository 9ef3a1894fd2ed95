import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, stripIgnoredCharacters, validate } from 'graphql';
import { memberRegistry } from '#gateway/members.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import { answer } from '#gateway/pipeline.ts';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import type { GraphQLSchema } from 'graphql';
import type { Policies } from '#gateway/release/permitted.ts';

type Row = { readonly [field: string]: unknown };

/** What all parties know together: the root fields, and the entities that a representation can name. */
export type World = { readonly root: Row; readonly entities?: readonly Row[] };

export type Asking = {
  /** The scopes of the caller's token; without them nobody is authenticated. */
  readonly scopes?: readonly string[];
  readonly policies?: Policies;
  readonly variables?: Record<string, unknown>;
  /** Changes the text that a party answers. */
  readonly tamper?: (answer: string) => string;
};

export type Guarded = {
  readonly supergraphSdl: string;
  readonly graph: ReturnType<typeof planGraph>;
  readonly ask: (query: string, asking?: Asking) => Promise<{ data: unknown; errors: string[] }>;
  /** Every request that a party was sent, in order: its name, the text and the representations. */
  readonly sent: string[];
};

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@shareable", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"])\n`;

/** @throws TypeError with every reason why the parties do not compose */
export function compose(parties: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(parties).map(([name, sdl]) => ({ name, typeDefs: parse(linked(sdl)), url: `http://${name}` })),
  );
  if (supergraphSdl === undefined) throw new TypeError(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

const linked = (sdl: string) => (sdl.includes('extend schema') ? sdl : LINK + sdl);

/** A federation with access rules behind the whole pipeline. `rewritten` is the supergraph as another composer would have made it. */
export function guarded(
  parties: Readonly<Record<string, string>>,
  world: World,
  rewritten = (supergraphSdl: string) => supergraphSdl,
): Guarded {
  const supergraphSdl = rewritten(compose(parties));
  const graph = planGraph(supergraphSdl);
  const schemas = new Map(Object.entries(parties).map(([name, sdl]) => [name, partySchema(linked(sdl), world)]));
  const sent: string[] = [];
  let tampered = (answer: string) => answer;
  const parts = {
    graph,
    compiled: graph.compile,
    members: memberRegistry([...schemas.keys()].map(member)),
    contextKey: newContextKey('test'),
    pseudonyms: trueNames,
    now: () => 1_750_000_000,
    grants: { consentsOf: unread, tenuresOf: unread, use: unread, holds: unread, reach: unread },
    ledger: { append: unread, commitments: unread },
    transport: async ({ id }: { id: string }, body: string) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const text = stripIgnoredCharacters(query).replace(/^query(?=\{)/, '');
      sent.push([id, text, JSON.stringify(variables['representations'] ?? [])].join(' '));
      const found = await graphql({
        schema: schemas.get(id)!,
        source: query,
        rootValue: world.root,
        variableValues: variables,
      });
      return tampered(JSON.stringify(found));
    },
  };
  const ask: Guarded['ask'] = async (query, { scopes, policies, variables = {}, tamper } = {}) => {
    tampered = tamper ?? ((answer) => answer);
    const document = parse(query);
    const problems = validate(graph.schema, document);
    if (problems.length > 0) throw new TypeError(problems.map(String).join('\n'));
    const none = new Set<string>();
    const caller = { org: 'someone', client: 'test', person: null, purposes: none, roles: none };
    const { data, errors } = await answer(
      { ...parts, ...(policies && { policies }) },
      { document, variables, caller: { ...caller, scopes: scopes ? new Set(scopes) : null } },
    );
    const places = errors.map(({ path, extensions }) => `${path.join('.')} ${String(extensions['code'])}`);
    return { data: JSON.parse(JSON.stringify(data)), errors: places };
  };
  return { supergraphSdl, graph, ask, sent };
}

function member(name: string) {
  return {
    id: name,
    name: { en: name, zh: name },
    role: name as never,
    endpoint: 'local:',
    wmi: [],
    status: 'ACTIVE',
  } as const;
}

/** An entity is the row that has everything that was sent and is a key; what else was sent, inputs, is taken over. */
function partySchema(sdl: string, { entities = [] }: World): GraphQLSchema {
  const typeDefs = parse(sdl);
  const keyed = [...sdl.matchAll(/(?:type|interface) (\w+)[^{]*?@key/g)].map(([, name]) => name!);
  const found = (sent: Row): Row | null => {
    const row = entities.find((each) => Object.entries(sent).some(([key, value]) => isKey(key) && each[key] === value));
    const __typename = sdl.includes(`interface ${String(sent['__typename'])} `)
      ? row?.['__typename']
      : sent['__typename'];
    return row ? { ...row, ...sent, __typename } : null;
  };
  const resolvers = Object.fromEntries(keyed.map((name) => [name, { __resolveReference: found }]));
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

const isKey = (name: string) => name === 'id' || name === 'ssn';

/** Without the consent spec nothing is judged by consent, so nothing may be read or recorded. */
function unread(): never {
  throw new Error('a plain federation reads no consents and writes no ledger');
}
