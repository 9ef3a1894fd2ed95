import { Refusal } from '#kernel/errors.ts';
import { planVariables } from '#gateway/plan/planVariables.ts';
import { EntityTable } from './entityTable.ts';
import { readAnswer } from '#gateway/release/memberAnswer.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Members } from '#gateway/members.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Failure } from '#gateway/release/failures.ts';
import type { Transport } from '#gateway/release/memberClient.ts';
import type { Step } from './entityStep.ts';
import type { AskEntities } from './entityTable.ts';

/** An object of the answer, as members sent it. */
export type Data = Record<string, unknown>;

export type PlainParts = {
  readonly members: Members;
  readonly transport: Transport;
  /** Headers of the caller that go on to every member. */
  readonly headers: Readonly<Record<string, string>>;
};

/** One run of an operation over a federation in which nothing is judged. */
export class PlainRun {
  readonly root: Data = {};
  readonly failures: Failure[] = [];
  /** Fields of a member that failed, by their path in the plan: who needs one of them as an input fails likewise. */
  readonly lost = new Map<string, Omit<Failure, 'path'>>();
  /** Deferred fragments that what is above them is there for. */
  readonly later: { readonly label: string; readonly step: Step | null }[] = [];
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the source of a subscription sent. */
  readonly event: MemberAnswer | undefined;
  /** No answer so far held a backslash, and so no string that JSON escapes. */
  unescaped = true;
  readonly #parts: PlainParts;
  /** Slots that nobody could be asked for, or of an entity that the member does not know. */
  #unknown: Map<object, Set<string>> | null = null;
  #lostIn: Map<object, Map<string, Omit<Failure, 'path'>>> | null = null;
  readonly #tables: (EntityTable | undefined)[] = [];
  #contextTables: Map<string, EntityTable> | null = null;

  constructor(parts: PlainParts, variables: Readonly<Record<string, unknown>>, event?: MemberAnswer) {
    this.#parts = parts;
    this.event = event;
    this.variables = planVariables(variables);
  }

  /** Stages that ask in the same words have the same number, and share what they know of entities. */
  table(number: number, ask: AskEntities): EntityTable {
    return (this.#tables[number] ??= new EntityTable(this, ask));
  }

  /** Of entities that are asked about with values of a context: others have other answers. */
  contextTable(number: number, values: Readonly<Record<string, unknown>>, ask: AskEntities): EntityTable {
    const key = `${number} ${JSON.stringify(values)}`;
    this.#contextTables ??= new Map();
    const table = this.#contextTables.get(key) ?? new EntityTable(this, ask);
    this.#contextTables.set(key, table);
    return table;
  }

  /** What was known before a mutation need not hold after it. */
  forget(): void {
    this.#tables.length = 0;
    this.#contextTables = null;
  }

  /**
   * Of all that it brought, once the answer is written. A run that took long is in the engine's old generation when it ends, and until
   * that is collected whatever it still refers to is moved there as well.
   */
  letGo(): void {
    this.forget();
    for (const slot of Object.keys(this.root)) this.root[slot] = undefined;
  }

  /**
   * The object has none of these fields, and no member is to blame: they are null, whatever another than the one to ask put there. An
   * input of others stays away: those are not computed without it.
   */
  knowNothing(object: Data, fields: readonly PlanField[], sole: (field: PlanField) => boolean): void {
    for (const field of fields) {
      const { name, slot, consumers } = field;
      if (name === '__typename') continue;
      if (!sole(field) && Object.hasOwn(object, slot) && object[slot] !== undefined) continue;
      const feeds = consumers.some(({ to }) => to === 'role');
      object[slot] = feeds ? undefined : null;
      if (!feeds) continue;
      this.#unknown ??= new Map();
      this.#unknown.set(object, (this.#unknown.get(object) ?? new Set()).add(slot));
    }
  }

  /** Whether a slot without a value is a member's fault. */
  readonly isLeftOut = (object: object, slot: string): boolean => !this.#unknown?.get(object)?.has(slot);

  /** An input that is not there because of a member: what is to be computed from it fails likewise. */
  loseInput(object: Data, slot: string, cause: Omit<Failure, 'path'>): void {
    object[slot] = undefined;
    this.#lostIn ??= new Map();
    const known = this.#lostIn.get(object) ?? new Map<string, Omit<Failure, 'path'>>();
    this.#lostIn.set(object, known.set(slot, cause));
  }

  /** Why an object lacks an input, if a member is to blame. */
  causeIn(value: unknown, [slot, ...rest]: readonly string[]): Omit<Failure, 'path'> | undefined {
    if (slot === undefined || typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) {
      for (const each of value) {
        const cause = this.causeIn(each, [slot, ...rest]);
        if (cause) return cause;
      }
      return undefined;
    }
    return this.#lostIn?.get(value)?.get(slot) ?? this.causeIn((value as Data)[slot], rest);
  }

  memberOf(role: string): Organisation {
    return this.#parts.members.ofRole(role)[0]!;
  }

  async ask(role: string, body: string, idempotent: boolean): Promise<MemberAnswer> {
    const { transport, headers } = this.#parts;
    const answer = await send(() => transport(this.memberOf(role), body, headers, idempotent ? QUERY : MUTATION));
    if (answer.escapes) this.unescaped = false;
    return answer;
  }
}

const QUERY = { idempotent: true };
const MUTATION = { idempotent: false };

async function send(text: () => Promise<string>): Promise<MemberAnswer> {
  try {
    return readAnswer(await text());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { data: null, errors: [], failure: error, escapes: false };
  }
}
