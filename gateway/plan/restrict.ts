import { Kind, visit } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { barredPaths } from './barredPaths.ts';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Filled } from './barredPaths.ts';
import type { Making } from './guard.ts';
import type { Operation } from './operations.ts';
import type { PlacedFields } from './placedFields.ts';
import type { Requirement } from './requirement.ts';
import type { SupergraphDocument } from './supergraphDocument.ts';

/**
 * The operation for a caller who meets these requirements and no other. What they do not give is left out, and the rest planned
 * anew; what that plan could bring only by carrying a refused key is left out too, until nothing refused is carried.
 * @throws Refusal UNAUTHORIZED
 */
export function restrict(
  operation: Operation,
  { definition, places }: PlacedFields,
  met: ReadonlySet<Requirement>,
  making: Making,
): Operation {
  const { rules, compile } = making;
  // A plan for less may carry what the one for everything did not, and what it demands has then not been judged.
  const refuses = (type: string, field: string) => !rules.of(type, field).isSubsetOf(met);
  const refused = new Set<FieldNode>();
  for (const [node, { parent }] of places) if (refuses(parent, node.name.value)) refuse(node, refused);
  for (;;) {
    const document = withoutFields(definition, refused);
    const [plan, barred] = planFor(document, making, refuses);
    if (barred.length === 0) {
      const { hash, introspects, purpose, document: asked } = operation;
      const form = compile(document, plan);
      return { ...form, document: asked, definition, fragments: new Map(), hash, introspects, purpose, refused };
    }
    const more = fieldsAt(barred, places, refused, rules.document);
    if (more.length === 0) throw new Refusal('UNAUTHORIZED');
    for (const node of more) refuse(node, refused);
  }
}

/** A plan for the document, with the places that it could only bring by carrying what is refused: none where there is a way. */
function planFor(
  document: DocumentNode,
  { rules, plan, planUnprotected }: Making,
  refuses: (type: string, field: string) => boolean,
): [QueryPlan, readonly Filled[]] {
  const barredIn = (some: QueryPlan) => barredPaths(some, rules.document, ([type, field]) => !refuses(type, field));
  const found = plan(document);
  const barred = barredIn(found);
  if (!barred) return [found, []];
  const other = planUnprotected(document);
  return other && !barredIn(other) ? [other, []] : [found, barred];
}

function refuse(node: FieldNode, refused: Set<FieldNode>): void {
  visit(node, { Field: (each) => void refused.add(each) });
}

/** The client's fields at these places; where the plan needs a place for itself, the nearest field that it lies below. */
function fieldsAt(
  barred: readonly Filled[],
  places: PlacedFields['places'],
  refused: ReadonlySet<FieldNode>,
  document: SupergraphDocument,
): FieldNode[] {
  const open = [...places].filter(([node]) => !refused.has(node) && node.name.value !== '__typename');
  const at = open.filter(([, { path, parent }]) =>
    barred.some((each) => each.leaf && each.path === path && document.types.get(parent)?.possible.includes(each.type)),
  );
  const around = open.filter(([, { path }]) => barred.some((each) => each.path.startsWith(`${path}.`)));
  const depth = (path: string) => path.split('.').length;
  const deepest = Math.max(...around.map(([, { path }]) => depth(path)));
  const above = around.filter(([, { path }]) => depth(path) === deepest);
  return (at.length > 0 ? at : above).map(([node]) => node);
}

/** A selection of which nothing is left still tells whether the object is there. */
function withoutFields(definition: OperationDefinitionNode, refused: ReadonlySet<FieldNode>): DocumentNode {
  const selectionSet = prune(definition.selectionSet, refused);
  return { kind: Kind.DOCUMENT, definitions: [{ ...definition, selectionSet }] };
}

function prune(set: SelectionSetNode, refused: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = pruneAll(set.selections, refused);
  const type: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { ...set, selections: selections.length > 0 ? selections : [type] };
}

function pruneAll(selections: readonly SelectionNode[], refused: ReadonlySet<FieldNode>): SelectionNode[] {
  return selections.flatMap((each): SelectionNode[] => {
    if (each.kind === Kind.FRAGMENT_SPREAD || (each.kind === Kind.FIELD && refused.has(each))) return [];
    if (each.kind === Kind.FIELD)
      return [each.selectionSet ? { ...each, selectionSet: prune(each.selectionSet, refused) } : each];
    const inner = pruneAll(each.selectionSet.selections, refused);
    return inner.length > 0 ? [{ ...each, selectionSet: { ...each.selectionSet, selections: inner } }] : [];
  });
}
