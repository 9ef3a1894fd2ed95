import { scopes } from '#gateway/consent/purposes.ts';
import * as asked from './consentQuestions.ts';
import { lastUses, neverGranted, readsOfScopes, scopesUsed, usesOf } from './flowQuestions.ts';
import { pageSize } from './flowResolvers.ts';
import { coverage } from './coverageResolver.ts';
import { stopTimes } from './stopTimes.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { AuditResolvers, FieldUse, SensitiveRead } from '#schema/generated/ledger.ts';

/** Questions about consents; some of them ask the ledger too. */
export const consentAnswers: AuditResolvers<AuditRequest> = {
  notice: (_, { consent }, { consentRun }) => asked.noticeOf(consentRun, consent),
  consentsOn: (_, { first, ...which }, { consentRun }) => asked.consentsOn(consentRun, which, pageSize(first)),
  consentUses: async (_, { consent }, { consentRun, ledgerRun }) => {
    const end = await asked.endOf(consentRun, consent);
    const uses = await usesOf(ledgerRun, consent, end?.endedAt ?? null);
    return { ...uses, endedAt: end?.endedAt ?? null, ended: end?.ended ?? null };
  },
  withdrawalToStop: async (_, { from, until }, { consentRun, ledgerRun }) => {
    const ends = await asked.withdrawn(consentRun, from, until);
    const ids = ends.map(({ id }) => id);
    return stopTimes(ends, await lastUses(ledgerRun, ids));
  },
  heldPastLife: (_, __, { consentRun }) => asked.erasures(consentRun, { late: true }),
  erasures: (_, { late, holder }, { consentRun }) =>
    asked.erasures(consentRun, { late: late ?? null, holder: holder ?? null }),
  sensitiveReads: (_, __, request) => sensitiveReads(request),
  unusedAndUnmet: async (_, { recipient }, request) => [
    ...(await neverGranted(request.ledgerRun, recipient)),
    ...(await neverUsed(request, recipient)),
  ],
  coverage: (_, __, request) => coverage(request),
  consentsUnderNotice: (_, { notice, version }, { consentRun }) =>
    asked.consentsUnderNotice(consentRun, notice, version),
  amendments: (_, { first }, { consentRun }) => asked.amendments(consentRun, pageSize(first)),
  transfers: (_, { first }, { consentRun }) => asked.transfers(consentRun, pageSize(first)),
  abandonment: (_, __, { consentRun }) => asked.abandonment(consentRun),
  jointHolders: (_, __, { consentRun }) => asked.jointHolders(consentRun),
};

async function sensitiveReads({ ledgerRun, consentRun }: AuditRequest): Promise<SensitiveRead[]> {
  const sensitive = [...scopes.values()].filter((scope) => scope.sensitive).map(({ code }) => code);
  const reads = await readsOfScopes(ledgerRun, sensitive);
  const consents = [
    ...new Set(reads.flatMap(({ basis, consent }) => (basis === 'CONSENT' && consent ? [consent] : []))),
  ];
  const answers = await asked.scopeAnswers(consentRun, consents);
  const separate = new Set(answers.filter((each) => each.separate).map(({ consent, scope }) => `${consent} ${scope}`));
  const rows = new Map<string, SensitiveRead>();
  for (const { scope, recipient, basis, consent, reads: count } of reads) {
    const key = `${scope} ${recipient} ${basis}`;
    const row = rows.get(key) ?? { scope, recipient, basis, reads: 0, withoutSeparate: 0 };
    row.reads += count;
    if (basis === 'CONSENT' && !separate.has(`${consent} ${scope}`)) row.withoutSeparate += count;
    rows.set(key, row);
  }
  return [...rows.values()];
}

async function neverUsed({ ledgerRun, consentRun }: AuditRequest, recipient?: string | null): Promise<FieldUse[]> {
  const used = new Set((await scopesUsed(ledgerRun)).map(({ consent, scope }) => `${consent} ${scope}`));
  const counts = new Map<string, FieldUse>();
  for (const granted of await asked.grantedScopes(consentRun, recipient)) {
    if (used.has(`${granted.id} ${granted.scope}`)) continue;
    const key = `${granted.recipient} ${granted.purpose} ${granted.scope}`;
    const { scope: what, purpose } = granted;
    const row = counts.get(key) ?? { recipient: granted.recipient, purpose, what, kind: 'NEVER_USED', count: 0 };
    row.count += 1;
    counts.set(key, row);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
