import { fetchStage, nodesAt } from './fetchStage.ts';
import { fetchRoot } from './fetchRoot.ts';
import { GraphNode } from './graphNode.ts';
import { memberWords } from './memberWords.ts';
import type { Refusal } from '#kernel/errors.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { CompiledNode, CompiledPlan, Stage } from '#gateway/plan/compile.ts';
import type { PlanField, PlanItem } from '#gateway/plan/selection.ts';
import type { Gate } from './gate.ts';
import type { Gap } from './graphNode.ts';
import type { MemberError } from './memberAnswer.ts';
import type { MemberClient } from './memberClient.ts';

/** A member's failure at a place of the answer: slots and indexes. */
export type Failure = Gap & { readonly path: readonly (string | number)[] };

/** One run of a compiled plan. */
export class Run {
  readonly gate: Gate;
  readonly client: MemberClient;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly failures: Failure[] = [];

  constructor(gate: Gate, client: MemberClient, variables: Readonly<Record<string, unknown>>) {
    this.gate = gate;
    this.client = client;
    this.variables = variables;
  }

  /** The body of a request to a member, with only the variables that its text uses. */
  request(query: string, names: readonly string[], more: Readonly<Record<string, unknown>> = {}): string {
    const variables: Record<string, unknown> = {};
    for (const name of names) if (Object.hasOwn(this.variables, name)) variables[name] = this.variables[name];
    return JSON.stringify({ query, variables: { ...variables, ...more } });
  }

  /** A member did not answer, or not with what was asked: each field that it was asked for by the caller is an error. */
  failed(
    nodes: readonly GraphNode[],
    stage: Stage,
    asked: (field: PlanField) => boolean,
    member: Organisation,
    refusal: Refusal,
  ): void {
    for (const node of nodes) {
      for (const field of stage.fields) {
        if (field.depth > 0 || !asked(field) || !field.consumers.some((each) => each.to === 'caller')) continue;
        this.failures.push({ path: [...node.path(), field.slot], code: refusal.code, member: member.id });
      }
    }
  }

  /** A member's own error: its code if it is one of ours, never its words, unless the federation is a plain one. */
  memberError(
    error: MemberError,
    stage: Stage,
    member: Organisation,
    asked: (field: PlanField) => boolean,
    nodesOf: (index: number) => readonly GraphNode[],
  ): void {
    const [head, index, ...rest] = stage.rootType ? ['_entities', 0, ...error.path] : error.path;
    const nodes = nodesOf(head === '_entities' && typeof index === 'number' ? index : -1);
    const { code, detail } = memberWords(error);
    const words = this.gate.options.catalogue.linked
      ? { detail }
      : { message: error.message, extensions: error.extensions };
    for (const node of nodes) {
      const places = rest.length > 0 ? [slotsAlong(stage.items, rest)] : topSlots(stage, asked).map((slot) => [slot]);
      for (const place of places)
        this.failures.push({ path: [...node.path(), ...place], code, member: member.id, ...words });
    }
  }
}

/** Runs the plan and returns the root of the answer. */
export async function execute(run: Run, plan: CompiledPlan, rootType: string): Promise<GraphNode> {
  const root = new GraphNode(rootType, null, [], null);
  if (plan.root) await runNode(run, plan.root, root);
  return root;
}

async function runNode(run: Run, node: CompiledNode, root: GraphNode): Promise<void> {
  switch (node.kind) {
    case 'sequence':
      for (const child of node.nodes) await runNode(run, child, root);
      return;
    case 'parallel':
      await Promise.all(node.nodes.map((child) => runNode(run, child, root)));
      return;
    case 'condition': {
      const taken = run.variables[node.variable] === true ? node.taken : node.otherwise;
      if (taken) await runNode(run, taken, root);
      return;
    }
    case 'fetch':
      if (node.stage.rootType) await fetchRoot(run, node.stage, root);
      else await fetchStage(run, node.stage, nodesAt([root], node.path));
  }
}

/** A member's error path in its own response keys, as slots. */
function slotsAlong(items: readonly PlanItem[], path: readonly (string | number)[]): (string | number)[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (typeof step === 'number') return [step, ...slotsAlong(items, rest)];
  const field = findField(items, step);
  return field ? [field.slot, ...slotsAlong(field.selection ?? [], rest)] : [];
}

function findField(items: readonly PlanItem[], key: string): PlanField | undefined {
  for (const item of items) {
    const found = item.kind === 'fragment' ? findField(item.items, key) : item.key === key ? item : undefined;
    if (found) return found;
  }
  return undefined;
}

function topSlots(stage: Stage, asked: (field: PlanField) => boolean): string[] {
  return [...new Set(stage.fields.filter((field) => field.depth === 0 && asked(field)).map((field) => field.slot))];
}
