/** Makes the world anew, of any size: `npm run seed -- --customers N`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from '#kernel/command.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import { openWorldDatabases } from './demo.ts';
import { memberOrganisations } from './seedMembers.ts';

const HELP = `npm run seed -- [--customers N] [--seed S]

Throws away the members' databases below the data folder and makes the world anew. The same N, S and day give the same world.
The ledger and the keys stay. Stop the demo before.

  --customers N   people in the world: 300
  --seed S        another world of the same size
  CHELIAN_DATA    the data folder: .data`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      customers: { type: 'string', default: '300' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const customers = whole('--customers', values.customers);
  const seed = values.seed === undefined ? undefined : whole('--seed', values.seed);
  const postgres = await startPostgres({ dataDir: join(process.env['CHELIAN_DATA'] ?? '.data', 'pg') });
  try {
    await Promise.all(memberOrganisations.map(({ id }) => postgres.drop(id)));
    const databases = await openWorldDatabases({ customers, seed, progress: show }, (org) => postgres.ensure(org));
    await Promise.all([...databases.values()].map((database) => database.close()));
  } finally {
    await postgres.stop();
  }
  console.log(`${customers} customers in ${(performance.now() / 1000).toFixed(1)} s`);
}

/** @throws Error */
function whole(flag: string, text: string): number {
  if (!/^\d{1,8}$/.test(text) || Number(text) < 1)
    throw new Error(`${flag} is a whole number from 1 on, not "${text}"`);
  return Number(text);
}

function show(what: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[2K${what}` : `${what}\n`);
}

await command(main);
