import { appendOnly } from './appendOnly.ts';

/**
 * Entries by the month in which they were recorded, in partitions that are made a month ahead: a month that is over can be exported,
 * detached and kept elsewhere. The head knows the month, so that no entry lands in an earlier one than the entry before it,
 * whatever the clocks of several gateways say. Leaf hashes stay in `ledger_checkpoint`, and so does every proof.
 */
export const months: readonly string[] = [
  'alter table ledger_entry rename to ledger_entry_before_months',
  `create table ledger_entry (
     idx bigint not null constraint ledger_entry_from_zero check (idx >= 0), entry text not null, leaf_hash bytea not null,
     month date not null, unique (idx, month)) partition by range (month)`,
  ...appendOnly('ledger_entry'),

  `alter table ledger_head add column month date not null default '-infinity'`,
  `do $$
   declare opened date := date_trunc('month', now() at time zone 'UTC');
   begin
     if not exists (select from ledger_entry_before_months) then drop table ledger_entry_before_months; return; end if;
     alter table ledger_entry_before_months add column month date not null default '0001-01-01';
     alter table ledger_entry_before_months alter column month drop default,
       add constraint ledger_entry_from_zero check (idx >= 0);
     execute format('alter table ledger_entry attach partition ledger_entry_before_months for values from (minvalue) to (%L)', opened);
   end $$`,

  // Attaching a table waits for no reader, as making a partition in place would.
  `create function ledger_month(wanted date) returns void language plpgsql as $$
   declare part text := 'ledger_entry_' || to_char(wanted, 'YYYY_MM');
   begin
     if to_regclass(part) is not null then return; end if;
     execute format('create table %I (like ledger_entry including constraints)', part);
     execute format('create trigger %I before update or delete or truncate on %I for each statement execute function ledger_refuse()',
       part || '_refuses', part);
     execute format('alter table %I enable always trigger %I', part, part || '_refuses');
     execute format('revoke update, delete, truncate on %I from public, current_user', part);
     execute format('alter table ledger_entry attach partition %I for values from (%L) to (%L)',
       part, wanted, wanted + interval '1 month');
   end $$`,

  `create or replace function ledger_append(
     held_size bigint, held_frontier bytea, entries text, hashes bytea, subtrees jsonb,
     new_size bigint, new_frontier bytea, root bytea, at double precision) returns boolean language plpgsql as $$
   declare
     recorded date := date_trunc('month', to_timestamp(at) at time zone 'UTC');
   begin
     perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '5s', true);
     update ledger_head set size = new_size, frontier = ledger_hashes(new_frontier), month = greatest(month, recorded)
       where size = held_size and frontier = ledger_hashes(held_frontier) returning month into recorded;
     if not found then return false; end if;
     if to_regclass('ledger_entry_' || to_char(recorded + interval '1 month', 'YYYY_MM')) is null then
       perform ledger_month(recorded), ledger_month((recorded + interval '1 month')::date);
     end if;
     insert into ledger_entry (idx, entry, leaf_hash, month)
       select held_size + nth - 1, entry, substring(hashes from (nth::integer - 1) * 32 + 1 for 32), recorded
       from string_to_table(entries, e'\\n') with ordinality as line (entry, nth);
     if subtrees is not null then
       insert into ledger_subtree (level, position, hash)
         select level, position, decode(hash, 'hex')
         from jsonb_to_recordset(subtrees) as subtree (level integer, position bigint, hash text);
     end if;
     insert into ledger_checkpoint (size, root_hash, leaf_hashes, at) values (new_size, root, hashes, to_timestamp(at));
     return true;
   end $$`,
];
