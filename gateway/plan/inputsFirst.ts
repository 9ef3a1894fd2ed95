import { slotsIn } from './pathSteps.ts';
import type { CompiledNode } from './compile.ts';

type Fetch = Extract<CompiledNode, { kind: 'fetch' }>;

/**
 * The planner now and then puts a fetch beside the one that brings its input, or its context: it comes after that one.
 * `known` are the paths that are there before.
 */
export function inputsFirst(node: CompiledNode, known: ReadonlySet<string> = new Set()): CompiledNode {
  switch (node.kind) {
    case 'fetch':
      return node;
    case 'sequence':
      return { ...node, nodes: oneByOne(node.nodes, known) };
    case 'parallel': {
      const order = inOrder(node.nodes, known);
      if (order.length === 1) return { ...node, nodes: node.nodes.map((each) => inputsFirst(each, known)) };
      const nodes = order.map((now): CompiledNode => (now.length === 1 ? now[0]! : { kind: 'parallel', nodes: now }));
      return inputsFirst({ kind: 'sequence', nodes }, known);
    }
    case 'condition': {
      const { taken, otherwise } = node;
      return {
        ...node,
        taken: taken && inputsFirst(taken, known),
        otherwise: otherwise && inputsFirst(otherwise, known),
      };
    }
    case 'defer': {
      const primary = node.primary && inputsFirst(node.primary, known);
      const all = new Set([...known, ...broughtBy(node)]);
      const deferred = node.deferred.map((each) => ({ ...each, node: each.node && inputsFirst(each.node, all) }));
      return { ...node, primary, deferred };
    }
  }
}

function oneByOne(nodes: readonly CompiledNode[], known: ReadonlySet<string>): CompiledNode[] {
  const all = new Set(known);
  return nodes.map((each) => {
    const ordered = inputsFirst(each, all);
    for (const path of broughtBy(each)) all.add(path);
    return ordered;
  });
}

/** What may run at once, one after the other. */
function inOrder(nodes: readonly CompiledNode[], known: ReadonlySet<string>): CompiledNode[][] {
  const parts = nodes.map((node) => {
    const brings = new Set(broughtBy(node));
    return { node, brings, needs: [...neededBy(node)].filter((path) => !known.has(path) && !brings.has(path)) };
  });
  const order: CompiledNode[][] = [];
  for (let left = parts; left.length > 0;) {
    const ready = left.filter(({ needs }) => !needs.some((path) => left.some(({ brings }) => brings.has(path))));
    const now = ready.length > 0 ? ready : left;
    order.push(now.map(({ node }) => node));
    left = left.filter((part) => !now.includes(part));
  }
  return order;
}

function* broughtBy(node: CompiledNode): Generator<string> {
  for (const { stage } of fetchesIn(node)) for (const { path } of stage.fields) yield path;
}

function* neededBy(node: CompiledNode): Generator<string> {
  for (const { stage, path } of fetchesIn(node)) {
    const at = slotsIn(path);
    for (const { carried } of stage.represents.values())
      for (const input of carried.keys()) yield [...at, input].join('.');
    for (const { ways } of stage.contexts) for (const way of ways) yield way.path;
  }
}

function* fetchesIn(node: CompiledNode): Generator<Fetch> {
  if (node.kind === 'fetch') yield node;
  else if (node.kind === 'sequence' || node.kind === 'parallel') for (const each of node.nodes) yield* fetchesIn(each);
  else if (node.kind === 'condition')
    for (const each of [node.taken, node.otherwise]) yield* each ? fetchesIn(each) : [];
  else if (node.kind === 'defer' && node.primary) yield* fetchesIn(node.primary);
}
