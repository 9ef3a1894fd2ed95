import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Refusal } from '#kernel/errors.ts';
import { PURPOSE } from '#gateway/compliance/auditResolvers.ts';
import { auditRequest } from '#gateway/compliance/auditRequest.ts';
import { openFlowExports } from '#gateway/compliance/exportFlows.ts';
import { exportText, formats, lists } from '#gateway/compliance/exportRows.ts';
import type { FastifyInstance } from 'fastify';
import type { AuditParts } from '#gateway/compliance/auditRequest.ts';
import type { Format } from '#gateway/compliance/exportRows.ts';
import type { LedgerFilter } from '#gateway/compliance/flowRows.ts';
import type { KeyedPseudonyms, Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Caller } from '#gateway/release/ports.ts';

export type AuditRoutesOptions = {
  readonly parts: AuditParts;
  /** Of the ledger's database. */
  readonly ledgerUrl: string;
  readonly pseudonyms: KeyedPseudonyms;
  /** @throws Refusal TOKEN_* */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Epoch seconds. */
  readonly now: () => number;
};

const FLOWS = 'flows';
const LISTS = [FLOWS, ...Object.keys(lists)];
/** What a list may be narrowed by: of `flows` all, of the others the period. */
const FILTERS = ['recipient', 'source', 'scope', 'purpose', 'consent', 'traceId', 'from', 'until'] as const;

/** `GET /audit/export/<list>?format=csv|jsonl`: for compliance staff, and on record before the first byte leaves. */
export function serveAudit(app: FastifyInstance, options: AuditRoutesOptions): void {
  const { parts, ledgerUrl, pseudonyms, authenticate, now } = options;
  const exportFlows = openFlowExports(ledgerUrl);
  app.get<{ Params: { list: string }; Querystring: Record<string, string> }>(
    '/audit/export/:list',
    async ({ params: { list: name }, query, headers }, reply) => {
      const { org: caller, client, purposes } = await authenticate(headers.authorization);
      if (!purposes.has(PURPOSE)) throw new Refusal('NOT_ALLOWED', { purpose: PURPOSE });
      if (!LISTS.includes(name)) throw new Refusal('NOT_FOUND', { lists: LISTS });
      const format = formatIn(query['format']);
      const names = pseudonyms.of(caller);
      const filter = filterIn(query, names);
      const asking = { caller, client, traceId: randomUUID() };
      const at = now();
      await parts.ledger.append([{ kind: 'question', at, ...asking, questions: [`export ${name}`], subjects: [] }]);
      const context = { ...asking, person: null, purpose: PURPOSE, requestedAt: at };
      const text =
        name === FLOWS
          ? exportFlows({ filter, format, reader: caller, keyring: pseudonyms.keyringFor(caller) })
          : exportText(await lists[name]!(auditRequest(parts, context), filter), format, names.seal);
      const file = Readable.from(text);
      // What cannot be begun is refused, not broken off.
      await once(file, 'readable');
      return reply
        .type(formats[format])
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}.${format}"`)
        .send(file);
    },
  );
}

function formatIn(asked: unknown): Format {
  if (asked === 'csv' || asked === 'jsonl') return asked;
  throw new Refusal('INPUT_INVALID', { check: 'format', formats: Object.keys(formats) });
}

/** @throws Refusal INPUT_INVALID */
function filterIn(query: Readonly<Record<string, unknown>>, names: Names): LedgerFilter {
  const given = FILTERS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]] as const] : []));
  for (const [name, value] of given)
    if ((name === 'from' || name === 'until') && Number.isNaN(Date.parse(value)))
      throw new Refusal('INPUT_INVALID', { check: 'an instant, ISO 8601', name });
  const { consent, ...filter } = Object.fromEntries(given) as Record<string, string>;
  return { ...filter, ...(consent !== undefined && { consent: names.openOrNobody(consent) }) };
}
