import { bothOf } from './bothOf.ts';
import { carriedBy } from './consumers.ts';
import { usesByField } from './usesByField.ts';
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Catalogue } from './catalogue.ts';
import type { Representation } from './compile.ts';
import type { Carried } from './consumers.ts';

/** A fetch may ask about one type by several sets of inputs: what one of them lacks, another need not. */
export function representationsOf(fetch: FetchNode, catalogue: Catalogue): Map<string, Representation> {
  const found = new Map<string, Representation>();
  for (const requires of fetch.requires ?? []) {
    const [type, made] = representation(fetch, requires, catalogue);
    const known = found.get(type);
    found.set(type, known ? bothOf(known, made) : made);
  }
  return found;
}

function representation(
  fetch: FetchNode,
  requires: QueryPlanSelectionNode,
  catalogue: Catalogue,
): [string, Representation] {
  if (requires.kind !== 'InlineFragment') throw new TypeError('a fetch requires fragments on entity types');
  const type = requires.typeCondition ?? '';
  const carried = new Map<string, Carried[]>();
  for (const each of carriedBy(fetch, requires, catalogue))
    carried.set(each.path, [...(carried.get(each.path) ?? []), each]);
  const uses = usesByField(type, fetch.serviceName, catalogue);
  return [type, { selections: requires.selections, carried, uses, rewrites: fetch.inputRewrites ?? [] }];
}
