import { isA } from '#gateway/plan/isA.ts';
import { objectsWithin } from './objectsAt.ts';
import { reportLacking } from './reportEntities.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { ContextInput, ContextWay } from '#gateway/plan/contextInputs.ts';
import type { Ask, EntityStage, Step } from './entityStep.ts';
import type { Data } from './plainRun.ts';

type Values = Readonly<Record<string, unknown>>;

/** Asks about objects of equal context together: in one request a variable has one value. */
export function contextStep(entityStage: EntityStage, ask: Ask, catalogue: Catalogue): Step {
  const { contexts } = entityStage.stage;
  return (run) => {
    const groups = new Map<string, { readonly values: Values; readonly objects: Data[] }>();
    const lacking: Data[] = [];
    for (const { object, above } of objectsWithin(run.root, entityStage.path)) {
      const values = valuesFor(contexts, [object, ...above], catalogue);
      if (values === undefined) lacking.push(object);
      else {
        const key = JSON.stringify(values);
        const group = groups.get(key) ?? { values, objects: [] };
        group.objects.push(object);
        groups.set(key, group);
      }
    }
    if (lacking.length > 0) reportLacking(run, entityStage, lacking);
    const waiting = [...groups.values()].flatMap(({ values, objects }) => ask(run, objects, values) ?? []);
    return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
  };
}

/** Undefined where a value never came: it is not known to be null. */
function valuesFor(
  contexts: readonly ContextInput[],
  objects: readonly Data[],
  catalogue: Catalogue,
): Values | undefined {
  const values: Record<string, unknown> = {};
  for (const { variable, ways } of contexts) {
    const found = ways
      .map(({ up, steps }) => valueAt(objects[up], steps, catalogue))
      .find((each) => each !== undefined);
    if (found === undefined) return undefined;
    values[variable] = found;
  }
  return values;
}

function valueAt(at: unknown, steps: ContextWay['steps'], catalogue: Catalogue): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || at === undefined || at === null) return at;
  if (Array.isArray(at)) {
    const values = at.map((each: unknown) => valueAt(each, steps, catalogue));
    return values.includes(undefined) ? undefined : values;
  }
  if (typeof at !== 'object') return undefined;
  const object = at as Data;
  if (typeof step === 'string') return Object.hasOwn(object, step) ? valueAt(object[step], rest, catalogue) : undefined;
  const type = object['__typename'];
  return typeof type !== 'string' || isA(type, step[0], catalogue) ? valueAt(object, rest, catalogue) : undefined;
}
