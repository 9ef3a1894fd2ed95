import { printStage } from '#gateway/plan/printStage.ts';
import type { Stage } from '#gateway/plan/compile.ts';

/** The body of a stage's request: all that is constant is ready, only variables and representations are put in. */
export type BodyOf = (variables: Readonly<Record<string, unknown>>, representations: string) => string;

export function bodyOf(stage: Stage): BodyOf {
  const { query, variables: names } = printStage(stage, () => true);
  const head = `{"query":${JSON.stringify(query)},"variables":{`;
  const used = [...new Set(names)].map((name) => [name, `${JSON.stringify(name)}:`] as const);
  const valuesOf = (variables: Readonly<Record<string, unknown>>) =>
    used.flatMap(([name, label]) => (Object.hasOwn(variables, name) ? [label + JSON.stringify(variables[name])] : []));
  if (stage.rootType !== null) {
    const constant = `${head}}}`;
    return used.length === 0 ? () => constant : (variables) => `${head}${valuesOf(variables).join()}}}`;
  }
  return used.length === 0
    ? (_, representations) => `${head}"representations":[${representations}]}}`
    : (variables, representations) =>
        `${head}${[...valuesOf(variables), `"representations":[${representations}]`].join()}}}`;
}
