import { Kind, parse } from 'graphql';
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import type { OperationDefinitionNode, OperationTypeNode, VariableDefinitionNode } from 'graphql';
import { apartInputs } from './apartInputs.ts';
import { consumersOf, fragmentsOf } from './consumers.ts';
import { contextInputs } from './contextInputs.ts';
import { IdArguments } from './idArguments.ts';
import { fieldSetPrefixes } from './fieldSet.ts';
import { InputConditions } from './inputConditions.ts';
import { inputsFirst } from './inputsFirst.ts';
import { keyChecks } from './keyCheck.ts';
import { partition } from './partition.ts';
import { pathSteps, slotsIn } from './pathSteps.ts';
import { byKey, plumbingOf, tellsSubject } from './plumbing.ts';
import { rootTypeOf } from './rootTypeOf.ts';
import { relevel } from './relevel.ts';
import { representationsOf } from './representationsOf.ts';
import { fieldsOf, readSelection } from './selection.ts';
import { slotsOf } from './slotsOf.ts';
import type { Carried, Consumers } from './consumers.ts';
import type { Catalogue, Uses } from './catalogue.ts';
import type { ContextInput } from './contextInputs.ts';
import type { IdArgument } from './idArguments.ts';
import type { KeyCheck } from './keyCheck.ts';
import type { PathStep } from './pathSteps.ts';
import type { PlanField, PlanItem } from './selection.ts';

/** One question to the members of a role, about objects of which each is about one person at most. */
export type Stage = {
  readonly id: number;
  readonly role: string;
  readonly operation: `${OperationTypeNode}`;
  /** The root type of a root stage; null of an entity stage, whose items are fragments on entity types. */
  readonly rootType: string | null;
  readonly items: readonly PlanItem[];
  /** Every field of the items by its bit. */
  readonly fields: readonly PlanField[];
  readonly variables: readonly VariableDefinitionNode[];
  /** Of these, the ones that are read off objects further up. */
  readonly contexts: readonly ContextInput[];
  /** What a representation carries, by entity type. */
  readonly represents: ReadonlyMap<string, Representation>;
  /** What each entity is asked for beside its fields, to see that it is the one that was asked about. */
  readonly keys: readonly KeyCheck[];
  /** Stages for entities whose own subject is found in this one, by the path below the stage's object. */
  readonly follow: readonly { readonly path: readonly string[]; readonly stage: Stage }[];
};

export type Representation = {
  readonly selections: readonly QueryPlanSelectionNode[];
  /** Where there are several sets of inputs: each is sent if it is whole. */
  readonly parts?: readonly (readonly QueryPlanSelectionNode[])[];
  /** Why each path is carried. */
  readonly carried: ReadonlyMap<string, readonly Carried[]>;
  /** The `@uses` of each dependent field, by its name. */
  readonly uses: ReadonlyMap<string, readonly Uses[]>;
  /** What the planner wants changed in a representation before it is sent: the type name of an interface object. */
  readonly rewrites: NonNullable<FetchNode['inputRewrites']>;
};

export type CompiledNode =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly CompiledNode[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly taken: CompiledNode | null;
      readonly otherwise: CompiledNode | null;
    }
  | { readonly kind: 'fetch'; readonly path: readonly PathStep[]; readonly stage: Stage }
  | { readonly kind: 'defer'; readonly primary: CompiledNode | null; readonly deferred: readonly LaterNode[] };

/** What is fetched for a deferred fragment, once what is above it is there. */
export type LaterNode = { readonly label: string; readonly node: CompiledNode | null };

export type CompiledPlan = {
  readonly root: CompiledNode | null;
  readonly stages: readonly Stage[];
  readonly consumers: Consumers;
  /** Variables of the plan's own, which hold what a member knows by a name of its own. */
  readonly idArguments: readonly IdArgument[];
};

/** Of a subscription the first stage is what its source sends with each event, and the rest is run for each. */
export function compilePlan(
  plan: QueryPlan,
  operation: Parameters<typeof consumersOf>[1],
  catalogue: Catalogue,
): CompiledPlan {
  const consumers = consumersOf(plan.node, operation, catalogue);
  const compiler = new Compiler(catalogue, consumers, new IdArguments(catalogue, operation.definition));
  const root = plan.node ? inputsFirst(compiler.node(plan.node, [])) : null;
  return { root, stages: compiler.stages, consumers, idArguments: compiler.ids.all };
}

type Unnumbered = Omit<Stage, 'id' | 'fields' | 'keys' | 'follow'>;

class Compiler {
  readonly stages: Stage[] = [];
  readonly ids: IdArguments;
  readonly #catalogue: Catalogue;
  readonly #consumers: Consumers;
  readonly #conditions = new InputConditions();

  constructor(catalogue: Catalogue, consumers: Consumers, ids: IdArguments) {
    this.ids = ids;
    this.#catalogue = catalogue;
    this.#consumers = consumers;
  }

  node(node: PlanNode | SubscriptionNode, path: readonly PathStep[]): CompiledNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return {
          kind: node.kind === 'Sequence' ? 'sequence' : 'parallel',
          nodes: node.nodes.map((child) => this.node(child, path)),
        };
      case 'Flatten':
        return this.node(node.node, [...path, ...pathSteps(node.path, this.#catalogue)]);
      case 'Condition':
        return {
          kind: 'condition',
          variable: node.condition,
          taken: node.ifClause ? this.node(node.ifClause, path) : null,
          otherwise: node.elseClause ? this.node(node.elseClause, path) : null,
        };
      case 'Fetch':
        return this.#fetches(apartInputs(node, path, this.#conditions, this.#catalogue), path);
      case 'Defer':
        return {
          kind: 'defer',
          primary: node.primary.node ? this.node(node.primary.node, path) : null,
          deferred: node.deferred.map(({ label = '', node: later }) => ({
            label,
            node: later ? this.node(later, path) : null,
          })),
        };
      case 'Subscription':
        return {
          kind: 'sequence',
          nodes: [node.primary, ...(node.rest ? [node.rest] : [])].map((each) => this.node(each, path)),
        };
    }
  }

  #fetches(fetches: readonly FetchNode[], path: readonly PathStep[]): CompiledNode {
    const nodes = fetches.map((each) => ({ kind: 'fetch', path, stage: this.#fetch(each, path) }) as const);
    return nodes.length === 1 ? nodes[0]! : { kind: 'parallel', nodes };
  }

  #fetch(fetch: FetchNode, path: readonly PathStep[]): Stage {
    const document = parse(fetch.operation, { noLocation: true });
    const definition = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    )!;
    const slotPath = slotsIn(path).join('.');
    const entities = fetch.requires !== undefined && fetch.requires.length > 0;
    const rootType = entities ? null : rootTypeOf({ operation: fetch.operationKind });
    const root = definition.selectionSet.selections[0];
    const set =
      entities && root?.kind === Kind.FIELD && root.selectionSet ? root.selectionSet : definition.selectionSet;
    const declared =
      definition.variableDefinitions?.filter(({ variable }) => variable.name.value !== 'representations') ?? [];
    const items = readSelection(
      set,
      { type: rootType ?? '', path: slotPath, depth: 0 },
      {
        catalogue: this.#catalogue,
        fragments: fragmentsOf(document),
        slots: slotsOf(fetch),
        idsTaken: (field, entry) => this.ids.taken(field, entry, declared),
      },
    );
    return this.#stage({
      role: fetch.serviceName,
      operation: fetch.operationKind,
      rootType,
      items,
      variables: [...declared, ...this.ids.definitions],
      contexts: contextInputs(fetch, path),
      represents: representationsOf(fetch, this.#catalogue),
    });
  }

  #stage(stage: Unnumbered): Stage {
    for (const field of fieldsOf(stage.items)) field.consumers = this.#consumers.get(field.path) ?? [];
    const follow = this.#catalogue.linked ? [...this.#cut(stage, stage.items, [])] : [];
    const fields = [...fieldsOf(stage.items)];
    this.#conditions.add(stage.items);
    for (const [bit, field] of fields.entries()) field.bit = bit;
    const made = { ...stage, id: this.stages.length, fields, keys: keyChecks(stage, this.#catalogue), follow };
    this.stages.push(made);
    return made;
  }

  /** Where the items reach entities with a subject of their own, only keys, subject and open leaves stay; the rest follows. */
  *#cut(stage: Unnumbered, items: readonly PlanItem[], path: readonly string[]): Generator<Stage['follow'][number]> {
    for (const item of items) {
      if (item.kind === 'fragment') yield* this.#cut(stage, item.items, path);
      else if (item.selection) {
        const here = [...path, item.slot, ...(item.list ? ['@'] : [])];
        if (this.#catalogue.subjectOf(item.returns)) {
          const entities = this.#follow(stage, item);
          if (entities) yield { path: here, stage: entities };
        } else yield* this.#cut(stage, item.selection, here);
      }
    }
  }

  #follow(stage: Unnumbered, field: PlanField): Stage | undefined {
    const [catalogue, type] = [this.#catalogue, field.returns];
    const keys = catalogue.keysOf(type, stage.role);
    const key = keys[0] ?? [...catalogue.keyPathsOf(type)][0] ?? 'id';
    const inner = field.selection ?? [];
    const kept = plumbingOf(field, key, stage.role, catalogue);
    const [stay, go] = partition(inner, (leaf) => leaf.selection === null && leaf.scopes.length === 0);
    field.cut = true;
    field.selection = [...kept, ...stay];
    if (go.length === 0)
      return tellsSubject(type, stage.role, catalogue) ? undefined : this.#whoseItIs(stage, field, key);
    const keyNames = new Set(fieldSetPrefixes(key));
    const followed = relevel(go, field.depth + 1, keyNames);
    if (keys.length === 0 && [...fieldsOf(followed)].some((each) => !each.held)) {
      throw new TypeError(`${stage.role} does not resolve ${type}: @key(resolvable: false) hides ${field.path}`);
    }
    return this.#entities(stage, type, key, followed);
  }

  /** A reference to another's record: who keeps the record is asked whom it is about, before anybody is asked for more. */
  #whoseItIs(stage: Unnumbered, field: PlanField, key: string): Stage | undefined {
    const [catalogue, type] = [this.#catalogue, field.returns];
    const keepers = catalogue.rolesOf(type, catalogue.subjectOf(type)![0]!);
    const role = keepers.find((each) => catalogue.keysOf(type, each).includes(key));
    if (role === undefined) return undefined;
    const plumbing = plumbingOf(field, key, role, catalogue);
    const items = relevel(plumbing, field.depth + 1, new Set(fieldSetPrefixes(key)));
    for (const item of fieldsOf(items)) item.cut = true;
    return this.#entities({ ...stage, role }, type, key, items);
  }

  #entities(stage: Unnumbered, type: string, key: string, items: readonly PlanItem[]): Stage {
    return this.#stage({
      ...stage,
      operation: 'query',
      rootType: null,
      items: [{ kind: 'fragment', typeCondition: type, directives: '', conditions: [], variables: [], items }],
      represents: byKey(type, key, stage.role, this.#catalogue),
    });
  }
}
