import { Kind } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { barredPaths, carriedFields } from './barredPaths.ts';
import { fragmentsOf } from './consumers.ts';
import { placedFields } from './placedFields.ts';
import { variablesIn } from './selection.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';
import type { Filled } from './barredPaths.ts';
import type { Operation } from './operations.ts';
import type { PlacedFields } from './placedFields.ts';
import type { Requirement } from './requirement.ts';
import type { SupergraphDocument } from './supergraphDocument.ts';

/** What stands before an operation that something of it is under an access rule. */
export type Guard = {
  /** All that the rules demand of a caller, for everything that is asked for or carried. */
  readonly requirements: readonly Requirement[];
  /** The operation for a caller who does not meet some of them: it fetches nothing that they protect. */
  readonly without: (unmet: readonly Requirement[]) => Operation;
};

export type Planner = {
  readonly rules: AccessRules;
  readonly inputs: ReadonlySet<string>;
  readonly plan: (document: DocumentNode) => QueryPlan;
  readonly compile: (document: DocumentNode, plan: QueryPlan) => Operation;
};
