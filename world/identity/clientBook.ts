import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { clients } from './clients.ts';
import { staff, staffOf } from './staff.ts';
import type { Client } from './clients.ts';
import type { PublicKey } from './keyFile.ts';
import type { Staff } from './staff.ts';

/** A client that registered while the world ran. Its private key is with whoever registered it. */
export type RegisteredClient = Client & {
  readonly name: { readonly en: string; readonly zh: string };
  readonly publicKey: PublicKey;
};

/** Who may ask for tokens, at this moment. */
export type ClientBook = {
  all(): readonly Client[];
  find(id: string): Client | undefined;
  /** Of those that registered. */
  keyOf(id: string): PublicKey | undefined;
  staff(id: string): Staff | undefined;
  everyStaff(): readonly Staff[];
};

export function clientsPath(dataDir: string): string {
  return join(dataDir, 'clients.json');
}

/** The clients of the world, and those that have registered below a data folder. */
export function clientBook(dataDir: string): ClientBook {
  return bookOf(() => registeredIn(clientsPath(dataDir)));
}

/** Those of the world alone. */
export const worldClients: ClientBook = bookOf(() => []);

function bookOf(registered: () => readonly RegisteredClient[]): ClientBook {
  const all = () => [...clients, ...registered()];
  const everyStaff = () => [...staff.values(), ...registered().flatMap(({ org }) => staffOf(org))];
  return {
    all,
    everyStaff,
    find: (id) => all().find((client) => client.id === id),
    keyOf: (id) => registered().find((client) => client.id === id)?.publicKey,
    staff: (id) => staff.get(id) ?? everyStaff().find((member) => member.id === id),
  };
}

export function registeredIn(file: string): RegisteredClient[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RegisteredClient[]) : [];
}

/** Puts a list in the place of the one before, whole or not at all. */
export function replaceList(file: string, list: readonly object[]): void {
  const making = `${file}.${randomUUID()}`;
  writeFileSync(making, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
  renameSync(making, file);
}
