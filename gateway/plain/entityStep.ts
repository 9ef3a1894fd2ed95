import { compileRepresentation } from '#gateway/plan/compileRepresentation.ts';
import { compileTake, fieldsFor, learnType } from '#gateway/plan/compileTake.ts';
import { isA } from '#gateway/plan/isA.ts';
import { sameEntity } from '#gateway/plan/keyCheck.ts';
import { contextStep } from './contextStep.ts';
import { objectsAt } from './objectsAt.ts';
import { reportBatches, reportLacking } from './reportEntities.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { Represent } from '#gateway/plan/compileRepresentation.ts';
import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { BodyOf } from './bodyOf.ts';
import type { Batch, EntitySlot } from './entityTable.ts';
import type { Data, PlainRun } from './plainRun.ts';

/** Runs a part of the plan; undefined when there was nothing to wait for. */
export type Step = (run: PlainRun) => Promise<void> | undefined;

export type EntityStage = {
  readonly stage: Stage;
  readonly path: readonly PathStep[];
  readonly body: BodyOf;
  readonly table: number;
  /** Whether no other stage of the plan asks for the field. */
  readonly sole: (field: PlanField) => boolean;
  /** Objects of one entity have nothing in common: what is below them depends on what is above. */
  readonly apart: boolean;
  /** What can be asked, and what cannot, about objects that lack an input. */
  readonly alone?: { readonly rider: EntityStage; readonly carrier: Stage };
};

/** Asks a member about the objects at a path, each that is represented alike once, and takes in what it answers. */
export function entityStep(entityStage: EntityStage, catalogue: Catalogue): Step {
  const ask = asker(entityStage, catalogue);
  if (entityStage.stage.contexts.length > 0) return contextStep(entityStage, ask, catalogue);
  return (run) => {
    const objects = objectsAt(run.root, entityStage.path);
    return objects.length === 0 ? undefined : ask(run, objects);
  };
}

/** With the values of a context, where the stage has one. */
export type Ask = (
  run: PlainRun,
  objects: readonly Data[],
  values?: Readonly<Record<string, unknown>>,
) => Promise<void> | undefined;

function asker(entityStage: EntityStage, catalogue: Catalogue): Ask {
  const { stage, body, table: number, apart, alone } = entityStage;
  const represents = memo((type) => representFor(type, stage, catalogue));
  const take = taker(entityStage, catalogue);
  const askRider = alone && asker(alone.rider, catalogue);
  const lacks = (run: PlainRun, objects: readonly Data[]) => {
    reportLacking(run, alone ? { ...entityStage, stage: alone.carrier } : entityStage, objects);
    return askRider?.(run, objects);
  };
  return (run, objects, values) => {
    const table = values
      ? run.contextTable(number, values, (all) => run.ask(stage.role, body({ ...run.variables, ...values }, all), true))
      : run.table(number, (all) => run.ask(stage.role, body(run.variables, all), true));
    const slots: (EntitySlot | null)[] = [];
    const batches = new Set<Batch>();
    const lacking: Data[] = [];
    for (const object of objects) {
      const type = object['__typename'] as string;
      const represent = represents(type);
      const slot = represent
        ? (represent(object, apart ? new Map() : table.knownOf(type), table) as EntitySlot | null)
        : null;
      slots.push(slot);
      if (slot) batches.add(slot.batch);
      else if (represent) {
        take(run, object, null);
        lacking.push(object);
      }
    }
    const finish = () => {
      for (const [i, slot] of slots.entries()) if (slot) take(run, objects[i]!, slot.entity);
      reportBatches(run, entityStage, objects, slots, batches);
    };
    const answered = whenAnswered(batches, finish);
    return lacking.length === 0 ? answered : both(answered, lacks(run, lacking));
  };
}

/** Takes what a member answered about an object into it; null where it was not asked, or knows nothing. */
function taker({ stage, sole }: EntityStage, catalogue: Catalogue) {
  const takes = memo((type) => compileTake(type, stage.items, catalogue, sole));
  const fields = memo((type) => fieldsFor(type, stage.items, catalogue));
  const learns = [...stage.represents.keys()].some((type) => catalogue.type(type)?.kind !== 'object');
  return (run: PlainRun, object: Data, entity: unknown): void => {
    const isKnown = typeof entity === 'object' && entity !== null;
    if (isKnown && learns) learnType(object, (entity as Data)['__typename'], catalogue);
    const type = object['__typename'] as string;
    if (isKnown) takes(type)(object, entity as Data);
    else run.knowNothing(object, fields(type), sole);
  };
}

function both(one: Promise<void> | undefined, other: Promise<void> | undefined): Promise<void> | undefined {
  return one && other ? Promise.all([one, other]).then(() => undefined) : (one ?? other);
}

function whenAnswered(batches: ReadonlySet<Batch>, finish: () => void): Promise<void> | undefined {
  const open = [...batches].filter((batch) => batch.answer === null);
  if (open.length === 0) {
    finish();
    return undefined;
  }
  return (open.length === 1 ? open[0]!.ready : Promise.all(open.map(({ ready }) => ready))).then(finish);
}

function representFor(type: string, stage: Stage, catalogue: Catalogue): Represent | undefined {
  for (const [condition, representation] of stage.represents)
    if (isA(type, condition, catalogue))
      return compileRepresentation(type, representation, sameEntity(stage, type, catalogue), catalogue);
  return undefined;
}

/** Once for each type that is met; a type name that no schema has is asked for by a hostile member only, and is not kept. */
function memo<Made>(make: (type: string) => Made): (type: string) => Made {
  const made = new Map<string, Made>();
  return (type) => {
    const known = made.get(type);
    if (known !== undefined) return known;
    const fresh = make(type);
    if (made.size < MOST_TYPES) made.set(type, fresh);
    return fresh;
  };
}

const MOST_TYPES = 1_000;
