import { applications } from './supergraphDocument.ts';
import { slotsIn } from './pathSteps.ts';
import type { FetchNode } from '@apollo/query-planner';
import type { Catalogue } from './catalogue.ts';
import type { PathStep } from './pathSteps.ts';

/** A variable of a fetch whose value is read off an object further up: an argument with `@fromContext`. */
export type ContextInput = {
  readonly variable: string;
  /** Where it may be found: the first whose types fit. */
  readonly ways: readonly ContextWay[];
};

export type ContextWay = {
  /** How many objects further up. */
  readonly up: number;
  /** Names of fields, and in a list of its own the type that an object has to be of. */
  readonly steps: readonly (string | readonly [type: string])[];
  /** Slots from the root to the value, joined by dots. */
  readonly path: string;
};

/** Whether an argument of some field is filled in from a context. */
export function takesContext({ document }: Catalogue): boolean {
  return [...document.types.values()].some(({ fields }) =>
    [...fields.values()].some((field) =>
      applications(field, 'join__field').some(({ contextArguments }) => contextArguments !== undefined),
    ),
  );
}

/** @throws TypeError when values would flow from a context to a party with nobody to judge it */
export function assertJudged(catalogue: Catalogue): void {
  if (catalogue.linked && takesContext(catalogue))
    throw new TypeError(
      'a supergraph under consent has an argument with @fromContext, which is not judged: use @requires',
    );
}

/** The planner's names for what it reads off a context. */
export function isContextual(variable: string): boolean {
  return variable.startsWith('contextualArgument');
}

export function contextInputs({ contextRewrites = [] }: FetchNode, path: readonly PathStep[]): ContextInput[] {
  const variables = Map.groupBy(contextRewrites, ({ renameKeyTo }) => renameKeyTo);
  return [...variables].map(([variable, rewrites]) => ({
    variable,
    ways: rewrites.map((rewrite) => contextWay(rewrite.path, slotsIn(path))),
  }));
}

function contextWay(path: readonly string[], at: readonly string[]): ContextWay {
  const up = path.filter((step) => step === '..').length;
  const steps = path
    .slice(up)
    .map((step): ContextWay['steps'][number] => (step.startsWith('... on ') ? [step.slice('... on '.length)] : step));
  const names = steps.filter((step) => typeof step === 'string');
  return { up, steps, path: [...at.slice(0, at.length - up), ...names].join('.') };
}
