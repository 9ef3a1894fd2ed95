import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Past this many the oldest go: each is a login of minutes, and a login that is forgotten can be begun again. */
const MOST = 5_000;

/**
 * What the development identity provider remembers of one kind (sessions, codes, used assertions), in this process's
 * memory alone: nothing about a person's login is written down, and a restart forgets it.
 */
export class LoginMemory implements Adapter {
  /** Oldest first. `until` in milliseconds. */
  readonly #kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();

  async upsert(id: string, payload: AdapterPayload, expiresIn = Infinity): Promise<void> {
    this.#kept.delete(id);
    if (this.#kept.size >= MOST) this.#makeRoom();
    this.#kept.set(id, { payload, until: Date.now() + expiresIn * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.#kept.get(id);
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const found = this.#kept.get(id);
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
  }

  #findBy(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const { payload, until } of this.#kept.values()) if (until > Date.now() && fits(payload)) return payload;
    return undefined;
  }

  #makeRoom(): void {
    for (const [id, { until }] of this.#kept) if (until <= Date.now()) this.#kept.delete(id);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size < MOST) return;
      this.#kept.delete(id);
    }
  }
}
