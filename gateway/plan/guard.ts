import { LastUsed } from '#kernel/lastUsed.ts';
import { carriedFields } from './barredPaths.ts';
import { placedFields } from './placedFields.ts';
import { restrict } from './restrict.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';
import type { Operation } from './operations.ts';
import type { Requirement } from './requirement.ts';

/** What stands before an operation of which something is under an access rule. */
export type Guard = {
  /** All that the rules demand of a caller, for everything that the operation asks for or carries. */
  readonly requirements: readonly Requirement[];
  /**
   * The operation for a caller who does not meet some of them: it fetches nothing that these protect.
   * @throws Refusal UNAUTHORIZED where what is left cannot be told from what is refused; OPERATION_TOO_COMPLEX
   */
  readonly without: (unmet: readonly Requirement[]) => Operation;
};

/** How the operations of a supergraph with access rules are made. */
export type Making = {
  readonly rules: AccessRules;
  readonly plan: (document: DocumentNode) => QueryPlan;
  /** A plan that carries no key under a rule of its own; null where there is none. */
  readonly planUnprotected: (document: DocumentNode) => QueryPlan | null;
  readonly compile: (document: DocumentNode, plan: QueryPlan) => Operation;
};

/** Callers differ in what they meet; of an operation's forms so many are kept, and the first made goes first. */
const MOST_FORMS = 16;

/** The operation with its guard; as it is where no rule touches it. @throws Refusal OPERATION_TOO_COMPLEX */
export function guarded(operation: Operation, plan: QueryPlan, making: Making): Operation {
  const { rules } = making;
  const placed = placedFields(operation.definition, {
    fragments: operation.fragments,
    document: rules.document,
    slotOf: operation.slotOf,
  });
  const touched = new Set([
    ...[...placed.places].flatMap(([{ name }, { parent }]) => [...rules.of(parent, name.value)]),
    ...[...carriedFields(plan, rules.document)].flatMap((coordinate) => [...rules.of(...coordinate)]),
  ]);
  if (touched.size === 0) return operation;
  const requirements = [...touched];
  const forms = new LastUsed<Operation>({ most: MOST_FORMS });
  const without = (unmet: readonly Requirement[]): Operation => {
    const key = unmet.map((each) => requirements.indexOf(each)).join();
    const form = forms.get(key) ?? restrict(operation, placed, touched.difference(new Set(unmet)), making);
    forms.set(key, form);
    return form;
  };
  return { ...operation, guard: { requirements, without } };
}
