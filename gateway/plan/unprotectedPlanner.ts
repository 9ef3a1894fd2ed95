import { operationFromDocument } from '@apollo/federation-internals';
import { boundedPlanner } from './boundedPlanner.ts';
import { planningSupergraph } from './inputFields.ts';
import { unprotectedSupergraph } from './unprotectedSupergraph.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';
import type { InputFields } from './inputFields.ts';
import type { Overrides } from './overrideLabels.ts';

type Plan = (document: DocumentNode, overrides?: Overrides) => QueryPlan | null;

/**
 * Plans a document of one operation without the keys that are under rules of their own; null where there is no such plan. It is made
 * when it is first needed.
 */
export function unprotectedPlanner(supergraphSdl: string, rules: AccessRules, inputFields: InputFields): Plan {
  let plan: Plan | undefined;
  return (...asked) => {
    plan ??= orNull(() => planner(supergraphSdl, rules, inputFields)) ?? (() => null);
    return orNull(() => plan!(...asked));
  };
}

function planner(supergraphSdl: string, rules: AccessRules, inputFields: InputFields): Plan {
  const supergraph = planningSupergraph(unprotectedSupergraph(supergraphSdl, rules), inputFields);
  const { buildQueryPlan } = boundedPlanner(supergraph);
  return (document, overrides) =>
    buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document), { overrideConditions: new Map(overrides) });
}

/** The planner has no class of error for it: what it cannot reach it takes for a fault of its own. */
function orNull<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch {
    return null;
  }
}
