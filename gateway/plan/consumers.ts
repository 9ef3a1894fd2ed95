import { Kind, parse, visit } from 'graphql';
import { contextInputs } from './contextInputs.ts';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { FetchNode, PlanNode, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import { slotsIn } from './pathSteps.ts';
import type { Catalogue } from './catalogue.ts';

/** Who receives a fetched value: the caller, or the members of a role to whom a representation carries it. */
export type Consumer =
  | { readonly to: 'caller' }
  | {
      readonly to: 'role';
      readonly role: string;
      /** The type of the object whose representation carries the value, and the number of slots on the path to it. */
      readonly type: string;
      readonly at: number;
      readonly via: 'requires' | 'key';
      /** Null: the operation's own purpose. */
      readonly purpose: string | null;
    };

/** What a fetch sends into a role: each path below the represented object, with why. */
export type Carried = {
  readonly path: string;
  readonly via: 'requires' | 'key';
  readonly purpose: string | null;
};

/** Consumers by path, slots joined with dots. */
export type Consumers = ReadonlyMap<string, readonly Consumer[]>;

/** Every consumer of every path of the plan: the client's selection, and what each later fetch carries. */
export function consumersOf(
  plan: PlanNode | SubscriptionNode | undefined,
  operation: { readonly definition: OperationDefinitionNode; readonly document: DocumentNode },
  catalogue: Catalogue,
): Consumers {
  const found = new Map<string, Consumer[]>();
  const add = (path: string, consumer: Consumer) => found.set(path, [...(found.get(path) ?? []), consumer]);
  for (const path of clientPaths(operation.definition.selectionSet, '', fragmentsOf(operation.document)))
    add(path, { to: 'caller' });
  if (plan) {
    for (const { fetch, path } of fetchesOf(plan, [])) {
      for (const way of contextInputs(fetch, path).flatMap(({ ways }) => ways))
        add(way.path, {
          to: 'role',
          role: fetch.serviceName,
          type: '',
          at: path.length,
          via: 'requires',
          purpose: null,
        });
      for (const requires of fetch.requires ?? []) {
        const type = requires.kind === 'InlineFragment' ? (requires.typeCondition ?? '') : '';
        for (const carried of carriedBy(fetch, requires, catalogue)) {
          const consumer = {
            to: 'role',
            role: fetch.serviceName,
            type,
            at: path.length,
            via: carried.via,
            purpose: carried.purpose,
          } as const;
          add([...path, carried.path].join('.'), consumer);
        }
      }
    }
  }
  return found;
}

/** The fetches of a plan with the path of the objects they fill in, list markers left out. */
export function* fetchesOf(
  node: PlanNode | SubscriptionNode,
  path: readonly string[],
): Generator<{ fetch: FetchNode; path: readonly string[] }> {
  switch (node.kind) {
    case 'Fetch':
      yield { fetch: node, path };
      break;
    case 'Flatten':
      yield* fetchesOf(node.node, [...path, ...slotsIn(node.path)]);
      break;
    case 'Sequence':
    case 'Parallel':
      for (const child of node.nodes) yield* fetchesOf(child, path);
      break;
    case 'Condition':
      // Judged as if taken: @skip and @include hide no flow.
      for (const child of [node.ifClause, node.elseClause]) if (child) yield* fetchesOf(child, path);
      break;
    case 'Defer':
      if (node.primary.node) yield* fetchesOf(node.primary.node, path);
      for (const later of node.deferred) if (later.node) yield* fetchesOf(later.node, path);
      break;
    case 'Subscription':
      yield* fetchesOf(node.primary, path);
      if (node.rest) yield* fetchesOf(node.rest, path);
  }
}

/** What one `requires` of a fetch carries: inputs of the dependent fields it asks for, with their purposes, and keys. */
export function carriedBy(fetch: FetchNode, requires: QueryPlanSelectionNode, catalogue: Catalogue): Carried[] {
  if (requires.kind !== 'InlineFragment') return [];
  const type = requires.typeCondition ?? '';
  const purposes = purposesOf(fetch, type, catalogue);
  const keys = catalogue.keyPathsOf(type);
  // A key travels for what is asked with it: the operation's purpose, or that of the dependent fields that need the object.
  const errands = [null, ...new Set([...purposes.values()].flatMap((codes) => [...codes]))];
  return pathsOf(requires.selections, '').flatMap((path): Carried[] => {
    const uses = [...purposes]
      .filter(([input]) => input === path || input.startsWith(`${path}.`))
      .flatMap(([, codes]) => [...codes]);
    const inputs = [...new Set(uses)].map((purpose) => ({ path, via: 'requires', purpose }) as const);
    if (inputs.length > 0 && !keys.has(path)) return inputs;
    return [...inputs, ...errands.map((purpose) => ({ path, via: 'key', purpose }) as const)];
  });
}

/** Purposes by input path, over every dependent field that the fetch asks for on the type. */
function purposesOf(fetch: FetchNode, type: string, catalogue: Catalogue): Map<string, Set<string>> {
  const purposes = new Map<string, Set<string>>();
  const asked = fieldNamesIn(fetch.operation);
  for (const field of catalogue.type(type)?.fields.keys() ?? []) {
    if (!asked.has(field)) continue;
    for (const { purpose, inputs } of catalogue.usesOf(type, field, fetch.serviceName)) {
      for (const input of inputs) purposes.set(input, (purposes.get(input) ?? new Set()).add(purpose));
    }
  }
  return purposes;
}

/** Fields alone: a variable or a text that a client names like a dependent field must not lend it that field's purpose. */
function fieldNamesIn(operation: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(operation, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
  return names;
}

function pathsOf(selections: readonly QueryPlanSelectionNode[], prefix: string): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return pathsOf(selection.selections, prefix);
    if (selection.name === '__typename') return [];
    const path = prefix + (selection.alias ?? selection.name);
    return [path, ...pathsOf(selection.selections ?? [], `${path}.`)];
  });
}

function* clientPaths(
  set: SelectionSetNode,
  prefix: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Generator<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const path = prefix + (selection.alias?.value ?? selection.name.value);
      yield path;
      if (selection.selectionSet) yield* clientPaths(selection.selectionSet, `${path}.`, fragments);
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) yield* clientPaths(inner.selectionSet, prefix, fragments);
    }
  }
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}
