import { Kind, parse } from 'graphql';
import { fieldSetPrefixes } from './fieldSet.ts';
import { readSelection } from './selection.ts';
import { usesByField } from './usesByField.ts';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { OperationDefinitionNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { Representation } from './compile.ts';
import type { Carried } from './consumers.ts';
import type { PlanField, PlanItem, Slots } from './selection.ts';

/** The alias under which a cut object carries the path to its subject. No client may use names that begin so. */
export const SUBJECT_ALIAS = '__subject';

/** What the gateway itself must read of an object to go on: its type, its key, and the way to its subject, where the role tells it. */
export function plumbingOf(field: PlanField, key: string, role: string, catalogue: Catalogue): PlanItem[] {
  const via = tellsSubject(field.returns, role, catalogue) ? (catalogue.subjectOf(field.returns) ?? []) : [];
  const subject = via.length > 0 ? `${SUBJECT_ALIAS}: ${via.join(' { ')}${' }'.repeat(via.length - 1)}` : '';
  const [definition] = parse(`{ __typename ${key} ${subject} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('plumbing is a field set');
  const at = { type: field.returns, path: field.path, depth: field.depth + 1 };
  const slots: Slots = (_, node) => node.alias?.value ?? node.name.value;
  return readSelection(definition.selectionSet, at, { catalogue, fragments: new Map(), slots }).map(asPlumbing);
}

/** Whether a member of the role can say whom its objects of the type are about. One that only refers to another's records cannot. */
export function tellsSubject(type: string, role: string, catalogue: Catalogue): boolean {
  const roles = catalogue.rolesOf(type, catalogue.subjectOf(type)?.[0] ?? '');
  return roles.length === 0 || roles.includes(role);
}

/** Keys and subjects are read by the gateway itself, always, and go no further unless somebody else is entitled to them. */
function asPlumbing(item: PlanItem): PlanItem {
  if (item.kind === 'fragment') return { ...item, items: item.items.map(asPlumbing) };
  return { ...item, scopes: [], selection: item.selection && item.selection.map(asPlumbing) };
}

/** A field set in the form of a plan's `requires`. */
function requiresOf(fieldSet: string): QueryPlanSelectionNode[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  const read = (set: OperationDefinitionNode['selectionSet']): QueryPlanSelectionNode[] =>
    set.selections.flatMap((node) =>
      node.kind === Kind.FIELD
        ? [
            {
              kind: 'Field' as const,
              name: node.name.value,
              ...(node.selectionSet && { selections: read(node.selectionSet) }),
            },
          ]
        : [],
    );
  return definition?.kind === Kind.OPERATION_DEFINITION ? read(definition.selectionSet) : [];
}

/** Entities of a type that are represented by their key alone. */
export function byKey(type: string, key: string, role: string, catalogue: Catalogue): Map<string, Representation> {
  const selections = [{ kind: 'Field', name: '__typename' } as const, ...requiresOf(key)];
  return new Map([
    [type, { selections, carried: keysCarried(key), uses: usesByField(type, role, catalogue), rewrites: [] }],
  ]);
}

/** A key, as what a representation carries of it. */
function keysCarried(key: string): Map<string, Carried[]> {
  return new Map(fieldSetPrefixes(key).map((path) => [path, [{ path, via: 'key', purpose: null }]]));
}
