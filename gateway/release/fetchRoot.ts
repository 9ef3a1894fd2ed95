import { Kind, valueFromASTUntyped } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { printStage } from '#gateway/plan/printStage.ts';
import { followUp } from './fetchStage.ts';
import { GraphNode } from './graphNode.ts';
import { ingest } from './ingest.ts';
import { rootQuestionFor } from './stageTexts.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Route } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { ArgumentOverride } from '#gateway/plan/printStage.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Run } from './executor.ts';
import type { MemberAnswer } from './memberAnswer.ts';

/** A root field asked of one member; of a list argument, only the places that are this member's. */
type Part = {
  readonly field: PlanField;
  readonly member: Organisation;
  readonly override?: ArgumentOverride;
  readonly places?: readonly number[];
};

/** Runs a root stage: each root field goes to the members that its route names, and the parts come together again. */
export async function fetchRoot(run: Run, stage: Stage, root: GraphNode): Promise<void> {
  const fields = [...rootFields(stage)];
  const parts = fields.flatMap((field) => partsOf(run, stage, field, root));
  if (stage.operation === 'mutation') {
    run.forget();
    for (const part of parts) takeIn(run, stage, root, await ask(run, stage, [part]));
  } else {
    const answers = await Promise.all([...together(parts)].map((group) => ask(run, stage, group)));
    for (const answer of answers) takeIn(run, stage, root, answer);
  }
  await followUp(run, stage, [root]);
}

function* rootFields(stage: Stage): Generator<PlanField> {
  for (const field of stage.fields) if (field.depth === 0 && field.name !== '__typename') yield field;
}

/** Parts for one member go in one request, unless one of them is split or the field has several members. */
function together(parts: readonly Part[]): Iterable<Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const alone = part.places !== undefined || parts.some((other) => other !== part && other.field === part.field);
    const key = alone ? `${part.member.id} ${part.field.bit}` : part.member.id;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return groups.values();
}

function partsOf(run: Run, stage: Stage, field: PlanField, root: GraphNode): Part[] {
  const { catalogue, members } = run.gate.options;
  const all = members.ofRole(stage.role);
  const route = catalogue.rootRoute(stage.rootType!, field.name);
  try {
    if (!route) return catalogue.linked ? [] : all.map((member) => ({ field, member }));
    if (route.by === 'ALL') return all.map((member) => ({ field, member }));
    if (route.by === 'CALLER') return [{ field, member: need(all, run.gate.options.caller.org) }];
    return byArgument(run, field, route, all);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.failures.push({ path: [...root.path(), field.slot], code: error.code });
    return [];
  }
}

/** @throws Refusal ID_INVALID, VIN_INVALID, MEMBER_UNKNOWN */
function byArgument(run: Run, field: PlanField, route: Route, all: readonly Organisation[]): Part[] {
  const value = argumentAt(field, route.arg ?? '', run.variables);
  // Where the argument is left out, a role with one member needs nobody to name it.
  if ((value === null || value === undefined) && all.length === 1) return [{ field, member: all[0]! }];
  const memberOf = (each: unknown) => need(all, orgOf(run, route, each));
  if (!Array.isArray(value)) return [{ field, member: memberOf(value) }];
  const variable = variableOf(field, route.arg!);
  const places = new Map<Organisation, number[]>();
  for (const [i, each] of value.entries()) {
    const member = memberOf(each);
    places.set(member, [...(places.get(member) ?? []), i]);
  }
  if (places.size === 1) return [...places.keys()].map((member) => ({ field, member }));
  return [...places].map(([member, own]) => {
    const literal = JSON.stringify(
      run.valueFor(
        member,
        variable,
        own.map((i) => value[i] as unknown),
      ),
    );
    return { field, member, places: own, override: { field, arg: route.arg!, literal } };
  });
}

function orgOf(run: Run, { by }: Route, value: unknown): string | undefined {
  if (typeof value !== 'string') throw new Refusal('ID_INVALID');
  if (by === 'ID') return parseMemberId(value).org;
  if (by === 'WMI') return run.gate.options.members.byVin(parseVin(value))?.id;
  return value;
}

function need(members: readonly Organisation[], org: string | undefined): Organisation {
  const member = members.find((each) => each.id === org);
  if (!member) throw new Refusal('MEMBER_UNKNOWN');
  return member;
}

/** The value of `arg` or `arg.inputField` as this request has it. */
function argumentAt(field: PlanField, path: string, variables: Readonly<Record<string, unknown>>): unknown {
  const [name, ...inner] = path.split('.');
  const node = field.node.arguments?.find((arg) => arg.name.value === name);
  let value: unknown = node && valueFromASTUntyped(node.value, variables);
  for (const step of inner)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value;
}

/** The variable that is an argument's value; undefined where it is written out. */
function variableOf(field: PlanField, name: string): string | undefined {
  const value = field.node.arguments?.find((arg) => arg.name.value === name)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

type Answered = {
  readonly parts: readonly Part[];
  readonly asked: (field: PlanField) => boolean;
  readonly answer: MemberAnswer;
};

async function ask(run: Run, stage: Stage, parts: readonly Part[]): Promise<Answered> {
  const wanted = parts.map((part) => part.field);
  const overrides = parts.flatMap((part) => part.override ?? []);
  const { asked, ...text } = rootQuestionFor(stage, wanted, overrides);
  if (run.event) return { parts, asked, answer: run.event };
  const permit = await run.gate.permit([], []);
  const idempotent = stage.operation !== 'mutation';
  const { member } = parts[0]!;
  const answer = await run.ask(member, permit, run.request(member, text), idempotent);
  return { parts, asked, answer };
}

/** Whom to ask for the events of a subscription, and in which words. @throws Refusal */
export function eventSource(run: Run, stage: Stage): { readonly member: Organisation; readonly body: string } {
  const root = new GraphNode(stage.rootType!, null, [], null);
  const [part, ...more] = [...rootFields(stage)].flatMap((field) => partsOf(run, stage, field, root));
  const [failure] = run.failures;
  if (failure) throw new Refusal(failure.code);
  // The events of several members are not one stream.
  if (!part || more.length > 0) throw new Refusal('OPERATION_UNSUPPORTED');
  const { member, override } = part;
  return {
    member,
    body: run.request(
      member,
      printStage(stage, () => true, override ? [override] : []),
    ),
  };
}

function takeIn(run: Run, stage: Stage, root: GraphNode, answered: Answered): void {
  const { parts, asked, answer } = answered;
  const { member } = parts[0]!;
  if (answer.failure) return run.failed([root], stage, asked, member, answer.failure);
  if (answer.data !== null) takeData(run, stage, root, answered);
  for (const error of answer.errors) run.memberError(error, stage, member, asked, () => [root]);
}

function takeData(run: Run, stage: Stage, root: GraphNode, { parts, asked, answer }: Answered): void {
  const part = parts[0]!;
  const append = !part.places && Array.isArray(root.data[part.field.slot]);
  const at = {
    catalogue: run.gate.options.catalogue,
    source: part.member.id,
    names: run.namesOf(part.member),
    asked,
    appendTo: append ? root : null,
    variables: run.variables,
    leftOut: (node: GraphNode, { slot }: PlanField) => run.leftOut([node], slot, part.member),
  };
  try {
    ingest(root, part.places ? spread(part, answer.data) : answer.data, stage.items, at);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.failed([root], stage, asked, part.member, error);
  }
}

/** Puts a part's elements at their places of the whole list. */
function spread({ field, places }: Part, data: unknown): unknown {
  const own = (data as Record<string, unknown>)[field.key];
  if (!Array.isArray(own)) return data;
  if (own.length !== places!.length) throw new Refusal('SOURCE_INVALID', { check: 'list length' });
  const whole: unknown[] = [];
  for (const [i, place] of places!.entries()) whole[place] = own[i];
  return { [field.key]: whole };
}
