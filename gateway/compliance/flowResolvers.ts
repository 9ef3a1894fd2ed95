import { Refusal } from '#kernel/errors.ts';
import { countFlows, cursorOf, readFlows } from './flowRows.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { FlowRow, LedgerFilter } from './flowRows.ts';
import type {
  Access,
  CustomerResolvers,
  FlowConnectionResolvers,
  FlowFilter,
  Resolvers,
} from '#schema/generated/ledger.ts';

const MOST = 200;

/** Rows of a page, and what counting them needs. */
type Page = {
  readonly rows: readonly FlowRow[];
  readonly more: boolean;
  readonly filter: LedgerFilter;
};

/** @throws Refusal INPUT_INVALID */
export function pageSize(first: number, most = MOST): number {
  if (first < 1 || first > most) throw new Refusal('INPUT_INVALID', { check: 'a page size', least: 1, most });
  return first;
}

export async function pageOfFlows(
  request: AuditRequest,
  filter: (FlowFilter & Pick<LedgerFilter, 'byOthers'>) | null | undefined,
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
): Promise<Page> {
  const { customer, ...rest } = filter ?? {};
  const asked: LedgerFilter = { ...rest, ...(customer && { subject: await request.commitmentOf(customer) }) };
  const rows = await readFlows(request.ledgerRun, asked, pageSize(first) + 1, after);
  return { rows: rows.slice(0, first), more: rows.length > first, filter: asked };
}

const pageInfo = ({ rows, more }: Page) => ({
  hasNextPage: more,
  endCursor: rows.length > 0 ? cursorOf(rows.at(-1)!) : null,
});

/** The parents of a connection's fields are pages, whatever codegen calls them. */
const page = (parent: unknown) => parent as Page;

const FlowConnection: FlowConnectionResolvers<AuditRequest> = {
  nodes: (parent) => [...page(parent).rows],
  pageInfo: (parent) => pageInfo(page(parent)),
  totalCount: async (parent, _, { ledgerRun }) => (await countFlows(ledgerRun, page(parent).filter)).lines,
  people: async (parent, _, { ledgerRun }) => (await countFlows(ledgerRun, page(parent).filter)).people,
};

/** A person is told of the line; not in which request, with which client, it was. */
function accessOf({ index, at, caller, source, recipient, purpose, coordinate, scope, via, ...rest }: FlowRow): Access {
  const { basis, breakGlass, consent, consentVersion, because, count } = rest;
  const asked = { index, at, caller, source, recipient, purpose, coordinate, scope, via };
  return { ...asked, basis, breakGlass, consent, consentVersion, because, count };
}

const Customer: CustomerResolvers<AuditRequest> = {
  __resolveReference: ({ id }) => ({ id }),
  accessHistory: async ({ id }, { first, after, recipient, refused, at }, request) => {
    const filter = {
      customer: id!,
      byOthers: true,
      ...(recipient && { recipient }),
      ...(typeof refused === 'boolean' && { refused }),
      ...(typeof at === 'string' && { at }),
    };
    const found = await pageOfFlows(request, filter, { first, after });
    return { nodes: found.rows.map(accessOf), pageInfo: pageInfo(found) };
  },
};

export const flowResolvers: Resolvers<AuditRequest> = {
  FlowConnection,
  Customer,
  AuditConsentEvent: { customer: ({ subject }, _, { personBehind }) => personBehind(subject) },
  AuditFlow: { customer: ({ subject }, _, { personBehind }) => personBehind(subject) },
  DecisionInput: { customer: (parent, _, { personBehind }) => personBehind((parent as { subject?: string }).subject) },
};
