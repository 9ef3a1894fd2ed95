import { Refusal } from '#kernel/errors.ts';
import { issuerOf } from '#kernel/ids.ts';
import { consentAnswers } from './consentResolvers.ts';
import { flowResolvers, pageOfFlows, pageSize } from './flowResolvers.ts';
import * as asked from './flowQuestions.ts';
import { relatedTo } from './consentQuestions.ts';
import { readGlassUses, readsUnder } from './glassRows.ts';
import { readConsentEvents } from './eventRows.ts';
import { networkResolvers, openNetwork } from './network.ts';
import { openOwnUse, ownUseResolvers } from './ownUse.ts';
import { recordQuestions } from './recordQuestions.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { AuditResolvers, Integrity, Resolvers, SubjectSource } from '#schema/generated/ledger.ts';

const Audit: AuditResolvers<AuditRequest> = {
  ...consentAnswers,
  flows: (_, { filter, ...page }, request) => pageOfFlows(request, filter, page) as never,
  consentEvents: async (_, { customer, first, ...which }, request) => {
    const subject = customer ? await request.commitmentOf(customer) : null;
    return readConsentEvents(request.ledgerRun, { ...which, subject }, pageSize(first));
  },
  locationReads: (_, __, { ledgerRun }) => asked.readScopes(ledgerRun, 'location'),
  breakGlass: (_, __, { ledgerRun }) => asked.readScopes(ledgerRun, 'break-glass'),
  breakGlassUses: async (_, { overdue, first }, { consentRun, ledgerRun }) => {
    const uses = await readGlassUses(consentRun, overdue, pageSize(first));
    const ids = uses.map(({ id }) => id);
    const reads = await readsUnder(ledgerRun, ids);
    return uses.map((use) => ({ ...use, reads: reads.get(use.id) ?? 0 }));
  },
  processingRecords: (_, period, { ledgerRun }) => asked.processingRecords(ledgerRun, period),
  refusals: (_, period, { ledgerRun }) => asked.refusals(ledgerRun, period),
  clientLoad: (_, period, { ledgerRun }) => asked.clientLoad(ledgerRun, period),
  decisionInputs: (_, period, { ledgerRun }) => asked.decisionInputs(ledgerRun, period),
  readers: (_, { first }, { ledgerRun }) => asked.readers(ledgerRun, pageSize(first)),
  subjectAccess: (_, { customer }, request) => subjectAccess(request, customer),
  integrity: (_, { size, root }, request) => integrity(request, size, root),
};

export const auditResolvers: Resolvers<AuditRequest> = {
  Query: {
    audit: async (_, __, request, info) => {
      if (request.context.purpose !== PURPOSE) throw new Refusal('NOT_ALLOWED', { purpose: PURPOSE });
      await recordQuestions(request, info);
      return {};
    },
    network: (_, __, request) => openNetwork(request),
    ownUse: (_, period, request) => openOwnUse(request, period),
  },
  Audit,
  Network: networkResolvers,
  OwnUse: ownUseResolvers,
  ...flowResolvers,
};

export const PURPOSE = 'compliance.audit/1';

async function subjectAccess(request: AuditRequest, customer: string): Promise<SubjectSource[]> {
  const subject = await request.commitmentOf(customer);
  const home = issuerOf(customer);
  const read = new Map(
    (await asked.scopesReadOf(request.ledgerRun, subject)).map((each) => [each.source, each.scopes]),
  );
  const related = new Set((await relatedTo(request.consentRun, customer)).map(({ recipient }) => recipient));
  return request.members.all
    .filter(({ role, id }) => role !== null && role !== 'ledger' && (id === home || read.has(id) || related.has(id)))
    .map(({ id }) => ({ source: id, scopesRead: read.get(id) ?? [], related: id === home || related.has(id) }));
}

async function integrity({ ledger }: AuditRequest, size: number, root: string): Promise<Integrity> {
  const now = await ledger.root();
  const head = { size: now.size, root: base64(now.rootHash) };
  try {
    const { root1 } = await ledger.consistency(size, now.size);
    const same = base64(root1) === root;
    return { ...head, whole: same, problem: same ? null : 'The root hash at that size is another one.' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...head, whole: false, problem: `${error.message} (${error.code})` };
  }
}

function base64(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}
