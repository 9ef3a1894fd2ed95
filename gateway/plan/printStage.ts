import { print } from 'graphql';
import { variablesIn } from './selection.ts';
import type { Stage } from './compile.ts';
import type { PlanField, PlanItem } from './selection.ts';

/** A request's text and the names of the variables it takes. */
export type StageText = { readonly query: string; readonly variables: readonly string[] };

/** Replaces a root field's argument: where a list of ids is split among members, each is asked for its own. */
export type ArgumentOverride = { readonly field: PlanField; readonly arg: string; readonly literal: string };

/** The text of a stage with only the fields asked for. Equal bits give equal text. */
export function printStage(
  stage: Stage,
  asked: (field: PlanField) => boolean,
  overrides: readonly ArgumentOverride[] = [],
): StageText {
  const variables = new Set<string>();
  const body = printItems(stage.items, asked, variables, overrides);
  const declared = stage.variables.filter((each) => variables.has(each.variable.name.value)).map((each) => print(each));
  const names = [...variables].filter((name) => stage.variables.some((each) => each.variable.name.value === name));
  if (stage.rootType) {
    const head = declared.length > 0 ? `${stage.operation}(${declared.join(' ')})` : stage.operation;
    return { query: `${head}{${body}}`, variables: names };
  }
  const head = `query($representations:[_Any!]!${declared.map((each) => ` ${each}`).join('')})`;
  const keys = stage.keys.map(({ type, selection }) => ` ...on ${type}{${selection}}`).join('');
  return { query: `${head}{_entities(representations:$representations){${body}${keys}}}`, variables: names };
}

function printItems(
  items: readonly PlanItem[],
  asked: (field: PlanField) => boolean,
  variables: Set<string>,
  overrides: readonly ArgumentOverride[],
): string {
  const printed = items.map((item) => printItem(item, asked, variables, overrides));
  return [...new Set(printed)].filter(Boolean).join(' ');
}

function printItem(
  item: PlanItem,
  asked: (field: PlanField) => boolean,
  variables: Set<string>,
  overrides: readonly ArgumentOverride[],
): string {
  if (item.kind === 'fragment') {
    const inside = printItems(item.items, asked, variables, overrides);
    if (!inside) return '';
    for (const name of item.variables) variables.add(name);
    const condition = item.typeCondition === null ? '' : ` on ${item.typeCondition}`;
    return `...${condition}${item.directives && ` ${item.directives}`}{${inside}}`;
  }
  if (!asked(item)) return '';
  return printField(item, asked, variables, overrides);
}

function printField(
  field: PlanField,
  asked: (field: PlanField) => boolean,
  variables: Set<string>,
  overrides: readonly ArgumentOverride[],
): string {
  const args = (field.node.arguments ?? []).map((arg) => {
    const override = overrides.find((each) => each.field === field && each.arg === arg.name.value);
    if (!override) for (const name of variablesIn(arg)) variables.add(name);
    return override ? `${arg.name.value}:${override.literal}` : print(arg);
  });
  for (const name of variablesIn(field.node.directives ?? [])) variables.add(name);
  const alias = field.key === field.name ? '' : `${field.key}:`;
  const directives = (field.node.directives ?? []).map((directive) => ` ${print(directive)}`).join('');
  const selection = field.selection && `{${printItems(field.selection, asked, variables, overrides) || '__typename'}}`;
  return `${alias}${field.name}${args.length > 0 ? `(${args.join(',')})` : ''}${directives}${selection ?? ''}`;
}
