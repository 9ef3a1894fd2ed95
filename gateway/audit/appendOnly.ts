/** Statements that make a table refuse certain events, whoever causes them. */
export const refuse = (table: string, events: string) => [
  `create trigger ${table}_refuses before ${events} or truncate on ${table} for each statement execute function ledger_refuse()`,
  // `always`: not even a session in the replica role passes by.
  `alter table ${table} enable always trigger ${table}_refuses`,
];

/** What is never changed: not by the owner, who loses the right, and not by a superuser, whom the trigger stops. */
export const appendOnly = (table: string) => [
  ...refuse(table, 'update or delete'),
  `revoke update, delete, truncate on ${table} from public, current_user`,
];
