import { QueryPlanner } from '@apollo/query-planner';
import { Refusal } from '#kernel/errors.ts';
import { joinTypes } from './joinTypes.ts';
import type { Supergraph } from '@apollo/federation-internals';

/** What planning one operation may take: planning cannot be interrupted, so it is bounded by what it would look at. */
const BOUNDS = {
  /** Whole plans that are compared; the best of them is taken. */
  maxEvaluatedPlans: 100,
  /** Ways through the subgraphs to one field. Where interfaces meet many subgraphs they multiply, until memory ends. */
  pathsLimit: 200,
} as const;

/** What the planner throws when it gives up; by its words, as it has no class for them. The last: more ways than an array holds. */
const GAVE_UP = /^(?:Too many options generated|Number of non-local selections exceeds|Invalid array length)/;

/** A planner that gives up where planning would take long. Its plans throw Refusal OPERATION_TOO_COMPLEX. */
export function boundedPlanner(
  supergraph: Supergraph,
  { defers = false }: { readonly defers?: boolean } = {},
): Pick<QueryPlanner, 'buildQueryPlan'> {
  // Finding fragments for the texts of fetches takes as long as all the rest, and nobody sends those texts.
  const planner = new QueryPlanner(supergraph, {
    debug: BOUNDS,
    reuseQueryFragments: false,
    // Else what objects of one type are asked for is asked of all objects at the place, and may be another thing of theirs.
    typeConditionedFetching: true,
    incrementalDelivery: { enableDefer: defers },
  });
  return {
    buildQueryPlan(...operation) {
      try {
        return joinTypes(planner.buildQueryPlan(...operation));
      } catch (error) {
        if (error instanceof Error && GAVE_UP.test(error.message))
          throw new Refusal('OPERATION_TOO_COMPLEX', { limit: 'plans' }, { cause: error });
        throw error;
      }
    },
  };
}
