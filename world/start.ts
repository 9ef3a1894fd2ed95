/** Starts the whole of Chelian on this machine, with a seeded world to try it on. */
import { command, defineCommand, Misused, showProgress, wholeNumber } from '#kernel/command.ts';
import closeWithGrace from 'close-with-grace';
import { startDemo } from './demo.ts';
import { examples } from './examples.ts';
import { worldPseudonyms } from './pseudonymKeys.ts';
import { named } from './rows/knownTo.ts';
import { fetchToken } from './token.ts';
import type { Demo } from './demo.ts';

const HELP = `npm start -- [--port N] [--identity-port N] [--customers N] [--members local|http] [--json]

Starts PostgreSQL, fourteen members, a development identity provider and the gateway, in one process tree.

  --port N            the gateway: 4000 or PORT; 0 for any free one
  --identity-port N   the identity provider: 4001 or IDENTITY_PORT; 0 for any free one
  --customers N       people in the world, the first time it is made: 300
  --members http      each member on a port of its own, instead of in the gateway's process
  CHELIAN_DATA        folder of the databases, keys and logs: .data
  DATABASE_URL_<ORG>  an organisation's own PostgreSQL 15 or later, such as DATABASE_URL_LENDER_HARBOUR
  --json              one line of JSON when all is up, instead of what to try
  LOG_LEVEL           warn

Exit code: 0 it was stopped, 1 it could not start, 2 an option is at fault.`;

const { env } = process;

export const cli = defineCommand({
  help: HELP,
  options: {
    port: { type: 'string', default: env['PORT'] ?? '4000' },
    'identity-port': { type: 'string' },
    customers: { type: 'string', default: '300' },
    members: { type: 'string', default: 'local' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    if (values.members !== 'local' && values.members !== 'http') throw new Misused('--members is local or http');
    const port = wholeNumber('--port', values.port, { to: 65_535 });
    const identityPort = values['identity-port'] ?? env['IDENTITY_PORT'] ?? (port === 0 ? '0' : '4001');
    const dataDir = env['CHELIAN_DATA'] ?? '.data';
    const demo = await startDemo({
      dataDir,
      port,
      identityPort: wholeNumber('--identity-port', identityPort, { to: 65_535 }),
      customers: wholeNumber('--customers', values.customers, { to: 10_000_000 }),
      members: values.members,
      env,
      progress: (what) => showProgress(what && `Starting ${what} ...`),
    });
    closeWithGrace({ delay: 30_000 }, () => demo.close());
    if (values.json) {
      const { url, issuer, ledgerUrl, pid } = demo;
      console.log(JSON.stringify({ url, issuer, ledgerUrl, pid, dataDir }));
    } else await tellWhatToTry(demo, dataDir);
  },
});

async function tellWhatToTry(demo: Demo, dataDir: string): Promise<void> {
  console.log(`Gateway            ${demo.url}/graphql`);
  console.log(`Console            ${demo.url}/console/`);
  console.log(`Identity provider  ${demo.issuer}`);
  console.log(`Members' log       ${dataDir}/log/members.log\n`);
  printExamples(demo.url, dataDir);
  await fetchToken({ issuer: demo.issuer, org: 'lender-harbour', dataDir });
  console.log(`Ready in ${(performance.now() / 1000).toFixed(1)} s. Ctrl-C stops everything.`);
}

/** Each names people as its sender knows them. */
function printExamples(url: string, dataDir: string): void {
  const pseudonyms = worldPseudonyms(dataDir);
  for (const { says, org, body } of examples) {
    const sent = JSON.stringify(named(body, pseudonyms.of(org)));
    console.log(`# ${says}`);
    console.log(`curl -s ${url}/graphql -H 'content-type: application/json' \\`);
    console.log(`  -H "authorization: Bearer $(npm run -s token -- --org ${org})" -d '${sent}'\n`);
  }
}

await command(import.meta.url, cli);
