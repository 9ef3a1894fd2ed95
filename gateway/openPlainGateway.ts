import { readSupergraph } from '#gateway/plan/supergraphDocument.ts';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { openTransports } from '#gateway/transport/transport.ts';
import { memberRegistry } from './members.ts';
import { startServer } from './server.ts';
import { openSupergraph } from './supergraph.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Organisation, Role } from '#kernel/organisation.ts';
import type { TransportOptions } from '#gateway/transport/transport.ts';
import type { Caller, GrantReader, ReceiptLedger } from '#gateway/release/ports.ts';
import type { Members } from './members.ts';
import type { Trust } from './knownDocuments.ts';
import type { Server } from './server.ts';

export type PlainGatewayOptions = {
  readonly file: string;
  readonly sdl: string;
  readonly logger: FastifyBaseLogger;
  readonly transport?: TransportOptions;
  readonly port: number;
  readonly host: string;
  /** Names of headers of the caller that every subgraph is sent. */
  readonly forwards?: readonly string[];
  /** Documents that are known from the start. */
  readonly trust?: Trust;
  /** Labels of `@override(label:)` that are on. */
  readonly overrideLabels?: readonly string[];
};

/** A gateway of any Federation 2 supergraph that links no consent spec: nothing is judged, and nobody asks who is calling. */
export async function openPlainGateway({
  file,
  sdl,
  logger,
  port,
  host,
  forwards = [],
  transport,
  trust,
  overrideLabels,
}: PlainGatewayOptions): Promise<Server> {
  const transports = openTransports(transport);
  const nobody = { org: 'anonymous', client: 'anonymous', person: null };
  const caller: Caller = { ...nobody, purposes: new Set(), roles: new Set(), scopes: null };
  const parts = {
    members: membersOf(sdl),
    grants: unread as GrantReader,
    ledger: unread as ReceiptLedger,
    transport: transports.send,
    forwards,
    contextKey: newContextKey('plain'),
    pseudonyms: trueNames,
    now: () => Math.floor(Date.now() / 1000),
  };
  const supergraph = openSupergraph({ file, watching: true }, logger, { membersOf, overrideLabels });
  const options = { supergraph, parts, authenticate: async () => caller, ready: async () => undefined, trust, logger };
  const server = await startServer(options, { port, host });
  return { ...server, close: async () => void (await Promise.all([server.close(), transports.close()])) };
}

/** Each subgraph is the one member of a role of its own name. @throws TypeError when one has no URL to be reached at */
function membersOf(sdl: string): Members {
  const subgraphs = [...readSupergraph(sdl).graphs.values()].map(({ name, url }) => {
    if (!/^https?:/.test(url)) throw new TypeError(`the subgraph ${name} has no HTTP URL in the supergraph: "${url}"`);
    const names = { en: name, zh: name };
    return {
      id: name,
      name: names,
      role: name as Role,
      endpoint: url,
      wmi: [],
      status: 'ACTIVE',
    } satisfies Organisation;
  });
  return memberRegistry(subgraphs);
}

const never = () => Promise.reject(new TypeError('a plain federation reads no consents and writes no ledger'));
const unread = {
  consentsOf: never,
  tenuresOf: never,
  use: never,
  holds: never,
  reach: never,
  append: never,
  commitments: never,
};
