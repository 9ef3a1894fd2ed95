import { inBook } from './consentBook.ts';
import { overdue } from './rules/reportErasure.ts';
import { chinaDay } from './rules/workingDays.ts';
import type { Database } from '#subgraphs/database.ts';

/** Consents that time has moved on, and those whose erasure is late, in the words of rules/asOf.ts and rules/reportErasure.ts. */
const MOVED_BY_TIME = `
  select id from consent where status in ('REQUESTED', 'AWAITING_AUTHORISATION', 'AMENDING') and answer_by <= to_timestamp(?)
  union select id from consent where status in ('ACTIVE', 'PAUSED', 'AMENDING') and valid_until <= to_timestamp(?)
  union select id from consent where status in ('ACTIVE', 'PAUSED', 'AMENDING') and uses_made >= uses_allowed
    and (use_until is null or use_until <= to_timestamp(?))
  union select consent_id from erasure_duty join consent on consent.id = consent_id
    where erasure_duty.status = 'ERASURE_DUE' and due_on < ?::date
      and consent.status in ('WITHDRAWN', 'REVOKED', 'EXPIRED', 'USED_UP', 'INVALIDATED', 'SUPERSEDED')
  order by 1 limit ?`;

/** Puts on record what time did, each consent by itself: how many changes that made. */
export async function sweep(database: Database, at: number, atMost: number): Promise<number> {
  const today = chinaDay(at);
  const due: { id: string }[] = await database.em().getConnection().execute(MOVED_BY_TIME, [at, at, at, today, atMost]);
  let moved = 0;
  for (const { id } of due)
    moved += await inBook(database, at, null, async (book) => {
      const before = book.revision;
      const { consent } = await book.versions(id);
      const late = overdue(consent, await book.duties(id), today, at);
      if (late) await book.put([late]);
      return book.revision - before;
    });
  return moved;
}
