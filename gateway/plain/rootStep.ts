import { compileTake, fieldsFor } from '#gateway/plan/compileTake.ts';
import { Refusal } from '#kernel/errors.ts';
import { bodyOf } from './bodyOf.ts';
import { reportStage } from './reportEntities.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { Step } from './entityStep.ts';
import type { Data } from './plainRun.ts';

/** Asks a member for root fields. */
export function rootStep(stage: Stage, catalogue: Catalogue): Step {
  const body = bodyOf(stage);
  const take = compileTake(stage.rootType!, stage.items, catalogue, () => false);
  const fields = fieldsFor(stage.rootType!, stage.items, catalogue);
  const idempotent = stage.operation === 'query';
  return async (run) => {
    // A subscription is run once for each event, and its root fields are in it.
    const answer = run.event ?? (await run.ask(stage.role, body(run.variables, ''), idempotent));
    if (!idempotent) run.forget();
    const { data, errors, failure } = answer;
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    if (isObject) take(run.root, data as Data);
    else if (errors.length > 0) run.knowNothing(run.root, fields, () => false);
    const wrong = failure ?? (isObject || data === null ? undefined : new Refusal('SOURCE_INVALID', { check: 'data' }));
    if (wrong || errors.length > 0) reportStage(run, stage, wrong, { answer }, () => [[]]);
  };
}
