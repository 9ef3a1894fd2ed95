import { Refusal } from '#kernel/errors.ts';
import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Doing } from './mutation.ts';

/** What was done, in a table that only grows: each thing once a client and id. */
export type EventBook = {
  /** Whoever does the same at the same time waits for the commit. */
  readonly lock: (em: EntityManager, doing: Doing) => Promise<void>;
  /** What it was done to; null where it was not. @throws Refusal INPUT_INVALID when the id was used for something else */
  readonly doneBefore: (em: EntityManager, doing: Doing) => Promise<string | null>;
  readonly note: (em: EntityManager, kind: string, done: string, doing: Doing) => Promise<void>;
};

/** `of` is the property that names what was changed. */
export function eventBook(table: EntitySchema, of: string): EventBook {
  return {
    async lock(em, { client, clientMutationId }) {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${client} ${clientMutationId}`]);
    },
    async doneBefore(em, { client, clientMutationId, inputDigest }) {
      const found = await em.createQueryBuilder(table).select('*').where({ client, clientMutationId }).execute('all');
      const [event] = found as Readonly<Record<string, string>>[];
      if (event && event['inputDigest'] !== inputDigest)
        throw new Refusal('INPUT_INVALID', { check: 'clientMutationId' });
      return event?.[of] ?? null;
    },
    async note(em, kind, done, { newId, at, client, clientMutationId, inputDigest }) {
      const event = { id: newId(), [of]: done, kind, happenedAt: at, client, clientMutationId, inputDigest };
      await em.createQueryBuilder(table).insert(event).execute();
    },
  };
}
