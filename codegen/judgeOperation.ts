import { purposes } from '#gateway/consent/purposes.ts';
import { flowReport } from '#gateway/flows/flowReport.ts';
import { hopeless } from '#gateway/flows/needOf.ts';
import { CALLER } from '#gateway/flows/operationFlows.ts';
import type { DocumentNode } from 'graphql';
import type { FlowLine, FlowReport } from '#gateway/flows/flowReport.ts';
import type { PlannedGraph } from '#gateway/plan/operations.ts';
import type { Caller } from './callers.ts';

/** Why an operation can never be answered as it stands. */
export type Objection = {
  readonly says: string;
  /** The field that it is about; null: the operation itself. */
  readonly coordinate: string | null;
};

export type Judged = { readonly report: FlowReport; readonly objections: readonly Objection[] };

/**
 * What an operation would move and what that needs, by the compiler of flows that the gateway runs; and what of it no consent can ever
 * allow. An input that another party is refused is no objection: what is computed from it is computed without it.
 */
export function judgeOperation(graph: PlannedGraph, document: DocumentNode, name: string, caller: Caller): Judged {
  const operation = graph.compile(document, name);
  const purpose = operation.purpose ?? (caller.inPerson ? SUBJECT_ACCESS : null);
  if (purpose !== null && !purposes.has(purpose))
    return { report: nothing(name, purpose), objections: [unknown(purpose)] };
  const report = flowReport(operation, {
    catalogue: graph.catalogue,
    members: { find: () => ({ role: caller.role as never }), ofRole: () => [] },
    caller: { org: caller.name, person: caller.inPerson ? caller.name : null },
    purpose,
  });
  const missing = report.purposeMissing ? [purposeMissing(caller)] : [];
  return { report, objections: [...missing, ...firstOfEachScope(report.flows.filter(isAskedFor)).map(objectionTo)] };
}

const SUBJECT_ACCESS = 'subject.access/1';

function isAskedFor({ recipient, needs }: FlowLine): boolean {
  return recipient === CALLER && hopeless.has(needs) && needs !== 'PURPOSE';
}

function firstOfEachScope(flows: readonly FlowLine[]): FlowLine[] {
  return [...Map.groupBy(flows, ({ scope }) => scope).values()].map(([first]) => first!);
}

function objectionTo({ purpose, scope, coordinate, needs }: FlowLine): Objection {
  const why = needs === 'NEVER' ? 'never releases' : 'is not for';
  return { says: `the purpose ${purpose} ${why} ${scope}, whatever is consented to: ${coordinate}`, coordinate };
}

function purposeMissing({ name }: Caller): Objection {
  const says = `it reads personal data that is not its caller's own (${name}), and must say why with @purpose`;
  return { says, coordinate: null };
}

function unknown(purpose: string): Objection {
  return { says: `no purpose has the code ${purpose}. There are ${[...purposes.keys()].join(', ')}`, coordinate: null };
}

function nothing(operation: string, purpose: string): FlowReport {
  return { operation, purpose, flows: [], purposeMissing: false, consents: [], request: null };
}
