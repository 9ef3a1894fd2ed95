import { Refusal } from '#kernel/errors.ts';
import { openListener } from '#subgraphs/listener.ts';
import { eventsFrom, readOn } from '#subgraphs/nudges.ts';
import { takesEffect } from './effect.ts';
import type { Database } from '#subgraphs/database.ts';
import type { PagedLog } from '#subgraphs/nudges.ts';

/** A consent to which something happened. */
export type ConsentTold = { readonly id: string; readonly subject: string };

/** Who is told: a person of what is about them, an organisation of what names it. */
export type Party = { readonly person: string | null; readonly org: string };

/** What happens to the consents of a party after a revision; null: from now on. @throws Refusal SOURCE_DOWN */
export type ConsentChanges = (
  party: Party,
  after: number | null,
) => Promise<AsyncIterableIterator<ConsentTold, undefined>>;

const PAGE = 1_000;
const UP_TO = `select max(revision)::int as revision
  from (select revision from consent_change where revision > ? order by revision limit ${PAGE}) as page`;
const CHANGED = `select c.id, c.subject from consent_change as h join consent as c on c.id = h.consent_id
  where h.revision > ? and h.revision <= ? and case when ?::text is null then ? = any(c.processors || c.recipient) else c.subject = ? end
  group by c.id order by max(h.revision)`;
const LATEST = 'select coalesce(max(revision), 0)::int as revision from consent_change';

/** Reads the numbered log of all changes for whoever subscribes. */
export function openChangeHub(database: Database): ConsentChanges {
  const listening = openListener(database.url, 'chelian_consent');
  return async (party, after) => {
    try {
      const { nudges, join } = await listening();
      const from = after ?? (await latest(database));
      return eventsFrom(readOn(logFor(database, party), from), nudges, join());
    } catch (cause) {
      throw new Refusal('SOURCE_DOWN', { check: 'changes of consents' }, { cause });
    }
  };
}

async function latest(database: Database): Promise<number> {
  const rows = await database.em().execute<{ revision: number }[]>(LATEST);
  return rows[0]!.revision;
}

function logFor(database: Database, { person, org }: Party): PagedLog<ConsentTold> {
  return {
    async upTo(after) {
      const [page] = await database.em().execute<{ revision: number | null }[]>(UP_TO, [after]);
      return page?.revision ?? null;
    },
    async between(after, upTo) {
      const found = await database.em().execute<ConsentTold[]>(CHANGED, [after, upTo, person, org, person]);
      // A gateway that does not know of it yet would judge what is asked about it by what was before.
      if (found.length > 0) await takesEffect(database, upTo);
      return found;
    },
  };
}
