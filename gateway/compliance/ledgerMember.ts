import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { openConnections } from '#gateway/audit/connections.ts';
import { auditRequest } from './auditRequest.ts';
import { auditResolvers } from './auditResolvers.ts';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { AuditParts } from './auditRequest.ts';

/** The gateway's own organisation: it holds the ledger, and answers under the role `ledger` in this process. */
export const ledgerOrganisation: Organisation = {
  id: 'ledger',
  name: { en: 'Chelian Ledger', zh: '车链账本' },
  role: 'ledger',
  endpoint: 'local:',
  wmi: [],
  status: 'ACTIVE',
};

export type LedgerMemberOptions = Omit<AuditParts, 'ledgerRun' | 'consentRun'> & {
  readonly ledgerUrl: string;
  readonly consentUrl: string;
  /** Is told of a bug under the id that the caller gets. */
  readonly report: (id: string, error: unknown) => void;
};

export type LedgerMember = {
  /** As the transport asks a member in this process. */
  readonly answer: (body: string, headers: Readonly<Record<string, string>>) => Promise<string>;
  /** For whoever asks beside the graph. */
  readonly parts: AuditParts;
  close(): Promise<void>;
};

const CONNECTIONS = 2;
const ANSWER_MS = 10_000;

/** Answers what compliance staff ask, and people about the reads of their own data. It connects when it is first asked. */
export function openLedgerMember({ ledgerUrl, consentUrl, report, ...parts }: LedgerMemberOptions): LedgerMember {
  const schema = buildSubgraphSchema([{ typeDefs: subgraphSdl('ledger'), resolvers: auditResolvers as never }]);
  const open = (url: string) => openConnections({ url, max: CONNECTIONS, timeoutMs: ANSWER_MS });
  const [ledger, consents] = [open(ledgerUrl), open(consentUrl)];
  const all: AuditParts = { ...parts, ledgerRun: ledger.run, consentRun: consents.run };
  const told = (error: GraphQLError): GraphQLFormattedError => {
    const { path, originalError } = error;
    if (originalError instanceof Refusal) {
      const { message, code, detail } = originalError;
      return { message, extensions: { code, ...detail }, ...(path && { path }) };
    }
    const id = randomUUID();
    report(id, originalError ?? error);
    return { message: new Refusal('INTERNAL').message, extensions: { code: 'INTERNAL', id }, ...(path && { path }) };
  };
  return {
    parts: all,
    async answer(body, headers) {
      const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const document = parse(query);
      const problems = validate(schema, document);
      if (problems.length > 0) return JSON.stringify({ errors: problems.map(told) });
      const contextValue = auditRequest(all, contextOf(headers));
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      return JSON.stringify({ data, ...(errors && { errors: errors.map(told) }) });
    },
    async close() {
      await Promise.all([ledger.close(), consents.close()]);
    },
  };
}

/** It comes from this very process: its signature is for members elsewhere. */
function contextOf(headers: Readonly<Record<string, string>>): MemberContext {
  const [, , context = ''] = (headers[CONTEXT_HEADER] ?? '').split('~');
  return JSON.parse(Buffer.from(context, 'base64url').toString('utf8')) as MemberContext;
}
