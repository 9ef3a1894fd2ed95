import type { CompiledNode, Stage } from './compile.ts';

export type FetchNode = Extract<CompiledNode, { kind: 'fetch' }> & { readonly alone?: Rides };

/** A stage that asks for what two asked for, and the two. */
export type Rides = { readonly rider: Stage; readonly carrier: Stage };
/** What else is asked of two fetches before one of them rides along. */
export type Fits = (rider: FetchNode, carrier: FetchNode) => boolean;
export type RidingNode =
  | Exclude<CompiledNode, { kind: 'sequence' | 'parallel' | 'fetch' }>
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly RidingNode[] }
  | FetchNode;

/**
 * Where a plan asks one member about the same objects twice, at once with their key and later with inputs of another member, the
 * first question rides along with the second: one request less, and the later one is on the way to the answer anyway.
 */
export function rideAlong(node: CompiledNode, also: Fits = () => true): RidingNode {
  if (node.kind === 'sequence') return { ...node, nodes: node.nodes.map((each) => rideAlong(each, also)) };
  if (node.kind !== 'parallel') return node;
  const nodes = node.nodes.map((each) => rideAlong(each, also));
  for (const [i, rider] of nodes.entries()) {
    if (rider.kind !== 'fetch' || rider.alone) continue;
    for (const [j, other] of nodes.entries()) {
      if (i === j || other.kind !== 'sequence') continue;
      const carrier = other.nodes.at(-1);
      if (carrier?.kind !== 'fetch' || carrier.alone || !fits(rider, carrier) || !also(rider, carrier)) continue;
      const carrying = { ...other, nodes: [...other.nodes.slice(0, -1), together(rider, carrier)] };
      return rideAlong({ ...node, nodes: nodes.with(j, carrying).toSpliced(i, 1) }, also);
    }
  }
  return { ...node, nodes };
}

/** The same objects, by at least what the rider needs, and no field of one that is in the way of the other's. */
function fits({ stage: rider, path }: FetchNode, { stage: carrier, path: there }: FetchNode): boolean {
  const [ours, theirs] = [[...rider.represents], [...carrier.represents]];
  const [own, its] = [ours[0], theirs[0]];
  if (ours.length !== 1 || theirs.length !== 1 || !own || !its || own[0] !== its[0]) return false;
  const slots = new Set(carrier.fields.map(({ slot }) => slot));
  return (
    rider.role === carrier.role &&
    path.join() === there.join() &&
    [rider, carrier].every(({ contexts }) => contexts.length === 0) &&
    [...own[1].carried.keys()].every((input) => its[1].carried.has(input)) &&
    [own[1], its[1]].every(({ rewrites }) => rewrites.length === 0) &&
    [rider, carrier].every(({ fields }) => fields.every(({ selection }) => selection === null)) &&
    rider.fields.every(({ slot, name }) => name === '__typename' || !slots.has(slot))
  );
}

function together({ stage: rider, path }: FetchNode, { stage: carrier }: FetchNode): FetchNode {
  const names = new Set(carrier.variables.map((each) => each.variable.name.value));
  const stage: Stage = {
    ...carrier,
    items: [...rider.items, ...carrier.items],
    fields: [...rider.fields, ...carrier.fields],
    variables: [...carrier.variables, ...rider.variables.filter((each) => !names.has(each.variable.name.value))],
  };
  return { kind: 'fetch', path, stage, alone: { rider, carrier } };
}
