import { appendOnly, refuse } from './appendOnly.ts';
import { followedLogs } from './followedLogs.ts';
import { flowLines } from './flowLines.ts';
import { flowTable } from './flowTable.ts';
import { months } from './months.ts';
import type { Run } from './connections.ts';

type Step = { readonly name: string; readonly up: readonly string[] };

/** Any number that nothing else in the same database locks. */
const LOCK = 4_207_850;

export const steps: readonly Step[] = [
  {
    name: 'M20261124Ledger',
    up: [
      `create function ledger_refuse() returns trigger language plpgsql as $$
       begin raise exception '% of % is refused: the ledger only grows', tg_op, tg_table_name; end $$`,
      `create function ledger_never_shrinks() returns trigger language plpgsql as $$
       begin
         if new.size < old.size then raise exception 'the ledger only grows: % after %', new.size, old.size; end if;
         return new;
       end $$`,

      // The text is the JCS that was hashed, byte for byte: jsonb would keep another one.
      `create table ledger_entry (idx bigint primary key check (idx >= 0), entry text not null, leaf_hash bytea not null)`,
      ...appendOnly('ledger_entry'),

      // One row a batch, with a second copy of the batch's leaf hashes: it tells which entry was tampered with.
      `create table ledger_checkpoint (
         size bigint primary key, root_hash bytea not null, leaf_hashes bytea not null, at timestamptz not null)`,
      ...appendOnly('ledger_checkpoint'),

      // The hashes of the perfect subtrees of 256, 65,536 ... leaves: a proof reads hundreds of rows, not millions.
      `create table ledger_subtree (
         level integer, position bigint, hash bytea not null, primary key (level, position))`,
      ...appendOnly('ledger_subtree'),

      // Its one row is the lock that every append takes. Space for its next version on the same page.
      `create table ledger_head (
         one boolean primary key default true check (one), size bigint not null, frontier bytea[] not null)
         with (fillfactor = 20)`,
      `insert into ledger_head (size, frontier) values (0, '{}')`,
      `create trigger ledger_head_grows before update on ledger_head for each row execute function ledger_never_shrinks()`,
      `alter table ledger_head enable always trigger ledger_head_grows`,
      ...refuse('ledger_head', 'insert or delete'),

      `create table subject_salt (subject text primary key, salt bytea not null)`,
    ],
  },
  {
    name: 'M20261126Append',
    up: [
      // Appends if the head is the one that the writer knows, and says so. Hashes of 32 bytes are side by side, entries on lines.
      `create function ledger_hashes(bytes bytea) returns bytea[] language sql immutable as $$
         select coalesce(array_agg(substring(bytes from nth * 32 + 1 for 32) order by nth), '{}')
         from generate_series(0, octet_length(bytes) / 32 - 1) as nth $$`,
      `create function ledger_append(
         held_size bigint, held_frontier bytea, entries text, hashes bytea, subtrees jsonb,
         new_size bigint, new_frontier bytea, root bytea, at double precision) returns boolean language plpgsql as $$
       begin
         perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '5s', true);
         update ledger_head set size = new_size, frontier = ledger_hashes(new_frontier)
           where size = held_size and frontier = ledger_hashes(held_frontier);
         if not found then return false; end if;
         insert into ledger_entry (idx, entry, leaf_hash)
           select held_size + nth - 1, entry, substring(hashes from (nth::integer - 1) * 32 + 1 for 32)
           from string_to_table(entries, e'\\n') with ordinality as line (entry, nth);
         if subtrees is not null then
           insert into ledger_subtree (level, position, hash)
             select level, position, decode(hash, 'hex')
             from jsonb_to_recordset(subtrees) as subtree (level integer, position bigint, hash text);
         end if;
         insert into ledger_checkpoint (size, root_hash, leaf_hashes, at) values (new_size, root, hashes, to_timestamp(at));
         return true;
       end $$`,
    ],
  },
  {
    name: 'M20261126Notes',
    up: [
      // Signed checkpoints, as they are published: C2SP notes.
      `create table ledger_note (size bigint primary key, at timestamptz not null, note text not null)`,
      ...appendOnly('ledger_note'),
    ],
  },
  {
    name: 'M20261126Months',
    up: months,
  },
  {
    name: 'M20261127Audit',
    up: flowLines,
  },
  {
    name: 'M20261128Logs',
    up: followedLogs,
  },
  {
    name: 'M20261129Flows',
    up: flowTable,
  },
];

/** Brings the ledger's schema up to date, within a transaction. Two gateways may do so at once: a lock keeps them in turn. */
export async function prepareTables(run: Run, known = steps): Promise<void> {
  await run('select pg_advisory_xact_lock($1)', [LOCK]);
  await run('create table if not exists ledger_step (name text primary key, at timestamptz not null default now())');
  const done = new Set((await run<{ name: string }>('select name from ledger_step')).map(({ name }) => name));
  for (const { name, up } of known.filter((step) => !done.has(step.name))) {
    for (const statement of up) await run(statement);
    await run('insert into ledger_step (name) values ($1)', [name]);
  }
}
