import { idVariables, mapIds } from '#gateway/plan/idArguments.ts';
import { planVariables } from '#gateway/plan/planVariables.ts';
import { EntityTable } from './entityTable.ts';
import { failuresAt, failuresSaid, inputAt } from './failures.ts';
import { fetchStage, nodesAt } from './fetchStage.ts';
import { fetchRoot } from './fetchRoot.ts';
import { GraphNode, valueIn } from './graphNode.ts';
import { LostInputs } from './lostInputs.ts';
import { sharesObjects } from './representable.ts';
import type { Refusal } from '#kernel/errors.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { CompiledNode, CompiledPlan, LaterNode, Stage } from '#gateway/plan/compile.ts';
import type { IdArgument } from '#gateway/plan/idArguments.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { StageText } from '#gateway/plan/printStage.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Failure, Path } from './failures.ts';
import type { Gate, Permit } from './gate.ts';
import type { MemberAnswer, MemberError } from './memberAnswer.ts';
import type { MemberClient } from './memberClient.ts';

/** One run of a compiled plan. */
export class Run {
  readonly gate: Gate;
  readonly client: MemberClient;
  /** The ids that the caller knows records by. */
  readonly caller: Names;
  /** By the plan's names, with ids as they truly are. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly failures: Failure[] = [];
  /** Whether objects of one entity at several places may be one below: unless somebody further up receives what is there. */
  shares = false;
  /** Deferred fragments that what is above them is there for. */
  readonly later: LaterNode[] = [];
  /** What the source of a subscription sent. */
  readonly event: MemberAnswer | undefined;
  /** No answer so far held a backslash, and so no string that JSON escapes. */
  unescaped = true;
  /** Inputs that are not there because a member failed: what needs one of them fails likewise. */
  readonly lost = new LostInputs();
  readonly #idArguments: ReadonlyMap<string, IdArgument>;
  readonly #tables = new Map<Organisation, Map<string, EntityTable>>();

  constructor(
    gate: Gate,
    client: MemberClient,
    { plan: { idArguments } }: Pick<Operation, 'plan'>,
    variables: Readonly<Record<string, unknown>>,
    event?: MemberAnswer,
  ) {
    const { catalogue, caller } = gate.options;
    this.gate = gate;
    this.event = event;
    this.client = client;
    this.caller = client.pseudonyms.of(caller.org);
    this.#idArguments = new Map(idArguments.map((each) => [each.name, each]));
    this.variables = idVariables(idArguments, planVariables(variables), catalogue, this.caller.openOrNobody);
  }

  namesOf({ id }: Organisation): Names {
    return this.client.pseudonyms.of(id);
  }

  /** The body of a request to a member, with only the variables that its text uses; representations are JSON text, joined. */
  request(member: Organisation, { query, variables }: StageText, representations?: string): string {
    const values = variables.flatMap((name) =>
      Object.hasOwn(this.variables, name)
        ? [`${JSON.stringify(name)}:${JSON.stringify(this.valueFor(member, name, this.variables[name]))}`]
        : [],
    );
    if (representations !== undefined) values.push(`"representations":[${representations}]`);
    return `{"query":${JSON.stringify(query)},"variables":{${values.join()}}}`;
  }

  /** What is to stand in a variable, as the member knows it. */
  valueFor(member: Organisation, variable: string | undefined, value: unknown): unknown {
    const argument = variable === undefined ? undefined : this.#idArguments.get(variable);
    return argument ? mapIds(value, argument.entry, this.gate.options.catalogue, this.namesOf(member).seal) : value;
  }

  /** What was known before a mutation need not hold after it. */
  forget(): void {
    this.#tables.clear();
  }

  /** What is known of a member's entities that were asked about in these words. */
  table(member: Organisation, text: StageText): EntityTable {
    const tables = this.#tables.get(member) ?? new Map<string, EntityTable>();
    this.#tables.set(member, tables);
    const known = tables.get(text.query);
    if (known) return known;
    const table = new EntityTable(member, this.namesOf(member), async ({ slots, carried, releases }) => {
      const permit = await this.gate.permit(carried, releases);
      const body = this.request(member, text, slots.map(({ representation }) => representation).join());
      for (const slot of slots) slot.representation = '';
      return this.ask(member, permit, body, true);
    });
    tables.set(text.query, table);
    return table;
  }

  async ask(member: Organisation, permit: Permit, body: string, idempotent: boolean): Promise<MemberAnswer> {
    const answer = await this.client.send(member, permit, body, { idempotent });
    if (answer.escapes) this.unescaped = false;
    return answer;
  }

  failed(
    nodes: readonly GraphNode[],
    stage: Stage,
    asked: (field: PlanField) => boolean,
    member: Organisation,
    refusal: Refusal,
  ): void {
    const places = nodes.map((node) => node.path());
    this.failures.push(...failuresAt(places, stage, asked, member, refusal));
    const slots = stage.fields.filter((field) => field.depth === 0 && asked(field)).map(({ slot }) => slot);
    for (const node of nodes)
      for (const slot of slots) this.lost.add(node, slot, { code: refusal.code, member: member.id });
  }

  /** What a member left out without a word. */
  leftOut(nodes: readonly GraphNode[], slot: string, member: Organisation): void {
    for (const node of nodes)
      this.failures.push({ path: [...node.path(), slot], code: 'SOURCE_INVALID', member: member.id, unlessTold: true });
  }

  memberError(
    error: MemberError,
    stage: Stage,
    member: Organisation,
    asked: (field: PlanField) => boolean,
    nodesOf: (index: number, below: Path) => readonly GraphNode[],
  ): void {
    const placesOf = (index: number, below: Path) => nodesOf(index, below).map((node) => node.path());
    const believed = member.role === 'customer' || member.id === this.gate.options.caller.org;
    const failures = failuresSaid(error, stage, asked, member, believed ? 'checks' : 'codes', placesOf);
    this.failures.push(...failures);
    for (const failure of failures) this.#loseInput(stage, failure, nodesOf);
  }

  /** An input in error is not there: what is to be computed from it fails with it. */
  #loseInput(stage: Stage, failure: Failure, nodesOf: (index: number, below: Path) => readonly GraphNode[]): void {
    const input = inputAt(stage, failure);
    if (!input) return;
    const { path, ...cause } = failure;
    for (const node of nodesOf(-1, [])) {
      const above = node.path();
      if (!above.every((step, i) => path[i] === step)) continue;
      const object = path.slice(above.length, -1).reduce<unknown>(valueIn, node);
      if (!(object instanceof GraphNode) || (object.data[input.slot] ?? null) !== null) continue;
      delete object.data[input.slot];
      this.lost.add(object, input.slot, cause);
    }
  }
}

/** Runs the plan and returns the root of the answer. */
export async function execute(run: Run, plan: CompiledPlan, rootType: string): Promise<GraphNode> {
  const root = new GraphNode(rootType, null, [], null);
  run.shares = sharesObjects(plan);
  if (plan.root) await runNode(run, plan.root, root);
  return root;
}

/** Runs a part of the plan. */
export async function runNode(run: Run, node: CompiledNode, root: GraphNode): Promise<void> {
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
    case 'defer':
      if (node.primary) await runNode(run, node.primary, root);
      run.later.push(...node.deferred);
      return;
    case 'fetch':
      if (node.stage.rootType) await fetchRoot(run, node.stage, root);
      else await fetchStage(run, node.stage, nodesAt([root], node.path));
  }
}
