/** Starts the whole of Chelian on this machine, with a seeded world to try it on. */
import { parseArgs } from 'node:util';
import { command } from '#kernel/command.ts';
import closeWithGrace from 'close-with-grace';
import { startDemo } from './demo.ts';
import { examples } from './examples.ts';
import { fetchToken } from './token.ts';

const HELP = `npm start -- [--port N] [--identity-port N] [--customers N] [--members local|http]

Starts PostgreSQL, fourteen members, a development identity provider and the gateway, in one process tree.

  --port N            the gateway: 4000 or PORT; 0 for any free one
  --identity-port N   the identity provider: 4001 or IDENTITY_PORT; 0 for any free one
  --customers N       people in the world, the first time it is made: 300
  --members http      each member on a port of its own, instead of in the gateway's process
  CHELIAN_DATA        folder of the databases, keys and logs: .data
  DATABASE_URL_<ORG>  an organisation's own PostgreSQL 15 or later, such as DATABASE_URL_LENDER_HARBOUR
  LOG_LEVEL           warn`;

async function main(): Promise<void> {
  const { env } = process;
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: env['PORT'] ?? '4000' },
      'identity-port': { type: 'string' },
      customers: { type: 'string', default: '300' },
      members: { type: 'string', default: 'local' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  if (values.members !== 'local' && values.members !== 'http') throw new Error('--members is local or http');
  const port = whole('--port', values.port, 65_535);
  const identityPort = values['identity-port'] ?? env['IDENTITY_PORT'] ?? (port === 0 ? '0' : '4001');
  const dataDir = env['CHELIAN_DATA'] ?? '.data';
  const demo = await startDemo({
    dataDir,
    port,
    identityPort: whole('--identity-port', identityPort, 65_535),
    customers: whole('--customers', values.customers, 10_000_000),
    members: values.members,
    env,
    progress: showProgress,
  });
  closeWithGrace({ delay: 30_000 }, () => demo.close());
  const token = (org: string) => fetchToken({ issuer: demo.issuer, org, dataDir });
  console.log(`Gateway            ${demo.url}/graphql`);
  console.log(`Console            ${demo.url}/console/`);
  console.log(`Identity provider  ${demo.issuer}`);
  console.log(`Members' log       ${dataDir}/log/members.log\n`);
  for (const { says, org, body } of examples) {
    console.log(`# ${says}`);
    console.log(`curl -s ${demo.url}/graphql -H 'content-type: application/json' \\`);
    console.log(`  -H "authorization: Bearer $(npm run -s token -- --org ${org})" -d '${JSON.stringify(body)}'\n`);
  }
  await token('lender-harbour');
  console.log(`Ready in ${(performance.now() / 1000).toFixed(1)} s. Ctrl-C stops everything.`);
}

/** @throws Error */
function whole(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new Error(`${flag} is a whole number from 0 to ${most}, not "${text}"`);
  return number;
}

/** One line that is written over, where a person looks on. */
function showProgress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${what && `Starting ${what} ...`}`);
}

await command(main);
