import type { OrgId } from '#kernel/ids.ts';
import type { Decision } from '#gateway/consent/decide.ts';

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
export type ReleaseEntry = RequestFacts & {
  readonly kind: 'release';
  readonly source: string;
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

export type LedgerEntry = ReleaseEntry | ReadEntry;

/** Groups judged flows into entries, in a fixed order whatever the order of the flows. */
export function recordOf(
  facts: RequestFacts,
  flows: readonly JudgedFlow[],
  commitments: ReadonlyMap<string, string>,
): ReleaseEntry[] {
  const groups = new Map<string, JudgedFlow[]>();
  for (const flow of flows) {
    const key = JSON.stringify([flow.source, flow.recipient, flow.subject, flow.purpose]);
    const group = groups.get(key);
    if (group) group.push(flow);
    else groups.set(key, [flow]);
  }
  return [...groups.keys()].toSorted().map((key) => entryOf(facts, groups.get(key)!, commitments));
}

function entryOf(
  facts: RequestFacts,
  flows: readonly JudgedFlow[],
  commitments: ReadonlyMap<string, string>,
): ReleaseEntry {
  const { source, recipient, purpose, subject } = flows[0]!;
  const released = new Map<string, ReleasedLine>();
  const withheld = new Map<string, WithheldLine>();
  for (const { coordinate, scope, via, decision, count: objects } of flows) {
    if (decision.effect === 'permit') {
      const { basis, consent } = decision;
      count(released, { coordinate, scope, via, basis, ...(consent && { consent }), count: objects });
    } else count(withheld, { coordinate, scope, via, because: decision.because, count: objects });
  }
  const commitment = subject === null ? null : commitments.get(subject);
  if (commitment === undefined) throw new TypeError('a subject without a commitment');
  return {
    kind: 'release',
    ...facts,
    source,
    recipient,
    purpose,
    subject: commitment,
    released: sorted(released),
    withheld: sorted(withheld),
  };
}

function count<Line extends { readonly count: number }>(lines: Map<string, Line>, line: Line): void {
  const key = JSON.stringify({ ...line, count: undefined });
  const present = lines.get(key);
  lines.set(key, present ? { ...present, count: present.count + line.count } : line);
}

function sorted<Line>(lines: ReadonlyMap<string, Line>): Line[] {
  return [...lines.keys()].toSorted().map((key) => lines.get(key)!);
}
