import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOrganisation } from '#gateway/compliance/ledgerMember.ts';
import { memberRegistry } from '#gateway/members.ts';
import { faultOf, readRegistry } from '#gateway/registry.ts';
import { clientsPath, registeredIn, replaceList, worldClients } from '#world/identity/clientBook.ts';
import { ensureKey, keyPath, publicHalf } from '#world/identity/keyFile.ts';
import { purposesOf } from '#world/identity/clients.ts';
import { organisations } from '#world/people/organisations.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { RegisteredClient } from '#world/identity/clientBook.ts';
import type { Kind } from '#world/identity/clients.ts';

/** The organisations that joined the world since it was made: it lies beside the others' data, and a running gateway watches it. */
export function joinedPath(dataDir: string): string {
  return join(dataDir, 'members.json');
}

/** Those that registered, whether they joined as members or not. */
export function joinedIn(dataDir: string): Organisation[] {
  const file = joinedPath(dataDir);
  return existsSync(file) ? readRegistry(file) : [];
}

export type Registration = {
  readonly org: OrgId;
  readonly name: { readonly en: string; readonly zh: string };
  readonly kind: Kind;
  readonly redirectUri: string;
};

/**
 * Makes a client and its key, and enters the organisation into the registry, without a subgraph. What is there already stays as it is.
 * @throws Error when another organisation has that id
 */
export async function register(dataDir: string, registration: Registration): Promise<'NEW' | 'KNOWN'> {
  const { org, name } = registration;
  if (isTaken(org)) throw new Error(`${org} is taken in this world: choose another id`);
  const organisation: Organisation = { id: org, name, role: null, endpoint: null, wmi: [], status: 'ACTIVE' };
  const listed = joinedIn(dataDir);
  assertSound(organisation, listed);
  const publicKey = publicHalf(await ensureKey(keyPath(dataDir, org)));
  return alone(dataDir, () => {
    const client = { ...clientOf(registration), publicKey };
    const how = addTo(clientsPath(dataDir), registeredIn(clientsPath(dataDir)), client);
    addTo(joinedPath(dataDir), joinedIn(dataDir), organisation);
    return how;
  });
}

/** Changes what the registry says of an organisation that registered. @throws Error when none did, or the registry would be at fault */
export function amend(dataDir: string, org: OrgId, change: Partial<Organisation>): Organisation {
  return alone(dataDir, () => {
    const joined = joinedIn(dataDir);
    const found = joined.find(({ id }) => id === org);
    if (!found) throw new Error(`${org} has not registered: npm run partner -- register --org ${org} --name NAME`);
    const amended = { ...found, ...change };
    assertSound(
      amended,
      joined.filter((each) => each !== found),
    );
    replaceList(
      joinedPath(dataDir),
      joined.map((each) => (each === found ? amended : each)),
    );
    return amended;
  });
}

function clientOf({ org, name, kind, redirectUri }: Registration): Omit<RegisteredClient, 'publicKey'> {
  return { id: org, org, name, kind: 'SERVER', purposes: purposesOf[kind], roles: [], redirectUris: [redirectUri] };
}

function addTo<Entry extends { readonly id: string }>(
  file: string,
  list: readonly Entry[],
  entry: Entry,
): 'NEW' | 'KNOWN' {
  if (list.some(({ id }) => id === entry.id)) return 'KNOWN';
  replaceList(file, [...list, entry]);
  return 'NEW';
}

/** Names of organisations and of clients, and what else has a key or a log of its own below the data folder. */
function isTaken(id: string): boolean {
  const keyed = ['identity-provider', 'pseudonyms', 'consent-receipts', ledgerOrganisation.id];
  return keyed.includes(id) || organisations.some((each) => each.id === id) || worldClients.find(id) !== undefined;
}

/** With it the whole registry has to be one that gateways accept: they would start with no other. @throws Error */
function assertSound(organisation: Organisation, others: readonly Organisation[]): void {
  const fault = faultOf(organisation);
  if (fault !== null) throw new Error(`${organisation.id} cannot take part so: ${fault}`);
  const rest = others.filter(({ id }) => id !== organisation.id);
  memberRegistry([...organisations, ledgerOrganisation, ...rest, organisation]);
}

/** Two that change the lists at once would each undo what the other did: a folder can be made by one only. */
function alone<Result>(dataDir: string, change: () => Result): Result {
  const lock = join(dataDir, 'members.lock');
  try {
    mkdirSync(lock);
  } catch (cause) {
    throw new Error(
      `somebody else changes the registry at this moment: try again, and if nobody does, remove ${lock}`,
      { cause },
    );
  }
  try {
    return change();
  } finally {
    rmSync(lock, { recursive: true });
  }
}
