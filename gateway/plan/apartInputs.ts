import { Kind, parse, print } from 'graphql';
import { fieldSetPrefixes } from './fieldSet.ts';
import { slotsIn } from './pathSteps.ts';
import { applications } from './supergraphDocument.ts';
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Catalogue, Uses } from './catalogue.ts';
import type { InputConditions } from './inputConditions.ts';
import type { InputFields } from './inputFields.ts';
import type { PathStep } from './pathSteps.ts';

/** Fields that can be computed from one representation: its inputs, by the path that the member knows, and what each is released for. */
type Group = {
  readonly inputs: Map<string, string>;
  readonly purposes: Map<string, string>;
  readonly fields: Set<FieldNode>;
  readonly conditions: string;
};

/**
 * Where fields of one fetch require a field with different arguments, each is asked for with a representation of its own; and so is
 * what is asked for on a condition: the inputs of what is skipped are not there, and the rest does not need them. So are fields that use
 * one input for different purposes: what is released for the one would be there for the other.
 */
export function apartInputs(
  fetch: FetchNode,
  path: readonly PathStep[],
  brought: InputConditions,
  catalogue: Catalogue,
): readonly FetchNode[] {
  if (!fetch.requires?.length) return [fetch];
  const document = parse(fetch.operation, { noLocation: true });
  const [definition] = document.definitions;
  const root = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || root?.kind !== Kind.FIELD || !root.selectionSet) return [fetch];
  const at = slotsIn(path);
  const groups = groupsOf(root.selectionSet, fetch, (input) => brought.of([...at, input].join('.')), catalogue);
  if (groups.length < 2) return [fetch];
  const all = new Set(groups.flatMap(({ inputs }) => [...inputs.values()]));
  return groups.map(({ inputs, fields }) => {
    const selectionSet = onlyFields(root.selectionSet!, fields);
    const asked = {
      ...definition,
      selectionSet: { ...definition.selectionSet, selections: [{ ...root, selectionSet }] },
    };
    const kept = new Set(inputs.values());
    return {
      ...fetch,
      operation: print({ ...document, definitions: [asked] }),
      requires: onlyInputs(fetch.requires!, '', '', (type, path) => {
        return kept.has(path) || !all.has(path) || catalogue.keyPathsOf(type).has(path);
      }),
    };
  });
}

function groupsOf(
  set: SelectionSetNode,
  { serviceName }: FetchNode,
  conditionsOf: (input: string) => string,
  catalogue: Catalogue,
): Group[] {
  const groups: Group[] = [];
  for (const { type, field, conditions: own } of ownFields(set, '', '')) {
    const needs = requiredBy(type, field.name.value, serviceName, catalogue);
    // The planner may forget a field's own conditions, and keep those of its inputs.
    const conditions =
      needs.length > 0 ? [...new Set([own, ...needs.map((each) => conditionsOf(each.path))])].join(' ').trim() : '';
    const uses = catalogue.usesOf(type, field.name.value, serviceName);
    const fits = (group: Group) =>
      group.conditions === conditions &&
      needs.every(({ sent, path }) => {
        const purposes = purposesOf(path, uses);
        return (group.inputs.get(sent) ?? path) === path && (group.purposes.get(path) ?? purposes) === purposes;
      });
    const group = groups.find(fits) ?? { inputs: new Map(), purposes: new Map(), fields: new Set(), conditions };
    if (!groups.includes(group)) groups.push(group);
    group.fields.add(field);
    for (const { sent, path } of needs) {
      group.inputs.set(sent, path);
      group.purposes.set(path, purposesOf(path, uses));
    }
  }
  return groups;
}

/** What a field uses an input for, or what is below it. */
function purposesOf(path: string, uses: readonly Uses[]): string {
  const lines = uses.filter(({ inputs }) => inputs.some((each) => each === path || each.startsWith(`${path}.`)));
  return [...new Set(lines.map(({ purpose }) => purpose))].toSorted().join(' ');
}

type OwnField = { readonly type: string; readonly field: FieldNode; readonly conditions: string };

function* ownFields(set: SelectionSetNode, type: string, above: string): Generator<OwnField> {
  for (const each of set.selections) {
    const conditions = [above, ...(each.directives ?? []).map((directive) => print(directive))].join(' ').trim();
    if (each.kind === Kind.FIELD) yield { type, field: each, conditions };
    else if (each.kind === Kind.INLINE_FRAGMENT)
      yield* ownFields(each.selectionSet, each.typeCondition?.name.value ?? type, conditions);
  }
}

function onlyFields(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = set.selections.flatMap((each): SelectionNode[] => {
    if (each.kind !== Kind.INLINE_FRAGMENT) return each.kind === Kind.FIELD && fields.has(each) ? [each] : [];
    const selectionSet = onlyFields(each.selectionSet, fields);
    return selectionSet.selections.length > 0 ? [{ ...each, selectionSet }] : [];
  });
  return { ...set, selections };
}

type Input = { readonly sent: string; readonly path: string };

function requiredBy(
  type: string,
  field: string,
  service: string,
  { type: typeOf, document, inputFields }: Catalogue,
): Input[] {
  const joins = applications(typeOf(type)?.fields.get(field) ?? { directives: [] }, 'join__field');
  const join = joins.find((args) => args['requires'] && document.graphs.get(String(args['graph']))?.name === service);
  const paths = join ? fieldSetPrefixes(String(join['requires'])) : [];
  return paths.map((path) => inputAt(path, inputFields));
}

function inputAt(path: string, inputFields: InputFields): Input {
  const steps = path.split('.');
  const sent = steps.map((step) => inputFields.get(step)?.name.value ?? step).join('.');
  return { sent, path };
}

function onlyInputs(
  selections: readonly QueryPlanSelectionNode[],
  type: string,
  prefix: string,
  keeps: (type: string, path: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((each): QueryPlanSelectionNode[] => {
    if (each.kind === 'InlineFragment') {
      const entity = prefix === '' ? (each.typeCondition ?? type) : type;
      return [{ ...each, selections: onlyInputs(each.selections, entity, prefix, keeps) }];
    }
    const path = prefix + each.name;
    if (!keeps(type, path)) return [];
    if (!each.selections) return [each];
    const inner = onlyInputs(each.selections, type, `${path}.`, keeps);
    return inner.length > 0 ? [{ ...each, selections: inner }] : [];
  });
}
