import { normalForm } from '#gateway/plan/normalForm.ts';
import { printStage } from '#gateway/plan/printStage.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { ArgumentOverride, StageText } from '#gateway/plan/printStage.ts';
import type { PlanField } from '#gateway/plan/selection.ts';

/** A stage's request for one set of its fields. */
export type Question = StageText & { readonly asked: (field: PlanField) => boolean };

const questions = new WeakMap<Stage, Map<string, Question>>();
const MOST_QUESTIONS = 64;

/** The text that asks for the fields with these bits: printed once for each set that the stage is ever asked for. */
export function questionFor(stage: Stage, bits: ReadonlySet<number>): Question {
  const known = questions.get(stage) ?? new Map<string, Question>();
  questions.set(stage, known);
  const mask = maskOf(bits, stage.fields.length);
  const found = known.get(mask);
  if (found) return found;
  const own = new Set(bits);
  const asked = (field: PlanField) => field.bit < 0 || own.has(field.bit);
  const question = { ...printStage(normalForm(stage), asked), asked };
  if (known.size < MOST_QUESTIONS) known.set(mask, question);
  return question;
}

function maskOf(bits: ReadonlySet<number>, count: number): string {
  if (bits.size === count) return 'all';
  return [...bits].toSorted((a, b) => a - b).join();
}

const rootQuestions = new WeakMap<Stage, Map<string, Question>>();

/** The text of a root stage with only these root fields: printed once, unless ids are split among members. */
export function rootQuestionFor(
  stage: Stage,
  wanted: readonly PlanField[],
  overrides: readonly ArgumentOverride[],
): Question {
  const known = rootQuestions.get(stage) ?? new Map<string, Question>();
  rootQuestions.set(stage, known);
  const key = wanted.map(({ bit }) => bit).join();
  const found = overrides.length === 0 ? known.get(key) : undefined;
  if (found) return found;
  const own = new Set(wanted);
  const asked = (field: PlanField) => field.depth > 0 || field.name === '__typename' || own.has(field);
  const question = { ...printStage(stage, asked, overrides), asked };
  if (overrides.length === 0 && known.size < MOST_QUESTIONS) known.set(key, question);
  return question;
}
