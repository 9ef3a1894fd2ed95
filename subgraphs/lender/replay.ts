/** Makes the decisions about an application again from what they were made from, and says whether they come out the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { partsOf } from '#kernel/ids.ts';
import { digestOf } from '#subgraphs/mutation.ts';
import { decideApplication, RULE_VERSION } from './rules/decideApplication.ts';
import type { DecisionBasis } from './store.ts';

const HELP = `npm run -s decision:replay -- APPLICATION_ID [--database URL] [--json]

Reads every decision that the lender keeps about one of its applications, such as lender-harbour.a000001, makes it again from the inputs,
products and day that it was made from, and says of each: equal, differs, by a person, or not kept (older than the keeping of inputs).
What was kept has to fit the commitment that stands with the decision; rules of another version are not made again.

  --database URL   the lender's database; left out, the one of the running npm start
  --json           the same as a JSON list
  CHELIAN_DATA     the data folder of npm start: .data

Exit code: 0 all that can be made again is equal, 1 something differs, 2 there is no such decision, or an option is at fault.`;

export type Replayed = {
  readonly decidedAt: string;
  readonly outcome: string;
  readonly ruleVersion: string;
  readonly verdict: string;
  readonly request: string | null;
};

type Row = {
  inputs_digest: string;
  rule_version: string;
  outcome: string;
  reasons: unknown;
  offer: unknown;
  decided_at: Date;
  basis: DecisionBasis | null;
  commitment: string | null;
};

export const cli = defineCommand({
  help: HELP,
  options: { database: { type: 'string' }, json: { type: 'boolean', default: false } },
  takes: 'APPLICATION_ID',
  couldNot: 'nothing was made again',
  async run({ values: { database, json }, positionals: [id, ...more] }) {
    const parts = id === undefined || more.length > 0 ? undefined : partsOf(id);
    if (!parts) throw new Misused('name one application by its id, such as lender-harbour.a000001');
    const found = await replay(database ?? databaseOf(parts.org), parts.local);
    if (found.length === 0) throw new Error(`nothing was decided about ${id!} in that database`);
    if (json) console.log(JSON.stringify(found));
    else
      for (const each of found)
        console.log([each.decidedAt, each.outcome, each.ruleVersion, each.verdict, each.request ?? '-'].join('\t'));
    return found.some(({ verdict }) => verdict.startsWith('differs')) ? 1 : 0;
  },
});

/** Every decision about an application, oldest first. @throws Error when the database cannot be read */
export async function replay(url: string, application: string): Promise<Replayed[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>('select * from decision where application_id = $1 order by place', [
      application,
    ]);
    return rows.map((row) => ({
      decidedAt: row.decided_at.toISOString(),
      outcome: row.outcome,
      ruleVersion: row.rule_version,
      verdict: verdictOn(row),
      request: row.basis?.traceId ?? null,
    }));
  } finally {
    await client.end();
  }
}

function verdictOn({
  inputs_digest: digest,
  rule_version: version,
  outcome,
  reasons,
  offer,
  basis,
  commitment,
}: Row): string {
  if (version === 'person') return 'by a person';
  if (basis === null) return 'not kept';
  if (digestOf(basis) !== commitment) return 'differs: what it was made from was changed';
  const { wish, inputs, renews, products, at } = basis;
  const used = { ruleVersion: version, wish, inputs, ...(renews !== undefined && { renews }) };
  if (digestOf(used) !== digest) return 'differs: it was made from other inputs';
  if (version !== RULE_VERSION) return `not made again: these rules are ${RULE_VERSION}`;
  const again = decideApplication(wish, inputs, products, { at, on: new Date(at * 1_000).toISOString().slice(0, 10) });
  const parts = { outcome, reasons, offer };
  const other = (['outcome', 'reasons', 'offer'] as const).filter(
    (part) => digestOf({ made: again[part] }) !== digestOf({ made: parts[part] }),
  );
  return other.length === 0 ? 'equal' : `differs: ${other.join(', ')}`;
}

/** Beside the ledger's, in the PostgreSQL of the world that runs. */
function databaseOf(org: string): string {
  const file = join(process.env['CHELIAN_DATA'] ?? '.data', 'running.json');
  let running: { ledgerUrl: string };
  try {
    running = JSON.parse(readFileSync(file, 'utf8')) as typeof running;
  } catch (cause) {
    throw new Error('no npm start is known to run: start it, or name the database with --database', { cause });
  }
  const url = new URL(running.ledgerUrl);
  url.pathname = `/${org}`;
  return url.href;
}

await command(import.meta.url, cli);
