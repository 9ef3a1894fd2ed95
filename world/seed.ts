/** Makes the world anew, of any size: `npm run seed -- --customers N`. */
import { join } from 'node:path';
import { command, defineCommand, showProgress, wholeNumber } from '#kernel/command.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import { openWorldDatabases } from './demo.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import { worldPseudonyms } from './pseudonymKeys.ts';

const HELP = `npm run seed -- [--customers N] [--seed S] [--json]

Throws away the members' databases below the data folder and makes the world anew. The same N, S and day give the same world.
The ledger and the keys stay. Stop the demo before.

  --customers N   people in the world: 300
  --seed S        another world of the same size
  --json          what was made, as JSON
  CHELIAN_DATA    the data folder: .data

Exit code: 0 the world is there, 1 it could not be made, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: {
    customers: { type: 'string', default: '300' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const customers = wholeNumber('--customers', values.customers, { from: 1, to: 99_999_999 });
    const seed =
      values.seed === undefined ? undefined : wholeNumber('--seed', values.seed, { from: 1, to: 99_999_999 });
    await makeWorld(customers, seed);
    const seconds = Number((performance.now() / 1000).toFixed(1));
    console.log(
      values.json
        ? JSON.stringify({ customers, seed: seed ?? null, seconds })
        : `${customers} customers in ${seconds} s`,
    );
  },
});

async function makeWorld(customers: number, seed: number | undefined): Promise<void> {
  const dataDir = process.env['CHELIAN_DATA'] ?? '.data';
  const options = { customers, seed, pseudonyms: worldPseudonyms(dataDir), progress: showProgress };
  const postgres = await startPostgres({ dataDir: join(dataDir, 'pg') });
  try {
    await Promise.all(memberOrganisations.map(({ id }) => postgres.drop(id)));
    const databases = await openWorldDatabases(options, (org) => postgres.ensure(org));
    await Promise.all([...databases.values()].map((database) => database.close()));
  } finally {
    await postgres.stop();
    showProgress('');
  }
}

await command(import.meta.url, cli);
