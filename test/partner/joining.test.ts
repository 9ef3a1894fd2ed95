import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { graphOf } from '#test/console/graphOf.ts';
import { novaRows } from './novaRows.ts';
import { run } from '#test/processes.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { keyPath } from '#world/identity/keyFile.ts';
import { fetchToken } from '#world/token.ts';
import type { AddressInfo } from 'node:net';
import type { GraphAnswer } from '#test/console/graphOf.ts';

const ORG = 'insurer-nova';
const PERSON = 'trust.c000041';
const QUOTES = `query Quotes($id: ID!) @purpose(code: "insurance.quote/1") { customer(id: $id) { vehicles { insuranceQuotes { insurer monthlyMinor } } } }`;

let parent: string;
let folder: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'chelian-partner-'));
  // PostgreSQL does not run as root, and has to get in.
  chmodSync(parent, 0o711);
  folder = join(parent, 'nova');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function partner(...args: string[]) {
  const env = { ...process.env, CHELIAN_DATA: inject('site').dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['world/partner/main.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function sent(token: string, query: string, variables: object): Promise<GraphAnswer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${inject('site').url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphAnswer;
}

/** The new insurer asks, as the person is its customer, and the person agrees. */
async function consented(): Promise<void> {
  const { issuer, dataDir } = inject('site');
  const own = await fetchToken({ issuer, org: ORG, dataDir });
  const person = await fetchToken({ issuer, org: 'trust', customer: PERSON, dataDir });
  const input = { customerId: worldPseudonyms(dataDir).of(ORG).seal(PERSON), purpose: 'insurance.quote/1' };
  const asked = await sent(
    own,
    `mutation A($input: RequestConsentInput!) { requestConsent(input: $input) { consent { id } } }`,
    { input },
  );
  expect(asked.errors).toBeUndefined();
  const waiting = await sent(person, `{ me { consents(status: [REQUESTED]) { id recipient scopes { scope } } } }`, {});
  const { me } = waiting.data as { me: { consents: { id: string; recipient: string; scopes: { scope: string }[] }[] } };
  const { id: consentId, scopes } = me.consents.find(({ recipient }) => recipient === ORG)!;
  const every = scopes.map(({ scope }) => scope);
  await sent(person, `mutation S($input: ShowConsentInput!) { showConsent(input: $input) { consent { status } } }`, {
    input: { consentId },
  });
  const granted = await sent(
    person,
    `mutation G($input: GrantConsentInput!) { grantConsent(input: $input) { consent { status } } }`,
    {
      input: { consentId, separate: every, written: every },
    },
  );
  expect(granted.data).toEqual({ grantConsent: { consent: { status: 'ACTIVE' } } });
}

/** Asks on and on, as others do while somebody joins. */
function load(ask: Awaited<ReturnType<typeof graphOf>>) {
  const answers: GraphAnswer[] = [];
  const over = new AbortController();
  const one = async () => {
    while (!over.signal.aborted) answers.push(await ask(QUOTES, { id: 'trust.c000001' }));
  };
  const all = Promise.all([one(), one(), one(), one()]);
  return {
    answers,
    async stop() {
      over.abort();
      await all;
    },
  };
}

test('whoever registers has a client, a key and a place in the registry, at once; twice changes nothing', async () => {
  expect(partner('register', '--org', ORG, '--name', 'Nova Insurance', '--kind', 'insurer').status).toBe(0);
  const { issuer, dataDir } = inject('site');
  const token = await fetchToken({ issuer, org: ORG, dataDir });
  expect(await sent(token, '{ purposes { code } }', {})).not.toHaveProperty('errors');
  const again = partner('register', '--org', ORG, '--name', 'Another name', '--kind', 'broker', '--json');
  expect(again.status).toBe(0);
  expect(readFileSync(join(dataDir, 'clients.json'), 'utf8')).not.toContain('Another name');
});

test('a fourth insurer joins while the gateway runs: nothing is dropped, and its prices are among the others’', async () => {
  const port = await freePort();
  expect(partner('member', 'insurer', folder, '--org', ORG, '--port', String(port)).status).toBe(0);
  writeFileSync(join(folder, 'rows.ts'), novaRows(await known()));
  await consented();
  const others = load(await graphOf('broker-bridge'));
  await using member = run(join(folder, 'member.ts'), [], {
    GATEWAY_JWKS: `${inject('site').url}/.well-known/jwks.json`,
    DATA: join(parent, 'data'),
    GRAPH: `${inject('site').url}/graphql`,
    ISSUER: inject('site').issuer,
    CLIENT_ID: ORG,
    CLIENT_KEY: keyPath(inject('site').dataDir, ORG),
  });
  await member.printed(/^http:.*graphql$/m);
  const before = await insurersAsked();
  const joined = partner('join', folder);
  expect(joined).toEqual({ status: 0, said: expect.stringContaining(`${ORG} is a member`) });
  await expect.poll(insurersAsked).toEqual([...before, ORG].toSorted());
  await others.stop();
  expect(others.answers.length).toBeGreaterThan(20);
  expect(others.answers.filter(({ data }) => !data?.['customer'])).toEqual([]);
  expect(new Set(others.answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  // It asked the graph itself, in its own name; the chain does not know it as one that pays.
  await expect.poll(repairSeen, { timeout: 10_000 }).toEqual({ status: 'REFUSED', because: 'NOT_ALLOWED' });

  expect(partner('leave', '--org', ORG).status).toBe(0);
  await expect.poll(insurersAsked).toEqual(before);
  const { issuer, dataDir } = inject('site');
  const late = await sent(await fetchToken({ issuer, org: ORG, dataDir }), '{ purposes { code } }', {});
  expect(late.errors?.map(({ extensions }) => extensions.code)).toEqual(['TOKEN_INVALID']);
  expect(await member.end('SIGTERM')).toBe(0);
});

test('one that is told half of how to ask the graph does not start, and says what it lacks', () => {
  const env = { ...process.env, GRAPH: 'http://127.0.0.1:9/graphql', CLIENT_ID: ORG };
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'member.ts')], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'to ask the graph it needs ISSUER, CLIENT_KEY as well\n']);
});

/** What the new insurer's records say of the person, by its own name for them. */
async function known() {
  const { issuer, dataDir } = inject('site');
  const person = await fetchToken({ issuer, org: 'trust', customer: PERSON, dataDir });
  const { data } = await sent(person, '{ me { vehicles { vin } } workshops { id } }', {});
  const { me, workshops } = data as { me: { vehicles: { vin: string }[] }; workshops: { id: string }[] };
  const customerId = worldPseudonyms(dataDir).of(ORG).seal(PERSON);
  return { customerId, vin: me.vehicles[0]!.vin, workshop: workshops[0]!.id };
}

/** What became of the repair that it ordered, as its customer sees it. */
async function repairSeen(): Promise<unknown> {
  const { issuer, dataDir } = inject('site');
  const person = await fetchToken({ issuer, org: 'trust', customer: PERSON, dataDir });
  const id = worldPseudonyms(dataDir).of('trust').seal(`${ORG}.c1`);
  const claim = await sent(person, 'query C($id: ID!) { claim(id: $id) { repair { status because } } }', { id });
  return (claim.data as { claim: { repair: unknown } | null }).claim?.repair;
}

/** Those of whom the person, who sees all of their own data, is shown a price. */
async function insurersAsked(): Promise<string[]> {
  const { issuer, dataDir } = inject('site');
  const person = await fetchToken({ issuer, org: 'trust', customer: PERSON, dataDir });
  const { data } = await sent(person, '{ me { vehicles { insuranceQuotes { insurer } } } }', {});
  const { me } = data as { me: { vehicles: { insuranceQuotes: { insurer: string }[] | null }[] } };
  return [
    ...new Set(me.vehicles.flatMap(({ insuranceQuotes }) => insuranceQuotes ?? []).map(({ insurer }) => insurer)),
  ].toSorted();
}

describe('who may not join', () => {
  test('is told by which laws, and nothing is changed', () => {
    writeFileSync(
      join(folder, 'resolvers.ts'),
      `export const resolvers = { Policy: { __resolveReference: () => { throw new Error('out of order') } } };\n`,
    );
    const { status, said } = partner('check', folder);
    expect(said).toMatch(/BROKEN {2}what nobody knows is null/);
    expect(said).toMatch(/It may not join: 1 of 15/);
    expect(status).toBe(1);
  });

  test.each([
    ['an id of the world', ['register', '--org', 'trust', '--name', 'X'], 1, /choose another id/],
    ['the name of a client', ['register', '--org', 'staff-console', '--name', 'X'], 1, /choose another id/],
    ['the name of the ledger', ['register', '--org', 'ledger', '--name', 'X'], 1, /choose another id/],
    ['a name that has a key', ['register', '--org', 'identity-provider', '--name', 'X'], 1, /choose another id/],
    ['an id that is none', ['register', '--org', 'Nova!', '--name', 'X'], 1, /small letters, digits and hyphens/],
    ['no name', ['register', '--org', 'nova'], 2, /--name is missing/],
    ['a role that is one alone', ['member', 'customer', 'x', '--org', 'nova'], 2, /ROLE is one of/],
    ['a folder with something in it', ['member', 'insurer', 'docs', '--org', 'nova'], 1, /is not empty/],
    ['a folder that is no member', ['check', 'docs'], 1, /member\.ts/],
    ['nobody', ['leave', '--org', 'nobody'], 1, /has not registered/],
    ['no verb', [], 2, /say what to do/],
  ])('%s is refused in a sentence', (_, args, code, says) => {
    const { status, said } = partner(...args);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/\n {4}at /);
    expect(status).toBe(code);
  });
});
