import { routed } from './routed.ts';
import { GraphNode } from './graphNode.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Uses } from '#gateway/plan/catalogue.ts';
import type { Gate } from './gate.ts';
import type { Blocked } from './judgeStage.ts';
import type { Represented } from './represent.ts';

/** Why a dependent field cannot be computed for the member: its first necessary input that is refused, or that nobody has. */
export function lackingInput(
  gate: Gate,
  node: GraphNode,
  uses: readonly Uses[],
  member: Organisation,
  withheld: Represented['withheld'],
): Blocked | undefined {
  for (const { necessary, inputs, purpose } of uses) {
    if (!necessary) continue;
    for (const input of inputs) {
      const refused = [...withheld].find(([path]) => input === path || input.startsWith(`${path}.`))?.[1];
      const lacking = refused ?? missing(gate, node, input.split('.'), purpose, member);
      if (lacking) return lacking;
    }
  }
  return undefined;
}

/** The members that would give a field of an object: those that its route names, else all of the roles that have it. */
export function ownersOf(gate: Gate, node: GraphNode, field: string): OrgId[] {
  const { catalogue, members } = gate.options;
  return catalogue.rolesOf(node.type, field).flatMap((role) => {
    const known = routed(gate, role, node);
    return (known.length > 0 ? known : members.ofRole(role)).map(({ id }) => id);
  });
}

/** An input that was not fetched because the member may not have it has left no trace but its absence: it is judged again. */
function missing(
  gate: Gate,
  node: GraphNode,
  [step, ...rest]: readonly string[],
  purpose: string,
  member: Organisation,
): Blocked | undefined {
  if (step === undefined) return undefined;
  const value = node.data[step];
  if (value instanceof GraphNode) return missing(gate, value, rest, purpose, member);
  if (value !== null && value !== undefined) return undefined;
  const { catalogue, members } = gate.options;
  const sources = ownersOf(gate, node, step);
  const role = members.find(sources[0] ?? '')?.role ?? 'unknown';
  if (sources.length > 0) {
    for (const scope of catalogue.scopesOf(node.type, step)) {
      const decision = gate.decide({ scope, sources, recipient: member.id, purpose, via: 'requires', node });
      const source = sources.length === 1 ? sources[0]! : role;
      if (decision.effect === 'deny')
        return { because: decision.because, scope, source, recipient: member.id, purpose };
    }
  }
  return {
    because: 'NO_DATA',
    scope: catalogue.scopesOf(node.type, step)[0] ?? '',
    source: member.id,
    recipient: member.id,
    purpose,
  };
}
