import { createHash } from 'node:crypto';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { getOperationAST, print, valueFromASTUntyped, visit } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { withoutSecurityPurpose } from './accessLinks.ts';
import { readAccessRules } from './accessRules.ts';
import { boundedPlanner } from './boundedPlanner.ts';
import { readCatalogue } from './catalogue.ts';
import { compilePlan } from './compile.ts';
import { assertJudged, isContextual, takesContext } from './contextInputs.ts';
import { concreteFragments } from './concreteFragments.ts';
import { CONSENT_RECORD } from '#gateway/consent/purposes.ts';
import { fragmentsOf } from './consumers.ts';
import { readCostWeights } from './costWeights.ts';
import { guarded } from './guard.ts';
import { planningSupergraph, withInputFields } from './inputFields.ts';
import { isolate } from './isolate.ts';
import { operationCost, withinCost } from './operationCost.ts';
import { rideJudged } from './rideJudged.ts';
import { slotNames } from './slotNames.ts';
import { readOverrideLabels } from './overrideLabels.ts';
import { parting } from './inParts.ts';
import { unprotectedPlanner } from './unprotectedPlanner.ts';
import { withoutProvides } from './withoutProvides.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { CompiledPlan } from './compile.ts';
import type { Guard, Making } from './guard.ts';
import type { Parting } from './inParts.ts';
import type { Cost } from './operationCost.ts';
import type { Overrides } from './overrideLabels.ts';
import type { PlanField } from './selection.ts';
import type { SlotOf } from './slotNames.ts';

/** An operation with everything that is known of it before any request. */
export type Operation = {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly plan: CompiledPlan;
  /** Where the plan's data holds a field of the definition. */
  readonly slotOf: SlotOf;
  /** SHA-256 of its text, hex. */
  readonly hash: string;
  /** The code of `@purpose`, as the operation states it. */
  readonly purpose: string | null;
  /** Roles whose personal data it would bring to the caller or to another role. */
  readonly personalRoles: ReadonlySet<string>;
  readonly introspects: boolean;
  /** What it may cost at most. */
  readonly cost: Cost;
  /** Who may run it as it is, where access rules touch it. */
  readonly guard?: Guard;
  /** Fields of the definition that the caller may not read: the plan does without them. */
  readonly refused?: ReadonlySet<FieldNode>;
  /** Labels of `@override` that it is planned under. */
  readonly overrides?: Overrides | undefined;
  /** The operation for a request that drew so many percent; where all requests are alike, there is nothing to draw. */
  readonly drawn?: (percent: number) => Operation;
};

/** A supergraph made ready: its schemas, what it says of consent, and its planner. */
export type PlannedGraph = {
  readonly id: string;
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  /** Labels of `@override` that somebody has to switch. */
  readonly switched: readonly string[];
  /** @throws Refusal OPERATION_UNKNOWN, OPERATION_TOO_COMPLEX. The document must be valid against `schema`. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Operation;
  /** How operations with `@defer` are answered in parts; made when it is first needed. */
  readonly parting: () => Parting;
};

/** @throws Error when the text is no Federation 2 supergraph */
export function planGraph(supergraphSdl: string, labels: ReadonlySet<string> = new Set()): PlannedGraph {
  const read = readGraph(supergraphSdl, labels);
  const { supergraph, api, schema, catalogue } = read;
  let parts: Parting | undefined;
  return {
    id: createHash('sha256').update(supergraphSdl).digest('hex'),
    schema,
    catalogue,
    switched: read.overrideLabels.switched,
    compile: (document, operationName) => compileOperation(read, document, operationName),
    parting: () =>
      (parts ??= parting({
        supergraph,
        api,
        isolated: read.isolated,
        planned: (toPlan, plan) => ({ ...planned(read, toPlan, plan), cost: 0 }),
        isGuarded(operation, plan) {
          const its = making(read, operation, undefined);
          return its !== null && guarded(operation, plan, its).guard !== undefined;
        },
      })),
  };
}

/** What is read off a supergraph once, for all operations. */
function readGraph(supergraphSdl: string, labels: ReadonlySet<string>) {
  const { sdl, inputFields } = withInputFields(supergraphSdl);
  const catalogue = readCatalogue(sdl, inputFields);
  assertJudged(catalogue);
  const rules = readAccessRules(sdl);
  const plannable = withoutSecurityPurpose(sdl);
  const supergraph = planningSupergraph(catalogue.linked ? withoutProvides(plannable) : plannable, inputFields);
  // Clients do not see the fields that only the planner knows.
  const api = (inputFields.size > 0 ? Supergraph.build(withoutSecurityPurpose(supergraphSdl)) : supergraph).apiSchema();
  const planner = boundedPlanner(supergraph);
  const schema = api.toGraphQLJSSchema();
  const isolated = ({ document, slotOf }: Planned) =>
    isolate(concreteFragments(document, schema, catalogue.interfaceObjects), slotOf);
  const planOf = (toPlan: Planned) => {
    const { name, overrides } = toPlan;
    return planner.buildQueryPlan(
      operationFromDocument(api, isolated(toPlan), name === undefined ? {} : { operationName: name }),
      { overrideConditions: new Map(overrides) },
    );
  };
  const unprotected = rules && unprotectedPlanner(sdl, rules, inputFields);
  return {
    supergraph,
    api,
    schema,
    catalogue,
    isolated,
    rules,
    unprotected,
    planOf,
    weights: readCostWeights(supergraphSdl),
    takesContext: takesContext(catalogue),
    overrideLabels: readOverrideLabels(catalogue.document, labels),
  };
}

type ReadGraph = ReturnType<typeof readGraph>;

/** What of a document is planned, and where its fields are held. */
export type Planned = {
  readonly document: DocumentNode;
  readonly name?: string | undefined;
  readonly slotOf: SlotOf;
  readonly overrides?: Overrides | undefined;
};

function compileOperation(read: ReadGraph, document: DocumentNode, operationName: string | undefined): Operation {
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new Refusal('OPERATION_UNKNOWN');
  if (read.takesContext && definition.variableDefinitions?.some(({ variable }) => isContextual(variable.name.value)))
    throw new Refusal('OPERATION_UNSUPPORTED', { check: 'a variable called contextualArgument' });
  const name = definition.name?.value;
  const cost = withinCost(operationCost(read.weights, document, name));
  const slotOf = slotNames(document);
  const { steps, at } = read.overrideLabels.of(document);
  const form = (percent: number): Operation => {
    const toPlan = { document, name, slotOf, overrides: at(percent) };
    const plan = read.planOf(toPlan);
    const operation = { ...planned(read, toPlan, plan), cost };
    const its = making(read, operation, name);
    return its ? guarded(operation, plan, its) : operation;
  };
  const outside = form(100);
  return steps.length === 0 ? outside : { ...outside, drawn: oncePerStep(steps, form, outside) };
}

/** Between two steps all requests are alike. */
function oncePerStep(
  steps: readonly number[],
  form: (percent: number) => Operation,
  outside: Operation,
): NonNullable<Operation['drawn']> {
  const forms = new Map([[0, outside]]);
  return (percent) => {
    const above = steps.filter((step) => percent < step).length;
    const known = forms.get(above) ?? form(percent);
    forms.set(above, known);
    return known;
  };
}

/** How an operation is made without what access rules keep from a caller; null where there are none. */
function making(read: ReadGraph, { slotOf, cost, overrides }: Operation, name: string | undefined): Making | null {
  const { rules, unprotected, isolated, planOf } = read;
  return (
    rules && {
      rules,
      plan: (document) => planOf({ document, name, slotOf, overrides }),
      planUnprotected: (document) => unprotected!(isolated({ document, slotOf }), overrides),
      compile: (document, its) => ({ ...planned(read, { document, name, slotOf, overrides }, its), cost }),
    }
  );
}

function planned({ catalogue, isolated }: ReadGraph, toPlan: Planned, query: QueryPlan): Omit<Operation, 'cost'> {
  const { document, name, slotOf, overrides } = toPlan;
  const definition = getOperationAST(document, name)!;
  const asPlanned = isolated(toPlan);
  const compiled = compilePlan(
    query,
    { definition: getOperationAST(asPlanned, name)!, document: asPlanned },
    catalogue,
  );
  const plan = catalogue.linked ? rideJudged(compiled, catalogue) : compiled;
  return {
    document,
    definition,
    fragments: fragmentsOf(document),
    plan,
    slotOf,
    overrides,
    hash: createHash('sha256').update(print(document)).digest('hex'),
    purpose: statedPurpose(definition, catalogue),
    personalRoles: personalRolesOf(plan),
    introspects: introspects(document),
  };
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Field: ({ name }) => void (found ||= name.value === '__schema' || name.value === '__type') });
  return found;
}

function statedPurpose({ directives }: OperationDefinitionNode, { purposeDirective }: Catalogue): string | null {
  const stated = directives?.find((directive) => directive.name.value === purposeDirective)?.arguments?.[0];
  const code: unknown = stated && valueFromASTUntyped(stated.value);
  return typeof code === 'string' ? code : null;
}

function personalRolesOf({ stages }: CompiledPlan): Set<string> {
  // Who is party to a consent may read it at any time, and needs no purpose for that.
  const stated = ({ scopes }: PlanField) => scopes.some((scope) => scope !== CONSENT_RECORD);
  const personal = stages.filter(({ fields }) => fields.some((field) => stated(field) && field.consumers.length > 0));
  return new Set(personal.map((stage) => stage.role));
}
