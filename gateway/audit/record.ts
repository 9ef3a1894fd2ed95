import type { OrgId } from '#kernel/ids.ts';
import type { Decision, Permit } from '#gateway/consent/decide.ts';

/** A flow and what was decided about it. */
export type JudgedFlow = {
  readonly coordinate: string;
  readonly scope: string;
  readonly via: 'selection' | 'requires' | 'key';
  /** The organisation that holds the datum; `role:<role>` where the decision did not depend on which. */
  readonly source: string;
  readonly recipient: OrgId;
  /** The customer id; null for data about nobody. */
  readonly subject: string | null;
  readonly purpose: string | null;
  readonly decision: Decision;
  /** Over how many objects. */
  readonly count: number;
};

/** What is the same for every entry of a request. */
export type RequestFacts = {
  /** Epoch seconds. */
  readonly at: number;
  readonly traceId: string;
  /** SHA-256 of the operation's text, hex. */
  readonly operation: string;
  /** SHA-256 of the supergraph, hex. */
  readonly supergraph: string;
  readonly caller: OrgId;
  readonly client: string;
  /** Under break-glass: who of the caller's staff asks. */
  readonly staff?: string;
};

export type ReleasedLine = {
  readonly coordinate: string;
  readonly scope: string;
  readonly via: string;
  readonly basis: string;
  readonly consent?: { readonly id: string; readonly version: number; readonly revision: number };
  readonly count: number;
};
export type WithheldLine = {
  readonly coordinate: string;
  readonly scope: string;
  readonly via: string;
  readonly because: string;
  readonly count: number;
};

/** One entry per (request × source × recipient × subject × purpose). Never the data: the ledger is forever. */
export type ReleaseEntry = Omit<RequestFacts, 'staff'> & {
  readonly kind: 'release';
  readonly source: string;
  /** Under break-glass: the commitment of whoever of the caller's staff asked, hex. */
  readonly staff?: string;
  readonly recipient: OrgId;
  readonly purpose: string | null;
  /** The subject's salted commitment, hex; null for data about nobody. */
  readonly subject: string | null;
  readonly released: readonly ReleasedLine[];
  readonly withheld: readonly WithheldLine[];
};

/** Who read the ledger: its entries from index `start` up to, and not with, `end`. */
export type ReadEntry = Pick<RequestFacts, 'at' | 'traceId' | 'caller' | 'client'> & {
  readonly kind: 'read';
  readonly start: number;
  readonly end: number;
};

/** Compliance staff asked questions of the graph: which, and about whom. */
export type QuestionEntry = Pick<RequestFacts, 'at' | 'traceId' | 'caller' | 'client'> & {
  readonly kind: 'question';
  /** Fields of `Audit`, in the order of the alphabet. */
  readonly questions: readonly string[];
  /** Commitments of those whom they name, hex. */
  readonly subjects: readonly string[];
};

/** Something happened to a consent: one entry for each change, in the order of all changes. */
export type ConsentEventEntry = {
  readonly kind: 'consent';
  /** Epoch seconds, by the consent store. */
  readonly at: number;
  readonly revision: number;
  readonly consent: string;
  /** The commitment of the person whose consent it is, hex. */
  readonly subject: string;
  readonly event: string;
  /** The state that it led to. */
  readonly status: string;
  /** A person's commitment, an organisation, or `time`. */
  readonly actor: string;
  /** Where the software gave one. */
  readonly reason: string | null;
  readonly recipient: string;
  readonly processors: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  /** The scopes that it grants after the event; null where the store did not keep them yet. */
  readonly granted: readonly string[] | null;
  /** SHA-256 over purpose, method and categories, hex. */
  readonly termsSha256: string;
  /** SHA-256 of the receipt that was signed for it, hex. */
  readonly receiptSha256: string | null;
};

/** A vehicle went to another holder; which vehicle stands in the trust operator's `tenure_change` under this revision. */
export type TransferEntry = Pick<ConsentEventEntry, 'at' | 'revision'> & {
  readonly kind: 'transfer';
  /** The commitments of who held it and of who does, hex. */
  readonly subject: string;
  readonly holder: string;
};

/** What somebody did to a use of break-glass. */
export type GlassEntry = Pick<ConsentEventEntry, 'at' | 'revision' | 'subject' | 'actor' | 'recipient'> & {
  readonly kind: 'break-glass';
  readonly glass: string;
  readonly event: 'OPEN' | 'APPROVE' | 'CLOSE' | 'EXPIRE' | 'LAPSE' | 'REVIEW';
  readonly scopes: readonly string[];
  /** Of an approval: until when it holds, epoch seconds. */
  readonly until: number | null;
  /** Of a review: what it found. */
  readonly outcome: string | null;
};

/** What has a place in the order of all changes: each place stands in one entry. */
export type EventEntry = ConsentEventEntry | TransferEntry | GlassEntry;

export type LedgerEntry = ReleaseEntry | ReadEntry | QuestionEntry | EventEntry;

/** Groups judged flows into entries, in a fixed order whatever the order of the flows. */
export function recordOf(
  facts: RequestFacts,
  flows: readonly JudgedFlow[],
  commitments: ReadonlyMap<string, string>,
): ReleaseEntry[] {
  const groups = new Map<string, JudgedFlow[]>();
  for (const flow of flows) {
    const key = `${flow.source}\n${flow.recipient}\n${flow.subject}\n${flow.purpose}`;
    const group = groups.get(key);
    if (group) group.push(flow);
    else groups.set(key, [flow]);
  }
  return sorted(groups).map((group) => entryOf(facts, group, commitments));
}

/** Keys in the order of RFC 8785, in which they are hashed: what is in order need not be sorted then. */
function entryOf(
  { at, caller, client, operation, staff, supergraph, traceId }: RequestFacts,
  flows: readonly JudgedFlow[],
  commitments: ReadonlyMap<string, string>,
): ReleaseEntry {
  const { source, recipient, purpose, subject } = flows[0]!;
  const released = new Map<string, ReleasedLine>();
  const withheld = new Map<string, WithheldLine>();
  for (const flow of flows) {
    if (flow.decision.effect === 'permit') release(released, flow, flow.decision);
    else withhold(withheld, flow, flow.decision.because);
  }
  const commitment = subject === null ? null : commitments.get(subject);
  const by = staff === undefined ? null : commitments.get(staff);
  if (commitment === undefined || by === undefined) throw new TypeError('a person without a commitment');
  return {
    at,
    caller,
    client,
    kind: 'release',
    operation,
    purpose,
    recipient,
    released: sorted(released),
    source,
    ...(by !== null && { staff: by }),
    subject: commitment,
    supergraph,
    traceId,
    withheld: sorted(withheld),
  };
}

function release(lines: Map<string, ReleasedLine>, flow: JudgedFlow, { basis, consent }: Permit): void {
  const { coordinate, scope, via } = flow;
  const key = `${coordinate}\n${scope}\n${via}\n${basis}\n${consent?.id}\n${consent?.version}\n${consent?.revision}`;
  const count = (lines.get(key)?.count ?? 0) + flow.count;
  lines.set(key, { basis, ...(consent && { consent }), coordinate, count, scope, via });
}

function withhold(lines: Map<string, WithheldLine>, flow: JudgedFlow, because: string): void {
  const { coordinate, scope, via } = flow;
  const key = `${coordinate}\n${scope}\n${via}\n${because}`;
  const count = (lines.get(key)?.count ?? 0) + flow.count;
  lines.set(key, { because, coordinate, count, scope, via });
}

function sorted<Line>(lines: ReadonlyMap<string, Line>): Line[] {
  return [...lines.keys()].toSorted().map((key) => lines.get(key)!);
}
