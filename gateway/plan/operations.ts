import { createHash } from 'node:crypto';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, Kind, OperationTypeNode, print, valueFromASTUntyped } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { readCatalogue } from './catalogue.ts';
import { compilePlan } from './compile.ts';
import { CONSENT_RECORD } from '#gateway/consent/purposes.ts';
import { fragmentsOf } from './consumers.ts';
import { isolate, inputsWithArguments } from './isolate.ts';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { CompiledPlan } from './compile.ts';
import type { PlanField } from './selection.ts';

/** An operation with everything that is known of it before any request. */
export type Operation = {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly plan: CompiledPlan;
  /** SHA-256 of its text, hex. */
  readonly hash: string;
  /** The code of `@purpose`, as the operation states it. */
  readonly purpose: string | null;
  /** Roles whose personal data it would bring to the caller or to another role. */
  readonly personalRoles: ReadonlySet<string>;
  readonly introspects: boolean;
};

/** A supergraph made ready: its schemas, what it says of consent, and its planner. */
export type PlannedGraph = {
  readonly id: string;
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly inputs: ReadonlySet<string>;
  /** @throws Refusal OPERATION_UNKNOWN, OPERATION_UNSUPPORTED. The document must be valid against `schema`. */
  readonly compile: (document: DocumentNode, operationName: string | undefined) => Operation;
};

/** @throws Error when the text is no Federation 2 supergraph */
export function planGraph(supergraphSdl: string): PlannedGraph {
  const supergraph = Supergraph.build(supergraphSdl);
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const catalogue = readCatalogue(supergraphSdl);
  const inputs = inputsWithArguments(catalogue);
  return {
    id: createHash('sha256').update(supergraphSdl).digest('hex'),
    schema: api.toGraphQLJSSchema(),
    catalogue,
    inputs,
    compile(document, operationName) {
      const definition = getOperationAST(document, operationName);
      if (!definition) throw new Refusal('OPERATION_UNKNOWN');
      if (definition.operation === OperationTypeNode.SUBSCRIPTION) throw new Refusal('OPERATION_UNSUPPORTED');
      const isolated = isolate(document, inputs);
      const query = planner.buildQueryPlan(
        operationFromDocument(api, isolated, definition.name && { operationName: definition.name.value }),
      );
      const isolatedDefinition = getOperationAST(isolated, operationName)!;
      const plan = compilePlan(query, { definition: isolatedDefinition, document: isolated }, catalogue);
      return {
        document,
        definition,
        fragments: fragmentsOf(document),
        plan,
        hash: createHash('sha256').update(print(document)).digest('hex'),
        purpose: statedPurpose(definition, catalogue),
        personalRoles: personalRolesOf(plan),
        introspects: definition.selectionSet.selections.some(
          (each) => each.kind !== Kind.FIELD || each.name.value === '__schema' || each.name.value === '__type',
        ),
      };
    },
  };
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
