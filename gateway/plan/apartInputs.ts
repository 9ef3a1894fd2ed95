import { Kind, parse, print } from 'graphql';
import { fieldSetPrefixes } from './fieldSet.ts';
import { applications } from './supergraphDocument.ts';
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { InputFields } from './inputFields.ts';

/** Fields that can be computed from one representation: its inputs that take arguments, by the path that the member knows. */
type Group = { readonly inputs: Map<string, string>; readonly fields: Set<FieldNode> };

/** Where fields of one fetch require a field with different arguments, each is asked for with a representation of its own. */
export function apartInputs(fetch: FetchNode, catalogue: Catalogue): readonly FetchNode[] {
  const { inputFields } = catalogue;
  const carried = (fetch.requires ?? []).flatMap((each) => inputsIn([each], '', inputFields));
  if (new Set(carried.map(({ sent }) => sent)).size === new Set(carried.map(({ path }) => path)).size) return [fetch];
  const document = parse(fetch.operation, { noLocation: true });
  const [definition] = document.definitions;
  const root = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || root?.kind !== Kind.FIELD || !root.selectionSet) return [fetch];
  const groups = groupsOf(root.selectionSet, fetch, catalogue);
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
      requires: onlyInputs(fetch.requires!, '', (path, name) => !inputFields.has(name) || kept.has(path)),
    };
  });
}

function groupsOf(set: SelectionSetNode, { serviceName }: FetchNode, catalogue: Catalogue): Group[] {
  const groups: Group[] = [];
  for (const [type, field] of ownFields(set, '')) {
    const needs = requiredBy(type, field.name.value, serviceName, catalogue);
    const fits = ({ inputs }: Group) => needs.every(({ sent, path }) => (inputs.get(sent) ?? path) === path);
    const group = groups.find(fits) ?? { inputs: new Map<string, string>(), fields: new Set<FieldNode>() };
    if (!groups.includes(group)) groups.push(group);
    group.fields.add(field);
    for (const { sent, path } of needs) group.inputs.set(sent, path);
  }
  return groups;
}

function* ownFields(set: SelectionSetNode, type: string): Generator<[type: string, field: FieldNode]> {
  for (const each of set.selections) {
    if (each.kind === Kind.FIELD) yield [type, each];
    else if (each.kind === Kind.INLINE_FRAGMENT)
      yield* ownFields(each.selectionSet, each.typeCondition?.name.value ?? type);
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
  return paths.flatMap((path) => inputAt(path, inputFields));
}

function inputAt(path: string, inputFields: InputFields): Input[] {
  const steps = path.split('.');
  const sent = steps.map((step) => inputFields.get(step)?.name.value ?? step).join('.');
  return inputFields.has(steps.at(-1)!) ? [{ sent, path }] : [];
}

function inputsIn(selections: readonly QueryPlanSelectionNode[], prefix: string, inputFields: InputFields): Input[] {
  return selections.flatMap((each) => {
    if (each.kind === 'InlineFragment') return inputsIn(each.selections, prefix, inputFields);
    const path = prefix + each.name;
    return [...inputAt(path, inputFields), ...inputsIn(each.selections ?? [], `${path}.`, inputFields)];
  });
}

function onlyInputs(
  selections: readonly QueryPlanSelectionNode[],
  prefix: string,
  keeps: (path: string, name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((each): QueryPlanSelectionNode[] => {
    if (each.kind === 'InlineFragment') return [{ ...each, selections: onlyInputs(each.selections, prefix, keeps) }];
    const path = prefix + each.name;
    if (!keeps(path, each.name)) return [];
    return [{ ...each, ...(each.selections && { selections: onlyInputs(each.selections, `${path}.`, keeps) }) }];
  });
}
