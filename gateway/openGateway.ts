import { openLedger } from '#gateway/audit/ledger.ts';
import { openConnections } from '#gateway/audit/connections.ts';
import { openEventLog } from '#gateway/events/eventLog.ts';
import { EventRecorder } from '#gateway/events/eventRecorder.ts';
import { followConsents } from '#gateway/lease/followConsents.ts';
import { openGrantReader } from '#gateway/release/grantReader.ts';
import { MemberHealth } from '#gateway/release/memberHealth.ts';
import { openTransports } from '#gateway/transport/transport.ts';
import { trueFor } from '#gateway/pairwise/pseudonyms.ts';
import { Refusal } from '#kernel/errors.ts';
import { ledgerOrganisation, openLedgerMember } from '#gateway/compliance/ledgerMember.ts';
import { serveAccess } from './accessRoutes.ts';
import { serveAudit } from './auditRoutes.ts';
import { authenticator } from './auth.ts';
import { serveConsole } from './consoleRoutes.ts';
import { serveLedger } from './ledgerRoutes.ts';
import { openRegistry } from './registry.ts';
import { startServer } from './server.ts';
import { openSupergraph } from './supergraph.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { KeyedPseudonyms, Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';
import type { ContextKey } from '#gateway/release/signedContext.ts';
import type { TransportOptions } from '#gateway/transport/transport.ts';
import type { Policies } from '#gateway/release/permitted.ts';
import type { LedgerMember, LedgerMemberOptions } from '#gateway/compliance/ledgerMember.ts';
import type { ConsoleOptions } from './consoleRoutes.ts';
import type { Trust } from './knownDocuments.ts';
import type { Members } from './members.ts';
import type { LoadedGraph } from './supergraph.ts';
import type { RegistrySource } from './registry.ts';
import type { Server, ServerOptions } from './server.ts';

export type GatewayOptions = {
  readonly supergraph: Parameters<typeof openSupergraph>[0];
  readonly organisations: RegistrySource;
  readonly consentUrl: string;
  readonly ledgerUrl: string;
  readonly identity: { readonly issuer: string; readonly jwksUri: string; readonly audience: string };
  readonly contextKey: ContextKey;
  readonly pseudonyms: KeyedPseudonyms;
  /** Signs the ledger's checkpoints. */
  readonly ledgerKey: LedgerKey;
  /** Judges the `@policy` rules of the supergraph; without it no policy holds. */
  readonly policies?: Policies;
  readonly transport?: TransportOptions;
  /** The flows that their owners approved: the text of `flows.lock`. */
  readonly flowsLock?: string | undefined;
  readonly logger: FastifyBaseLogger;
  readonly port: number;
  readonly host: string;
  /** Documents that are known from the start. */
  readonly trust?: Trust;
  /** Labels of `@override(label:)` that are on. */
  readonly overrideLabels?: readonly string[];
  /** The console that it serves beside; left out, none. */
  readonly console?: Pick<ConsoleOptions, 'folder' | 'clients'>;
};

/** A gateway of a consented graph, listening. @throws Error when its port is taken, Refusal when a store is not there */
export async function openGateway(options: GatewayOptions): Promise<Server> {
  const { identity, contextKey, policies, trust, logger, ledgerUrl } = options;
  const registry = openRegistry(options.organisations, [ledgerOrganisation], logger);
  const { members } = registry;
  const pseudonyms = trueFor(ledgerOrganisation.id, options.pseudonyms);
  const { grants, ledger, close: closeStores } = await openStores(options);
  const { own, transports, send } = openTransport(options, { ledger, members, current: () => supergraph.current() });
  const authenticate = membersOnly(authenticator(identity), members, pseudonyms);
  const now = () => Math.floor(Date.now() / 1000);
  const stores = { members, grants, ledger, transport: send };
  const parts = { ...stores, contextKey, pseudonyms, now, ...(policies && { policies }) };
  const ready = async () => void (await Promise.all([grants.lease.ensure(), ledger.checkpoint()]));
  const routes: ServerOptions['routes'] = (app) => {
    serveLedger(app, { ledger, key: options.ledgerKey, authenticate, now });
    serveAccess(app, { members, grants, pseudonyms, authenticate, now });
    serveAudit(app, { parts: own.parts, ledgerUrl, pseudonyms: options.pseudonyms, authenticate, now });
    const { console } = options;
    if (console) serveConsole(app, { ...console, members, issuer: identity.issuer });
  };
  const supergraph = openSupergraph(options.supergraph, logger, { overrideLabels: options.overrideLabels });
  const closeParts = async () => {
    registry.close();
    await Promise.all([closeStores(), own.close(), transports.close()]);
  };
  try {
    const { localEvents } = options.transport ?? {};
    const started = { supergraph, parts, authenticate, ready, trust, routes, logger, localEvents };
    const server = await startServer(started, options);
    return { ...server, close: () => server.close().then(closeParts) };
  } catch (error) {
    await closeParts();
    throw error;
  }
}

/** Whoever acts for an organisation that has not joined, or is suspended, is nobody. A person is named as the organisation knows them. */
function membersOnly(
  verify: ReturnType<typeof authenticator>,
  members: Members,
  pseudonyms: Pseudonyms,
): typeof verify {
  return async (authorization) => {
    const caller = await verify(authorization);
    if (members.find(caller.org)?.status !== 'ACTIVE') throw new Refusal('TOKEN_INVALID', { check: 'organisation' });
    const person = caller.person === null ? null : pseudonyms.of(caller.org).open(caller.person);
    if (person === undefined) throw new Refusal('TOKEN_INVALID', { claim: 'person' });
    return { ...caller, person };
  };
}

function openSignedLedger({ ledgerUrl, ledgerKey, logger }: GatewayOptions): Promise<Ledger> {
  const report = (error: unknown) => logger.error({ err: error }, 'no checkpoint of the ledger could be signed');
  return openLedger({ url: ledgerUrl, signing: { key: ledgerKey, report } });
}

/** The consents and the ledger, in which everything that happens to them is put on record beside the requests. */
async function openStores(options: GatewayOptions) {
  const { consentUrl, logger } = options;
  let recorder: EventRecorder | undefined;
  const grants = followConsents({
    url: consentUrl,
    reader: openGrantReader({ url: consentUrl }),
    onLost: (error) =>
      logger.warn({ err: error }, 'the consent store cannot be followed: until it can, nothing personal is released'),
    onChange: () => recorder?.nudge(),
  });
  const ledger = await openSignedLedger(options);
  const events = openEvents(options, ledger);
  ({ recorder } = events);
  const close = async () => {
    await Promise.all([grants.close(), events.close()]);
    await ledger.close();
  };
  return { grants, ledger, close };
}

function openEvents({ consentUrl, logger }: GatewayOptions, ledger: Ledger) {
  const report = (error: unknown) => logger.error({ err: error }, 'what happens to consents cannot be put on record');
  const consents = openConnections({ url: consentUrl, max: 1, timeoutMs: 10_000 });
  const recorder = new EventRecorder({ log: openEventLog(consents.run), ledger, report });
  return { recorder, close: () => recorder.close().then(consents.close) };
}

type Known = Pick<LedgerMemberOptions, 'ledger' | 'members'> & { readonly current: () => LoadedGraph };

/** The way to every member, its own among them, which tells how the others answer. */
function openTransport(options: GatewayOptions, { ledger, members, current }: Known) {
  const health = new MemberHealth();
  const own = openOwnMember(options, {
    ledger,
    members,
    catalogue: () => current().graph.catalogue,
    flows: () => current().flows(),
    healthOf: (org) => health.of(org),
    circuitOf: (endpoint) => transports.circuitOf(endpoint),
  });
  const local = new Map([...(options.transport?.local ?? []), [ledgerOrganisation.id, own.answer]]);
  const transports = openTransports({ ...options.transport, local });
  return { own, transports, send: health.watch(transports.send) };
}

/** What it answers itself: the questions of compliance, and people's about the reads of their data. */
function openOwnMember(
  { ledgerUrl, consentUrl, logger, flowsLock }: GatewayOptions,
  parts: Pick<LedgerMemberOptions, 'ledger' | 'members' | 'catalogue' | 'flows' | 'healthOf' | 'circuitOf'>,
): LedgerMember {
  const report = (id: string, error: unknown) => logger.error({ id, err: error }, 'a question to the ledger failed');
  return openLedgerMember({ ...parts, ledgerUrl, consentUrl, flowsLock: flowsLock ?? null, report });
}
