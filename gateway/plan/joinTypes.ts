import type { FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';

type Path = FlattenNode['path'];

/**
 * The planner plans for each type apart what only objects of some types at a place are asked for. Where those are the same steps
 * they become one again, for several types: no request more than without.
 */
export function joinTypes(plan: QueryPlan): QueryPlan {
  return plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: joined(plan.node) } : plan;
}

function joined(node: PlanNode): PlanNode {
  if (node.kind === 'Sequence') return { ...node, nodes: node.nodes.map(joined) };
  if (node.kind !== 'Parallel') return node;
  const alike = Map.groupBy(node.nodes.map(joined), (each) => JSON.stringify(mapPaths(each, withoutTypes)));
  const nodes = [...alike.values()].flatMap((twins) => twins.reduce(joinInto, []));
  return nodes.length === 1 ? nodes[0]! : { ...node, nodes };
}

function joinInto(nodes: readonly PlanNode[], node: PlanNode): PlanNode[] {
  for (const [i, other] of nodes.entries()) {
    const one = both(other, node);
    if (one) return nodes.with(i, one);
  }
  return [...nodes, node];
}

/** One node for the types of both, which differ in types alone; null where they do so at several steps. */
function both(node: PlanNode, other: PlanNode): PlanNode | null {
  const others = pathsIn(other);
  const pairs = pathsIn(node).map((path, i) => [path, others[i]!] as const);
  const differing = new Set(pairs.flatMap(([a, b]) => a.flatMap((step, at) => (step === b[at] ? [] : [at]))));
  if (differing.size > 1) return null;
  let i = 0;
  return mapPaths(node, (path) => {
    const twin = others[i++]!;
    return path.map((step, at) => (step === twin[at] ? step : ofEither(String(step), String(twin[at]))));
  });
}

function ofEither(step: string, other: string): string {
  const [name, ...types] = [step.split('|')[0]!, ...typesOf(step), ...typesOf(other)];
  const all = typesOf(step).length === 0 || typesOf(other).length === 0;
  return all ? name : `${name}|[${[...new Set(types)].join()}]`;
}

function typesOf(step: string): string[] {
  return /\|\[(.*)\]$/.exec(step)?.[1]?.split(',') ?? [];
}

function withoutTypes(path: Path): Path {
  return path.map((step) => String(step).split('|')[0]!);
}

function pathsIn(node: PlanNode): Path[] {
  const found: Path[] = [];
  mapPaths(node, (path) => {
    found.push(path);
    return path;
  });
  return found;
}

/** Deferred parts are left as they are. */
function mapPaths(node: PlanNode, to: (path: Path) => Path): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((each) => mapPaths(each, to)) };
    case 'Flatten':
      return { ...node, path: to(node.path), node: mapPaths(node.node, to) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause && { ifClause: mapPaths(ifClause, to) }),
        ...(elseClause && { elseClause: mapPaths(elseClause, to) }),
      };
    }
    case 'Fetch':
    case 'Defer':
      return node;
  }
}
