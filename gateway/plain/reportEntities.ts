import { Refusal } from '#kernel/errors.ts';
import { failuresAt, failuresSaid, inputAt } from '#gateway/release/failures.ts';
import { areEntities, entitiesOf } from './entityTable.ts';
import { slotsIn } from '#gateway/plan/pathSteps.ts';
import { placesAt } from './objectsAt.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { Failure } from '#gateway/release/failures.ts';
import type { EntityStage } from './entityStep.ts';
import type { Batch, EntitySlot } from './entityTable.ts';
import type { Data, PlainRun } from './plainRun.ts';

type Path = readonly (string | number)[];

export const everyField = () => true;

/** Nothing is looked for where all went well. */
export function reportBatches(
  run: PlainRun,
  { stage, path }: EntityStage,
  objects: readonly Data[],
  slots: readonly (EntitySlot | null)[],
  batches: ReadonlySet<Batch>,
): void {
  for (const batch of batches) {
    const { failure, errors } = batch.answer!;
    const wrong = failure ?? wrongEntities(batch);
    if (!wrong && errors.length === 0) continue;
    const places = placesAt(run.root, path);
    const placesOf = (index: number) =>
      unique(objects.filter((_, i) => slots[i]?.batch === batch && (index < 0 || slots[i]?.index === index))).flatMap(
        (object) => places.get(object) ?? [],
      );
    reportStage(run, stage, wrong, batch, (index) => placesOf(index < batch.slots.length ? index : -1));
  }
}

export function reportStage(
  run: PlainRun,
  stage: Stage,
  wrong: Refusal | undefined,
  { answer }: Pick<Batch, 'answer'>,
  placesOf: (index: number) => readonly Path[],
): void {
  const member = run.memberOf(stage.role);
  if (wrong) {
    run.failures.push(...failuresAt(placesOf(-1), stage, everyField, member, wrong));
    for (const field of stage.fields) run.lost.set(field.path, { code: wrong.code, member: member.id });
    return;
  }
  for (const error of answer!.errors) {
    const failures = failuresSaid(error, stage, everyField, member, 'all', placesOf);
    run.failures.push(...failures);
    for (const failure of failures) loseInput(run, stage, failure);
  }
}

/** An input in error is not there. */
function loseInput(run: PlainRun, stage: Stage, failure: Failure): void {
  const input = inputAt(stage, failure);
  if (!input) return;
  const { path, ...cause } = failure;
  const object = path.slice(0, -1).reduce<unknown>((at, step) => (at as Data | null | undefined)?.[step], run.root);
  if (typeof object === 'object' && object !== null && ((object as Data)[input.slot] ?? null) === null)
    run.loseInput(object as Data, input.slot, cause);
}

/** An object that lacks an input or a key because the member that has it failed: what depends on it fails likewise. */
export function reportLacking(run: PlainRun, { stage, path }: EntityStage, objects: readonly Data[]): void {
  let places: ReturnType<typeof placesAt> | undefined;
  const fields = stage.fields.filter(({ depth }) => depth === 0);
  for (const object of unique(objects)) {
    const cause = lostInput(run, stage, path, object);
    if (!cause) continue;
    places ??= placesAt(run.root, path);
    for (const { slot, consumers } of fields) {
      if (consumers.some(({ to }) => to === 'role')) run.loseInput(object, slot, cause);
      if (!consumers.some(({ to }) => to === 'caller')) continue;
      for (const place of places.get(object) ?? []) run.failures.push({ ...cause, path: [...place, slot] });
    }
  }
}

function lostInput(
  run: PlainRun,
  { represents, contexts }: Stage,
  path: readonly PathStep[],
  object: Data,
): Omit<Failure, 'path'> | undefined {
  const at = slotsIn(path);
  for (const { carried } of represents.values())
    for (const input of carried.keys()) {
      const lost = run.causeIn(object, input.split('.')) ?? run.lost.get([...at, input].join('.'));
      if (lost) return lost;
    }
  for (const { path: above } of contexts.flatMap(({ ways }) => ways)) {
    const lost = run.lost.get(above);
    if (lost) return lost;
  }
  return undefined;
}

function wrongEntities({ answer, slots, confused }: Batch): Refusal | undefined {
  if (confused) return new Refusal('SOURCE_INVALID', { check: 'entities' });
  const entities = entitiesOf(answer!);
  if (areEntities(entities, slots.length)) return undefined;
  return answer!.errors.length === 0 || (entities !== undefined && entities !== null)
    ? new Refusal('SOURCE_INVALID')
    : undefined;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
