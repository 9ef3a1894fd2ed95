import DataLoader from 'dataloader';
import { caughtUp } from './caughtUp.ts';
import { peopleBehind } from './flowQuestions.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { PartyFlow } from '#gateway/plan/partyFlows.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Health } from '#gateway/release/memberHealth.ts';
import type { Organisation } from '#kernel/organisation.ts';

/** What the gateway's own member answers from. */
export type AuditParts = {
  /** Reads the ledger's database. */
  readonly ledgerRun: Run;
  /** Reads the views of `schema/consent/audit.sql`. */
  readonly consentRun: Run;
  readonly ledger: Pick<Ledger, 'append' | 'commitments' | 'consistency' | 'root'>;
  readonly catalogue: () => Catalogue;
  /** Every flow between roles that the supergraph in force makes possible. */
  readonly flows: () => readonly PartyFlow[];
  readonly members: { readonly all: readonly Organisation[] };
  /** How a member answers this gateway. */
  readonly healthOf: (org: OrgId) => Health;
  /** Whether a member's endpoint is asked; null where that is not known. */
  readonly circuitOf: (endpoint: string | null) => 'CLOSED' | 'OPEN' | null;
  /** The flows that their owners approved: the text of `flows.lock`. Null where nobody told. */
  readonly flowsLock: string | null;
};

export type AuditRequest = AuditParts & {
  readonly context: Pick<MemberContext, 'caller' | 'client' | 'person' | 'purpose' | 'requestedAt' | 'traceId'>;
  /** The commitment of a person; one is made for whoever has none, and then no entry is about them. */
  readonly commitmentOf: (customer: string) => Promise<string>;
  /** The people behind commitments, asked for together. Null after an erasure. */
  readonly personBehind: (commitment: string | null | undefined) => Promise<string | null>;
};

export function auditRequest(parts: AuditParts, context: AuditRequest['context']): AuditRequest {
  const ledgerRun = caughtUp(parts.ledgerRun);
  const people = new DataLoader<string, string | null>(async (commitments) => {
    const found = await peopleBehind(ledgerRun, commitments);
    const byCommitment = new Map(found.map(({ commitment, subject }) => [commitment, subject]));
    return commitments.map((commitment) => byCommitment.get(commitment) ?? null);
  });
  return {
    ...parts,
    ledgerRun,
    context,
    commitmentOf: async (customer) => (await parts.ledger.commitments([customer])).get(customer)!,
    personBehind: async (commitment) => (commitment ? people.load(commitment) : null),
  };
}
