import { LockMode } from '@mikro-orm/core';
import { randomBytes } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { eventBook } from '#subgraphs/eventBook.ts';
import { BidTable, ListingTable, PassportLineTable, SaleEventTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BidStatus } from '#schema/generated/marketplace.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Doing } from '#subgraphs/mutation.ts';
import type { BidRow, ListingRow, PassportLineRow } from './store.ts';

/** A listing with what was bid for it, highest first. */
export type Sale = { readonly listing: ListingRow; readonly bids: readonly BidRow[] };

/** What becomes of a sale: only what is other than before. */
export type SaleChange = {
  readonly kind: string;
  readonly listing?: ListingRow;
  /** Changed, or new. */
  readonly bids?: readonly BidRow[];
  /** For the vehicle's passport. */
  readonly line?: NewLine;
};

type NewLine = Omit<PassportLineRow, 'seq' | 'salt'> & { readonly id: string };

const events = eventBook(SaleEventTable, 'saleId');

/** Once a client and id. */
export function listForSale(database: Database, listing: ListingRow, doing: Doing): Promise<ListingRow> {
  return database.em().transactional(async (em) => {
    await events.lock(em, doing);
    const done = await events.doneBefore(em, doing);
    if (done !== null) return (await saleOf(em, done)).listing;
    await em.createQueryBuilder(ListingTable).insert(listing).execute();
    await events.note(em, 'LIST', listing.id, doing);
    return listing;
  });
}

/** After all that is on record of the vehicle: who records at the same time has the same number, and is refused by the database. */
async function record(em: EntityManager, line: NewLine): Promise<void> {
  const query = em.createQueryBuilder(PassportLineTable).select('seq').where({ vin: line.vin });
  const last = await query.orderBy({ seq: 'desc' }).limit(1).execute<{ seq: number } | undefined>('get');
  const proved = { ...line, seq: (last?.seq ?? 0) + 1, salt: randomBytes(16).toString('hex') };
  await em.createQueryBuilder(PassportLineTable).insert(proved).execute();
}

/**
 * Changes a sale, once a client and id: whoever changes the same one waits. Where `decide` finds nothing to change, nothing is.
 * @throws Refusal NOT_FOUND, INPUT_INVALID; whatever `decide` throws
 */
export function changeSale(
  database: Database,
  listingId: string,
  doing: Doing,
  decide: (sale: Sale) => SaleChange | null,
): Promise<Sale> {
  return database.em().transactional(async (em) => {
    const before = await saleOf(em, listingId);
    if ((await events.doneBefore(em, doing)) !== null) return before;
    const change = decide(before);
    if (!change) return before;
    const { kind, listing = before.listing, bids = [], line } = change;
    if (isLive(listing) && !isLive(before.listing)) await makeRoom(em, listing);
    await em.createQueryBuilder(ListingTable).update(listing).where({ id: listingId }).execute();
    for (const bid of bids)
      await em.createQueryBuilder(BidTable).insert(bid).onConflict('id').merge(['status']).execute();
    if (line) await record(em, line);
    await events.note(em, kind, listingId, doing);
    return saleOf(em, listingId);
  });
}

const isLive = ({ status }: ListingRow) => status === 'OPEN' || status === 'RESERVED';

/** A vehicle is for sale once: another's listing of it is over, since the book says who holds it. @throws Refusal STATE_CONFLICT */
async function makeRoom(em: EntityManager, { id, vin, sellerId }: ListingRow): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [vin]);
  const where = { vin, id: { $ne: id }, status: { $in: ['OPEN', 'RESERVED'] } };
  const live = await em.createQueryBuilder(ListingTable).select('*').where(where).execute<ListingRow[]>('all');
  if (live.some((other) => other.sellerId === sellerId))
    throw new Refusal('STATE_CONFLICT', { check: 'listed already' });
  if (live.length === 0) return;
  await em.createQueryBuilder(ListingTable).update({ status: 'CLOSED' }).where(where).execute();
  const over: BidStatus[] = ['STANDING', 'ACCEPTED'];
  const open = { listingId: { $in: live.map((other) => other.id) }, status: { $in: over } };
  await em.createQueryBuilder(BidTable).update({ status: 'DECLINED' }).where(open).execute();
}

async function saleOf(em: EntityManager, id: string): Promise<Sale> {
  const query = em.createQueryBuilder(ListingTable).select('*').where({ id }).setLockMode(LockMode.PESSIMISTIC_WRITE);
  const [listing] = await query.execute<ListingRow[]>('all');
  if (!listing) throw new Refusal('NOT_FOUND');
  const bids = em.createQueryBuilder(BidTable).select('*').where({ listingId: id });
  return { listing, bids: await bids.orderBy({ amountMinor: 'desc', id: 'asc' }).execute<BidRow[]>('all') };
}
