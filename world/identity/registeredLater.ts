import { LoginMemory } from './loginMemory.ts';
import { metadataOf } from './metadataOf.ts';
import type { AdapterPayload } from 'oidc-provider';
import type { ClientBook } from './clientBook.ts';

/** Clients that registered after the start: the library asks for them when it meets them. */
export class RegisteredLater extends LoginMemory {
  readonly #clients: ClientBook;

  constructor(clients: ClientBook) {
    super();
    this.#clients = clients;
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const [client, key] = [this.#clients.find(id), this.#clients.keyOf(id)];
    return client && key && metadataOf(client, key);
  }
}
