import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { memberRegistry } from '#gateway/members.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import { answer } from '#gateway/pipeline.ts';
import { followConsents } from '#gateway/lease/followConsents.ts';
import { openGrantReader } from '#gateway/release/grantReader.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { openTransports } from '#gateway/transport/transport.ts';
import { openSigner } from '#subgraphs/signer.ts';
import { worldPseudonyms } from './pairwise/keyrings.ts';
import { inNamesOf, inTrueIds } from './pairwise/trueIds.ts';
import { startedPostgres } from './startedPostgres.ts';
import { claimsOf } from '#world/identity/accounts.ts';
import { worldClients } from '#world/identity/clientBook.ts';
import { openMembers } from '#world/openMembers.ts';
import { clientMembers } from '#world/memberGraphs.ts';
import { organisations } from '#world/people/organisations.ts';
import { openDatabases } from '#world/seedMembers.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { PgGrantReader } from '#gateway/release/grantReader.ts';
import type { Gateway } from '#gateway/pipeline.ts';
import type { Shaped } from '#gateway/release/shape.ts';
import type { LocalMember } from '#gateway/transport/transport.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph, GraphAnswer } from '#subgraphs/askGraph.ts';
import type { Database } from '#subgraphs/database.ts';

/** One request as it reached a member, but with true ids in the place of the names that it was sent. */
export type Sent = {
  readonly org: OrgId;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly body: string;
};

export type Bytes = {
  readonly org: OrgId;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

export type Told = {
  readonly org: OrgId;
  readonly person?: string;
  /** One of the organisation's staff who is at work. */
  readonly staff?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
};

/** An answer as it leaves. */
export type Answered = Shaped & { readonly extensions?: Readonly<Record<string, unknown>> };

/** The whole graph in this process over its own copy of the world's databases, at a clock that stands still. */
export type World = AsyncDisposable & {
  readonly gateway: Gateway;
  readonly databases: ReadonlyMap<OrgId, Database>;
  readonly grants: PgGrantReader;
  readonly ledger: Ledger;
  readonly ledgerUrl: string;
  /** The customer role's database, as another gateway would open it. */
  readonly consentUrl: string;
  /** Every request to every member since the last `asked.splice(0)`. */
  readonly asked: Sent[];
  /** Every byte that a member was sent, since the last `wire.splice(0)`. */
  readonly wire: Bytes[];
  /** Members by organisation; a test may put another in the place of one. */
  readonly members: Map<OrgId, LocalMember>;
  /** Epoch seconds; writable. */
  clock: number;
  /** As an organisation that knows everybody's true ids: they are translated to and fro. */
  ask(query: string, told: Told): Promise<Answered>;
  /** As a member asks the graph. */
  graphAs(org: OrgId): AskGraph;
};

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export async function openWorld({ timeoutMs = 20_000 } = {}): Promise<World> {
  const postgres = startedPostgres();
  const copy = `test-${randomBytes(6).toString('hex')}`;
  const urlOf = (org: OrgId) => postgres.ensure(`${copy}-${org}`, `world-${org}`);
  const named = worldPseudonyms;
  const databases = await openDatabases({
    urlOf,
    pseudonyms: named,
    population: () => expect.fail('the copies are full'),
  });
  const ledgerUrl = await postgres.ensure(`${copy}-ledger`);
  const ledger = await openLedger({ url: ledgerUrl });
  const consentUrl = await urlOf('trust');
  const grants = openGrantReader({ url: consentUrl });
  const followed = followConsents({ url: consentUrl, reader: grants, onLost: () => undefined });
  const contextKey = newContextKey('gateway-test');
  const now = () => world.clock;
  const report = (id: string, bug: object) => void bugs.push(`${id} ${JSON.stringify(bug)}`);
  const bugs: string[] = [];
  const signers = new Map([['trust', await openSigner(SIGNING_KEY)]]);
  const gatewayKeys = [contextKey.publicJwk];
  const graphs = new Map(clientMembers.map(({ id }) => [id, askGraphAs(id, () => world)]));
  const opened = openMembers({ databases, gatewayKeys, signers, graphs, now, report, log: () => undefined });
  const asked: Sent[] = [];
  const wire: Bytes[] = [];
  const members = new Map<OrgId, LocalMember>([...opened].map(([org, member]) => [org, member.answer]));
  const watched: [OrgId, LocalMember][] = [...members.keys()].map((org) => [
    org,
    (body, headers) => {
      const truly = inTrueIds(named.of(org), body);
      wire.push({ org, body, headers });
      asked.push({ org, body: truly, ...(JSON.parse(truly) as Pick<Sent, 'query' | 'variables'>) });
      return members.get(org)!(body, headers);
    },
  ]);
  const transports = openTransports({ local: new Map(watched), timeoutMs });
  const graph = planGraph(readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'));
  const gateway: Gateway = {
    graph,
    compiled: graph.compile,
    members: memberRegistry(organisations),
    grants: followed,
    ledger,
    transport: transports.send,
    contextKey,
    pseudonyms: named,
    now,
  };
  const world: World = {
    gateway,
    databases,
    grants,
    ledger,
    ledgerUrl,
    consentUrl,
    asked,
    wire,
    members,
    clock: Date.parse(`${inject('today')}T08:00:00Z`) / 1000,
    ask: (query, told) => ask(gateway, query, told),
    graphAs: (org) => askGraphAs(org, () => world),
    async [Symbol.asyncDispose]() {
      await followed.close();
      await Promise.all([...databases.values()].map((database) => database.close()));
      await Promise.all([ledger.close(), transports.close()]);
      expect(bugs).toEqual([]);
    },
  };
  return world;
}

/** As a member asks: in the names that it knows everybody by. */
function askGraphAs(org: OrgId, world: () => World): AskGraph {
  return async (query, variables) => {
    const { gateway } = world();
    const names = gateway.pseudonyms.of(org);
    const known = JSON.parse(inTrueIds(names, JSON.stringify(variables))) as Record<string, unknown>;
    const { data, errors } = await world().ask(query, { org, variables: known });
    const told = errors.map(({ extensions, path }) => ({ code: String(extensions['code']), path }));
    const named = JSON.parse(inNamesOf(names, JSON.stringify(data ?? null))) as GraphAnswer['data'];
    return { data: named, errors: told };
  };
}

async function ask(
  gateway: Gateway,
  query: string,
  { org, person, staff, variables = {}, operationName }: Told,
): Promise<Answered> {
  const names = gateway.pseudonyms.of(org);
  const document = parse(inNamesOf(names, query));
  expect(validate(gateway.graph.schema, document).map(String)).toEqual([]);
  const client = worldClients.find(org)!;
  const { purposes, roles } = staff === undefined ? client : claimsOf(client, staff, worldClients);
  const caller = {
    org,
    client: client.id,
    person: person ?? null,
    ...(staff !== undefined && { staff }),
    purposes: new Set(purposes),
    roles: new Set(roles),
    scopes: new Set<string>(),
  };
  const known = JSON.parse(inNamesOf(names, JSON.stringify(variables))) as Record<string, unknown>;
  const found = await answer(gateway, { document, variables: known, operationName, caller });
  return JSON.parse(inTrueIds(names, JSON.stringify(found))) as Answered;
}
