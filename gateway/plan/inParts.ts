import { operationFromDocument } from '@apollo/federation-internals';
import { Kind } from 'graphql';
import { boundedPlanner } from './boundedPlanner.ts';
import { deferConditions, deferralsOf } from './deferrals.ts';
import type { Schema, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CompiledNode } from './compile.ts';
import type { Operation, Planned } from './operations.ts';

/** An operation of which some fragments are answered later. */
export type PartedOperation = Operation & {
  /** The client's own label of each deferred fragment, by the label that the plan knows it under. */
  readonly parts: ReadonlyMap<string, string | null>;
};

export type Parting = {
  /** The API schema, with `@defer`. */
  readonly schema: GraphQLSchema;
  /** Null where nothing is deferred that would take a fetch of its own, or an access rule touches it: it is answered at once. */
  readonly inParts: (operation: Operation, variables: Readonly<Record<string, unknown>>) => PartedOperation | null;
};

export type PartingOptions = {
  readonly supergraph: Supergraph;
  readonly api: Schema;
  /** The document as it is planned. */
  readonly isolated: (toPlan: Planned) => DocumentNode;
  readonly planned: (toPlan: Planned, plan: QueryPlan) => Operation;
  /** Whether an access rule touches what a plan fetches or carries. */
  readonly isGuarded: (operation: Operation, plan: QueryPlan) => boolean;
};

/** Of an operation's forms so many are kept: they differ in the values of `@defer(if:)`. */
const MOST_FORMS = 16;

/** A planner of its own: without `@defer` plans are what they always were. */
export function parting({ supergraph, api, isolated, planned, isGuarded }: PartingOptions): Parting {
  const planner = boundedPlanner(supergraph, { defers: true });
  const forms = new WeakMap<Operation, Forms>();
  const make = (operation: Operation, variables: Readonly<Record<string, unknown>>): PartedOperation | null => {
    if (operation.guard) return null;
    const { definition, labels } = deferralsOf(operation.definition, operation.fragments, variables);
    if (labels.size === 0) return null;
    const { cost, hash, document: asked, slotOf, overrides } = operation;
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition] };
    const toPlan = { document, slotOf, overrides };
    const plan = planner.buildQueryPlan(operationFromDocument(api, isolated(toPlan)), {
      overrideConditions: new Map(overrides),
    });
    const form = planned(toPlan, plan);
    if (isGuarded(form, plan)) return null;
    const fetched = new Set(form.plan.root ? laterIn(form.plan.root) : []);
    const parts = new Map([...labels].filter(([label]) => fetched.has(label)));
    return parts.size === 0 ? null : { ...form, cost, hash, document: asked, parts };
  };
  return {
    schema: api.toGraphQLJSSchema({ includeDefer: true }),
    inParts(operation, variables) {
      const known = forms.get(operation) ?? { conditions: deferConditions(operation), made: new Map() };
      forms.set(operation, known);
      const key = known.conditions.map((name) => variables[name] !== false).join();
      const form = known.made.get(key) ?? make(operation, variables);
      known.made.set(key, form);
      if (known.made.size > MOST_FORMS) known.made.delete(known.made.keys().next().value ?? key);
      return form;
    },
  };
}

type Forms = {
  /** Variables that say whether something is deferred. */
  readonly conditions: readonly string[];
  readonly made: Map<string, PartedOperation | null>;
};

/** Labels of what a plan fetches later. */
function* laterIn(node: CompiledNode): Generator<string> {
  if (node.kind === 'sequence' || node.kind === 'parallel') for (const each of node.nodes) yield* laterIn(each);
  else if (node.kind === 'condition') for (const each of [node.taken, node.otherwise]) yield* each ? laterIn(each) : [];
  else if (node.kind === 'defer')
    for (const { label, node: later } of node.deferred) {
      if (later === null) continue;
      yield label;
      yield* laterIn(later);
    }
}
