import { randomBytes, randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { execute, GraphQLError, parse, validate } from 'graphql';
import { catalogue, Refusal } from '#kernel/errors.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { bugReport } from './bugReport.ts';
import { confirmReleases } from './confirmReleases.ts';
import { openChangingDoor, openDoor } from './door.ts';
import { isUnreachable } from './isUnreachable.ts';
import { enforceReleases, scopesAsked } from './enforceReleases.ts';
import { readFieldScopes } from './fieldScopes.ts';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Code } from '#kernel/errors.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { AskGraph } from './askGraph.ts';
import type { BugReport } from './bugReport.ts';
import type { Confirm, Enforcement } from './confirmReleases.ts';
import type { Database } from './database.ts';
import type { ChangingKeys, GatewayKeys } from './door.ts';
import type { MemberRequest, PublicKey, Signer } from './memberRequest.ts';
import type { Party } from './party.ts';

/** One request as it goes into the member's log: no personal data. */
export type RequestLine = {
  readonly org: OrgId;
  readonly caller: OrgId;
  readonly client: string;
  readonly purpose: string | null;
  readonly traceId: string;
  /** How many entities were asked about. */
  readonly entities: number;
  readonly scopes: readonly string[];
};

/** One organisation's subgraph. */
export type Member = {
  readonly org: OrgId;
  readonly role: Party<unknown>['role'];
  readonly schema: GraphQLSchema;
  readonly database: Database;
  /** What is signed in its name is verified with these. */
  readonly publicKeys: readonly PublicKey[];
  /** Lets a body in, or not: what every way to the member goes through. Rejects with CONTEXT_INVALID, BODY_MALFORMED, CONSENT_* */
  admit(body: string, headers: Headers): Promise<Admitted>;
  /** Answers a GraphQL request in JSON with an answer in JSON, in this process. */
  answer(body: string, headers: Headers): Promise<string>;
  /** What was found, and the errors in the words that may leave the house. */
  told(result: ExecutionResult): object;
  /** An error in the words that may leave the house. */
  describe(error: unknown): GraphQLFormattedError;
};

export type Headers = Readonly<Record<string, string | undefined>>;
export type Admitted = {
  readonly document: DocumentNode;
  /** Of the document against the schema: then nothing is run. */
  readonly errors: readonly GraphQLError[];
  readonly graph: GraphBody;
  readonly request: MemberRequest<unknown>;
};

export type MemberOptions<Store> = {
  readonly org: OrgId;
  readonly party: Party<Store>;
  readonly database: Database;
  readonly gatewayKeys: GatewayKeys | ChangingKeys;
  /** Signs what the member gives in its own name, such as consent receipts. */
  readonly signer?: Signer | undefined;
  /** By which the member asks the graph itself, for what it does together with others. */
  readonly graph?: AskGraph | undefined;
  /** Left out: what the gateway signed is what goes out. */
  readonly enforcement?: Enforcement | undefined;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly log: (line: RequestLine) => void;
  /** A bug's only trace outside the member. */
  readonly report: (id: string, bug: BugReport) => void;
};

type Prepared = {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly scopes: readonly string[];
};
type GraphBody = { query: string; variables: Record<string, unknown> };

const DOCUMENTS_KEPT = 2_000;

export function openMember<Store>({
  org,
  party,
  database,
  gatewayKeys,
  signer,
  graph: ownGraph,
  enforcement,
  now,
  log,
  report,
}: MemberOptions<Store>): Member {
  const typeDefs = subgraphSdl(party.role);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: party.resolvers as never }]);
  const scopes = readFieldScopes(typeDefs);
  const door = 'refresh' in gatewayKeys ? openChangingDoor(org, gatewayKeys, now) : openDoor(org, gatewayKeys, now);
  const confirm = enforcement && confirmReleases({ ...enforcement, org, now });
  const store = party.openStore(database);
  const prepare = remembered((query) => {
    const document = parse(query);
    return { document, errors: validate(schema, document), scopes: scopesAsked(document, schema, scopes) };
  });

  const describe = (error: unknown) => described(error, report);
  const told = ({ data, errors }: ExecutionResult) => ({
    data,
    ...(errors && { errors: errors.map((error) => formatted(error, describe)) }),
  });

  async function admit(body: string, headers: Headers): Promise<Admitted> {
    const signed = await door(body, headers);
    const graph = readBody(body);
    const { document, errors, scopes: asked } = prepare(graph.query);
    const given = graph.variables['representations'];
    const representations = Array.isArray(given) ? (given as object[]) : [];
    const isOpen = errors.length > 0 || asked.length === 0;
    if (!isOpen && enforcement?.by !== 'asking') enforceReleases(asked, signed, representations);
    const context = isOpen || !confirm ? signed : await confirmed(confirm, signed, asked, representations);
    const { caller, client, purpose, traceId, requestedAt } = context;
    log({ org, caller, client, purpose, traceId, entities: representations.length, scopes: asked });
    const own = { signer: signer ?? null, graph: ownGraph ?? null, newId };
    const request = { org, store, context, now: requestedAt, ...own, loader: loaders() };
    return { document, errors, graph, request };
  }

  async function run(body: string, headers: Headers): Promise<object> {
    const { document, errors, graph, request } = await admit(body, headers);
    if (errors.length > 0) return { errors: errors.map(describe) };
    return told(await execute({ schema, document, variableValues: graph.variables, contextValue: request }));
  }

  return {
    org,
    role: party.role,
    schema,
    database,
    publicKeys: signer?.publicKeys ?? [],
    admit,
    told,
    describe,
    async answer(body, headers) {
      try {
        return JSON.stringify(await run(body, headers));
      } catch (error) {
        return JSON.stringify({ errors: [describe(error)] });
      }
    },
  };
}

/** The context with what is confirmed of it, which has to be enough. @throws Refusal */
async function confirmed(
  confirm: Confirm,
  signed: MemberContext,
  asked: readonly string[],
  representations: readonly object[],
): Promise<MemberContext> {
  const context = { ...signed, releases: await confirm(signed, asked) };
  enforceReleases(asked, context, representations);
  return context;
}

/** @throws Refusal BODY_MALFORMED */
function readBody(body: string): GraphBody {
  const { query, variables = {} } = parsedBody(body);
  if (typeof query !== 'string' || typeof variables !== 'object' || variables === null)
    throw new Refusal('BODY_MALFORMED');
  return { query, variables: variables as Record<string, unknown> };
}

function parsedBody(body: string): { query?: unknown; variables?: unknown } {
  try {
    return JSON.parse(body) as { query?: unknown; variables?: unknown };
  } catch (cause) {
    throw new Refusal('BODY_MALFORMED', {}, { cause });
  }
}

function remembered(prepare: (query: string) => Prepared): (query: string) => Prepared {
  const known = new Map<string, Prepared>();
  return (query) => {
    const found = known.get(query);
    if (found) return found;
    const prepared = prepare(query);
    if (known.size >= DOCUMENTS_KEPT) known.clear();
    known.set(query, prepared);
    return prepared;
  };
}

function loaders(): MemberRequest<unknown>['loader'] {
  const made = new Map<string, DataLoader<unknown, unknown>>();
  const loader = (name: string, load: (keys: readonly unknown[]) => Promise<unknown[]>) => {
    const known = made.get(name) ?? new DataLoader(load);
    made.set(name, known);
    return known;
  };
  return loader as MemberRequest<unknown>['loader'];
}

function newId(): string {
  return randomBytes(12).toString('base64url');
}

function formatted(error: GraphQLError, describe: Member['describe']): GraphQLFormattedError {
  return { ...describe(error.originalError ?? error), ...(error.path && { path: error.path }) };
}

/** A refusal in its own words; of anything else only an id leaves the house. */
function described(error: unknown, report: MemberOptions<unknown>['report']): GraphQLFormattedError {
  if (error instanceof Refusal) return { message: error.message, extensions: { code: error.code, ...error.detail } };
  if (error instanceof GraphQLError && !error.originalError)
    return { message: error.message, extensions: { code: 'OPERATION_INVALID' satisfies Code } };
  const id = randomUUID();
  report(id, bugReport(error));
  const code: Code = isUnreachable(error) ? 'SOURCE_DOWN' : 'INTERNAL';
  return { message: catalogue[code].says, extensions: { code, id } };
}
