/** Serves a supergraph: `npm run gateway -- --supergraph FILE --port N`. */
import { readFileSync } from 'node:fs';
import { command, defineCommand, Misused, wholeNumber } from '#kernel/command.ts';
import closeWithGrace from 'close-with-grace';
import pino from 'pino';
import { readTrustedDocuments } from '#gateway/intake/trustedDocuments.ts';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { readConsentedConfig } from './config.ts';
import { openGateway } from './openGateway.ts';
import { openPlainGateway } from './openPlainGateway.ts';
import type { Trust } from './knownDocuments.ts';
import type { Server } from './server.ts';

const HELP = `npm run gateway -- --supergraph FILE [--port N] [--host H] [--json]

Serves a Federation 2 supergraph over the subgraphs at the URLs in it.
Where it links no consent spec, nothing is judged and no token is needed; then it listens on loopback only.
Where it does, the gateway needs, in the environment:

  MEMBERS                 file with the member registry: a JSON list of organisations; it is watched, and whoever joins or
                          leaves by it does so without a restart
  CONSENT_DATABASE_URL    the customer role's database: read through the views of schema/consent/feed.sql
  LEDGER_DATABASE_URL     the ledger's database
  OIDC_ISSUER, OIDC_JWKS_URI, OIDC_AUDIENCE    who issues tokens, and for whom
  CONTEXT_KEY             file with the Ed25519 key (PEM, PKCS 8) that signs what members are sent
  PSEUDONYM_KEYS          file with the keyring of the names that organisations know records by: docs/pseudonyms.md
  LEDGER_KEY              file with the Ed25519 key (PEM, PKCS 8) that signs the ledger's checkpoints
  LEDGER_ORIGIN           the ledger's name in them, such as chelian.example/ledger

  FLOWS_LOCK              the flows that their owners approved, schema/flows.lock: what the supergraph in force has beside
                          them is shown to the operator. Left out, nothing is compared

And for the console at /console/, if it is to serve it:

  CONSOLE                 the folder that npm run console:build made
  CONSOLE_CLIENTS         its clients at the identity provider, for customers and for staff: two ids with a comma between

  --supergraph FILE   the supergraph's SDL; the file is watched, and a new text is served without a restart
  --port N            4000 or PORT; 0 for any free one
  --host H            127.0.0.1 or HOST
  --forward NAME      a header of the caller that every subgraph is sent, such as authorization; may be given again
  --trusted FILE      a manifest of documents that clients may call by their id: {"<SHA-256 of the text>": "<text>"} in JSON,
                      or Apollo's persisted query manifest
  --trusted-only      refuses every other document
  --override-label NAME
                      a label of @override(label:) that is on: its fields have their new owner; may be given again.
                      A label "percent(x)" is on for that share of the requests by itself
  --json              {"url": "..."} once it listens, instead of the URL alone
  LOG_LEVEL           info

Exit code: 0 it was stopped, 1 it could not start, 2 an option is at fault.`;

export const cli = defineCommand({
  help: HELP,
  options: {
    supergraph: { type: 'string' },
    port: { type: 'string', default: process.env['PORT'] ?? '4000' },
    forward: { type: 'string', multiple: true, default: [] },
    host: { type: 'string', default: process.env['HOST'] ?? '127.0.0.1' },
    trusted: { type: 'string' },
    'override-label': { type: 'string', multiple: true, default: [] },
    'trusted-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    if (!values.supergraph) throw new Misused('--supergraph FILE is missing');
    const where = { port: wholeNumber('--port', values.port, { to: 65_535 }), host: values.host };
    const trust = trustIn(values.trusted, values['trusted-only']);
    const overrideLabels = values['override-label'];
    const options = { ...where, overrideLabels, ...(trust && { trust }) };
    const server = await open(values.supergraph, options, values.forward);
    const url = `${server.url}/graphql`;
    console.log(values.json ? JSON.stringify({ url }) : url);
    closeWithGrace({ delay: 5_000 }, () => server.close());
  },
});

type Where = {
  readonly port: number;
  readonly host: string;
  readonly trust?: Trust;
  readonly overrideLabels: readonly string[];
};

function open(file: string, where: Where, forwards: readonly string[]): Promise<Server> {
  const logger = pino(
    { level: process.env['LOG_LEVEL'] ?? 'info', redact: ['req.headers.authorization'] },
    pino.destination(2),
  );
  const sdl = readFileSync(file, 'utf8');
  if (readCatalogue(sdl).linked)
    return openGateway({
      ...readConsentedConfig(process.env),
      supergraph: { file, watching: true },
      logger,
      ...where,
    });
  const { host } = where;
  if (host !== '127.0.0.1' && host !== '::1' && host !== 'localhost')
    throw new Error(`a supergraph without consent has no door: it is served on loopback, not on ${host}`);
  return openPlainGateway({ file, sdl, logger, ...where, forwards: forwards.map((name) => name.toLowerCase()) });
}

/** @throws Error when the manifest is none; Misused when there is none to trust only */
function trustIn(file: string | undefined, only: boolean): Trust | undefined {
  if (file !== undefined) return { documents: readTrustedDocuments(readFileSync(file, 'utf8'), file), only };
  if (only) throw new Misused('--trusted-only needs --trusted FILE');
}

await command(import.meta.url, cli);
