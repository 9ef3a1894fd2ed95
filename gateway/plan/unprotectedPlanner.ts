import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { boundedPlanner } from './boundedPlanner.ts';
import { unprotectedSupergraph } from './unprotectedSupergraph.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { AccessRules } from './accessRules.ts';

type Plan = (document: DocumentNode) => QueryPlan | null;

/**
 * Plans a document of one operation without the keys that are under rules of their own; null where there is no such plan. It is made
 * when it is first needed.
 */
export function unprotectedPlanner(supergraphSdl: string, rules: AccessRules): Plan {
  let plan: Plan | undefined;
  return (document) => {
    plan ??= orNull(() => planner(supergraphSdl, rules)) ?? (() => null);
    return orNull(() => plan!(document));
  };
}

function planner(supergraphSdl: string, rules: AccessRules): Plan {
  const supergraph = Supergraph.build(unprotectedSupergraph(supergraphSdl, rules));
  const { buildQueryPlan } = boundedPlanner(supergraph);
  return (document) => buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
}

/** The planner has no class of error for it: what it cannot reach it takes for a fault of its own. */
function orNull<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch {
    return null;
  }
}
