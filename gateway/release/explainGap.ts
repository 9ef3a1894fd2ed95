import { issuerOf } from '#kernel/ids.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Gate } from './gate.ts';
import type { Gap, GraphNode } from './graphNode.ts';
import type { Run } from './executor.ts';

/**
 * What a refused caller is told beside the code: the flow, and the consent request that would lift the refusal, as RFC 9396
 * `authorization_details`. Of the subject it names only what the caller has already: open ids, and VINs that it sent itself.
 */
export function explainGap(gate: Gate, run: Run): (gap: Gap, node: GraphNode) => Readonly<Record<string, unknown>> {
  const sent = new Set(stringsIn(run.variables));
  return ({ flow, member }, node) => {
    if (!flow) return member ? { member } : {};
    // Another organisation asks for itself; the caller cannot.
    if (flow.recipient !== gate.options.caller.org) return { consent: flow };
    const request = {
      type: 'chelian.consent',
      recipient: flow.recipient,
      purpose: flow.purpose,
      scopes: [flow.scope],
      ...(gate.options.members.find(flow.source) && { sources: [flow.source] }),
      ...about(node, sent, gate.options.caller.org, run.caller),
    };
    return { consent: { ...flow, authorization_details: [request] } };
  };
}

/** The person as the caller knows them: by an open id, by a VIN that it sent, or as the party of a record that it issued. */
function about(node: GraphNode, sent: ReadonlySet<string>, caller: OrgId, names: Names): Record<string, string> {
  for (let at: GraphNode | null = node; at; at = at.parent) {
    const { id, vin } = at.data;
    if (at.type === 'Customer' && typeof id === 'string') return { customerId: names.seal(id) };
    if (at.type === 'Vehicle' && typeof vin === 'string' && sent.has(vin)) return { vin };
    if (typeof id !== 'string') continue;
    return issuerOf(id) === caller && at.subject?.kind === 'person'
      ? { customerId: names.seal(at.subject.id) }
      : { resource: `${at.type}:${names.seal(id)}` };
  }
  return {};
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
