import type { Representation, Stage } from './compile.ts';
import type { PlanField, PlanItem } from './selection.ts';

/**
 * One order of fields and inputs for all stages that ask for leaves alone: then what two places of an answer need of one entity is
 * the same question, and is asked once.
 */
export function normalForm(stage: Stage): Stage {
  const types = typesIn(stage.items);
  if (stage.rootType !== null || !types) return stage;
  const items = [...types].map(([typeCondition, fields]): PlanItem => ({
    kind: 'fragment',
    typeCondition,
    directives: '',
    conditions: [],
    variables: [],
    items: fields.toSorted(bySlot),
  }));
  return { ...stage, items, represents: new Map([...stage.represents].map(([type, each]) => [type, inOrder(each)])) };
}

/** Leaves by the type they are asked for on; undefined where there is more to the stage. */
function typesIn(items: readonly PlanItem[]): ReadonlyMap<string, PlanField[]> | undefined {
  const types = new Map<string, PlanField[]>();
  for (const item of items) {
    if (item.kind !== 'fragment' || item.typeCondition === null || item.directives !== '') return undefined;
    const fields = types.get(item.typeCondition) ?? [];
    for (const field of item.items) {
      if (field.kind !== 'field' || field.selection !== null) return undefined;
      fields.push(field);
    }
    types.set(item.typeCondition, fields);
  }
  return types;
}

function bySlot(a: PlanField, b: PlanField): number {
  return a.slot < b.slot ? -1 : Number(a.slot > b.slot);
}

function inOrder(representation: Representation): Representation {
  const named = representation.selections.map((each) =>
    each.kind === 'Field' && !each.selections ? [each.alias ?? each.name, each] : undefined,
  );
  if (named.some((each) => !each)) return representation;
  const sorted = (named as [string, Representation['selections'][number]][]).toSorted(([a], [b]) =>
    a < b ? -1 : Number(a > b),
  );
  return { ...representation, selections: sorted.map(([, each]) => each) };
}
