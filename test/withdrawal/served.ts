import pino from 'pino';
import { readFileSync } from 'node:fs';
import { Lease } from '#gateway/lease/lease.ts';
import { LeasedGrants } from '#gateway/lease/leasedGrants.ts';
import { openPgChangeFeed } from '#gateway/lease/pgChangeFeed.ts';
import { startServer } from '#gateway/server.ts';
import { openSupergraph } from '#gateway/supergraph.ts';
import { openWorld } from '#test/harness.ts';
import { clients } from '#world/identity/clients.ts';
import type { GrantReader } from '#gateway/release/ports.ts';
import type { World } from '#test/harness.ts';

export const LENDER = 'lender-harbour';

const REQUEST = `mutation Ask($input: RequestConsentInput!) { requestConsent(input: $input) { consent { id } } }`;
const SHOW = `mutation Show($input: ShowConsentInput!) { showConsent(input: $input) { revision } }`;
const GRANT = `mutation Grant($input: GrantConsentInput!) { grantConsent(input: $input) { revision } }`;
const WITHDRAW = `mutation End($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { revision effect } }`;
export const READ = `query Read($ids: [ID!]!) @purpose(code: "loan.origination/1") { customers(ids: $ids) { id name } }`;

/** The world's own gateway in front of a port. A deaf one hears of changes only when it asks, and its lease never runs out. */
export type Served = AsyncDisposable & {
  readonly world: World;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Grants the lender the person's name, or what else is named, at the world's own gateway. */
  grant(person: string, scopes?: readonly string[]): Promise<{ readonly consentId: string; readonly revision: number }>;
  withdraw(person: string, consentId: string): Promise<void>;
};

export type ServedOptions = {
  readonly deaf?: boolean;
  /** Stands between the gateway and what it knows of consents. */
  readonly watched?: (grants: GrantReader) => GrantReader;
};

export async function openServed({ deaf = false, watched = (grants) => grants }: ServedOptions = {}): Promise<Served> {
  const world = await openWorld();
  const url = world.databases.get('trust')!.url;
  const feed = openPgChangeFeed({ url, gateway: 'deaf', onChange: () => undefined });
  const clocks = { steady: () => 0, wall: () => 0 };
  const lease: Lease = new Lease({
    feed,
    takeIn: (changes) => grants.takeIn(changes),
    beginAnew: () => grants.beginAnew(),
    clocks,
  });
  const grants = new LeasedGrants({ reader: world.grants, lease });
  const { graph: _graph, compiled: _compiled, ...parts } = world.gateway;
  const logger = pino({ level: 'silent' });
  const { purposes, roles, id } = clients.find(({ org }) => org === LENDER)!;
  const names = { purposes: new Set(purposes), roles: new Set(roles), scopes: new Set<string>() };
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const server = await startServer({
    supergraph: openSupergraph({ sdl }, logger),
    parts: { ...parts, grants: watched(deaf ? grants : parts.grants) },
    authenticate: async () => ({ org: LENDER, client: id, person: null, ...names }),
    ready: async () => undefined,
    logger,
  });
  const mutate = async <Payload>(query: string, org: string, input: object, person?: string): Promise<Payload> => {
    const { data, errors } = await world.ask(query, { org, variables: { input }, ...(person && { person }) });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0] as Payload;
  };
  return {
    world,
    url: `${server.url}/graphql`,
    headers: { 'content-type': 'application/json', authorization: 'Bearer lender' },
    async grant(person, scopes = ['identity:basic']) {
      const wish = { customerId: person, purpose: 'loan.origination/1', required: scopes };
      const { consent } = await mutate<{ consent: { id: string } }>(REQUEST, LENDER, wish);
      await mutate(SHOW, 'trust', { consentId: consent.id }, person);
      const { revision } = await mutate<{ revision: number }>(GRANT, 'trust', { consentId: consent.id }, person);
      return { consentId: consent.id, revision };
    },
    withdraw: (person, consentId) => mutate<never>(WITHDRAW, 'trust', { consentId }, person),
    async [Symbol.asyncDispose]() {
      await server.close();
      lease.end();
      await feed.close();
      await world[Symbol.asyncDispose]();
    },
  };
}
