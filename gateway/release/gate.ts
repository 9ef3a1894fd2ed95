import { decide } from '#gateway/consent/decide.ts';
import { recordOf } from '#gateway/audit/record.ts';
import { Combinations } from './combinations.ts';
import { Principals } from './principals.ts';
import { relyOn } from './reliance.ts';
import { Subjects, UNKNOWN } from './subjects.ts';
import { Uses } from './uses.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { Decision } from '#gateway/consent/decide.ts';
import type { JudgedFlow, RequestFacts } from '#gateway/audit/record.ts';
import type { Members } from '#gateway/members.ts';
import type { Crossing } from './crossing.ts';
import type { GraphNode, Standing } from './graphNode.ts';
import type { Caller, GrantReader, ReceiptLedger } from './ports.ts';
import type { Reliance } from '#gateway/consent/lapseOf.ts';
import type { ReliedOn } from './reliance.ts';

export type GateOptions = {
  readonly catalogue: Catalogue;
  readonly members: Members;
  readonly grants: GrantReader;
  readonly ledger: ReceiptLedger;
  readonly caller: Caller;
  readonly purpose: string | null;
  readonly facts: RequestFacts;
  /** Consents that were found to be used up while the request was at work; it is shared by all attempts at it. */
  readonly spent: Set<string>;
};

declare const minted: unique symbol;

/** Proof that what a fetch carries and brings back was permitted, and is on record. Only the gate makes one. */
export type Permit = {
  readonly releases: readonly Release[];
  /** The ledger index of the record of what the fetch carries; null when it carries nothing personal. */
  readonly receipt: number | null;
  readonly [minted]: true;
};

/** Judges every flow of one request. It reads each subject's consents once, and decides each question once. */
export class Gate {
  readonly options: GateOptions;
  readonly #consents = new Map<string, readonly Consent[]>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #subjects: Subjects;
  readonly #decisions = new Combinations<{ decision?: Decision }>(() => ({}));
  readonly #standings = new Combinations(standingOf);
  readonly #flows: JudgedFlow[] = [];
  readonly #reliedOn: ReliedOn = new Map();
  #first: number | null = null;
  readonly #uses: Uses;
  readonly #principals: Principals;

  constructor(options: GateOptions) {
    this.options = options;
    this.#uses = new Uses(options, this.#consents);
    this.#principals = new Principals(options.caller.org, options.members);
    this.#subjects = new Subjects(options.catalogue, options.grants);
  }

  /** Finds the subject of each node and of those above it, and reads the consents of all of them at once. */
  async identify(nodes: Iterable<GraphNode>): Promise<void> {
    if (!this.options.catalogue.linked) return;
    const all: GraphNode[] = [];
    const vins: string[] = [];
    const walk = {};
    for (const node of nodes) {
      for (let at: GraphNode | null = node; at && at.identified !== this && at.metBy !== walk; at = at.parent) {
        at.metBy = walk;
        all.push(at);
        const vin = at.subject ? undefined : this.#subjects.untoldVinOf(at);
        if (vin !== undefined) vins.push(vin);
      }
    }
    if (all.length === 0) return;
    if (vins.length > 0) await this.#subjects.readTenures(vins);
    const subjects = new Set<string>();
    for (const node of all) {
      this.#subjects.settle(node);
      if (node.subject?.kind === 'person') subjects.add(node.subject.id);
    }
    await this.#readConsents([...subjects]);
    for (const node of all) node.identified = this;
  }

  /** The members of the role that have to do with the node's subject: some consent in force names them. */
  related(node: GraphNode): ReadonlySet<OrgId> {
    const { subject } = node;
    const at = this.options.facts.at;
    const consents = subject?.kind === 'person' ? (this.#consents.get(subject.id) ?? []) : [];
    const inForce = consents.filter(
      ({ status, validFrom, validUntil }) =>
        (status === 'ACTIVE' || status === 'AMENDING') && validFrom <= at && (validUntil === null || at < validUntil),
    );
    return new Set(
      inForce.flatMap(({ recipient, processors, sources }) => [recipient, ...processors, ...(sources ?? [])]),
    );
  }

  decide({ scope, sources, recipient, purpose, via, node, issued = false }: Crossing): Decision {
    const subject = node.subject ?? UNKNOWN;
    const id = subject.kind === 'person' ? subject.id : subject.kind;
    const principals = this.#principals.of(node).list;
    const from = sources.length === 1 ? sources[0] : sources.join();
    const known = this.#decisions.of([principals, purpose, scope, recipient, via, issued, from, node.vin, id]);
    if (known.decision) return known.decision;
    const { caller, members, facts } = this.options;
    const direct = members.find(caller.org)?.role === 'customer';
    const decision = decide(
      {
        subject: subject.kind === 'person' ? subject.id : null,
        sources,
        recipient,
        scope,
        purpose,
        via,
        vin: node.vin,
        at: facts.at,
        principals: principals.orgs,
        reader: via === 'selection' && direct ? caller.person : null,
        issued,
        known: subject.kind !== 'unknown' && members.find(recipient) !== undefined,
      },
      subject.kind === 'person' ? (this.#consents.get(subject.id) ?? []) : [],
    );
    known.decision = decision;
    return decision;
  }

  /** The organisation that a recipient works for, where it receives under the consent of another. */
  principalOf(subject: string | undefined, recipient: OrgId, decision: Decision): { readonly principal?: OrgId } {
    if (subject === undefined || decision.effect !== 'permit' || !decision.consent) return NO_PRINCIPAL;
    const { id } = decision.consent;
    const principal = this.#consents.get(subject)?.find((consent) => consent.id === id)?.recipient;
    return principal === undefined || principal === recipient ? NO_PRINCIPAL : { principal };
  }

  /** Puts a judged flow on the record that is written before the answer leaves. Within one organisation nothing flows. */
  note(crossing: Crossing, coordinate: string, decision: Decision, count: number): void {
    const flow = this.flow(crossing, coordinate, decision, count);
    if (flow) this.#flows.push(flow);
  }

  /** Of flows that were judged and then not made, as their object's key was refused: the refusals alone. */
  noteRefusals(flows: readonly JudgedFlow[]): void {
    this.#flows.push(...flows.filter(({ decision }) => decision.effect === 'deny'));
  }

  flow(crossing: Crossing, coordinate: string, decision: Decision, count = 1): JudgedFlow | undefined {
    const { scope, sources, recipient, purpose, via, node } = crossing;
    const source =
      sources.length === 1 ? sources[0]! : `role:${this.options.members.find(sources[0] ?? '')?.role ?? 'unknown'}`;
    if (source === recipient) return undefined;
    return {
      coordinate,
      scope,
      via,
      source,
      recipient,
      purpose,
      subject: node.subject?.kind === 'person' ? node.subject.id : null,
      decision,
      count,
    };
  }

  /**
   * @throws Refusal AUDIT_UNAVAILABLE when what the fetch carries cannot be recorded: then it is not sent
   * @throws ConsentsChanged when a consent that it rests on has been used as often as it may be
   */
  async permit(carried: readonly JudgedFlow[], releases: readonly Release[]): Promise<Permit> {
    await this.#uses.make(carried, releases);
    const receipt = carried.length > 0 ? await this.#append(carried) : null;
    if (carried.some(({ recipient }) => recipient === this.options.caller.org)) this.#first ??= receipt;
    return { releases, receipt } as unknown as Permit;
  }

  /**
   * Records what the caller received and was refused, before the answer leaves. The index of the first entry about the caller: of an input
   * of its own member's, it may be. @throws Refusal AUDIT_UNAVAILABLE; ConsentsChanged as `permit` does, also for a key that was there already
   */
  async settle(): Promise<number | null> {
    await this.#uses.make(this.#flows, []);
    const receipt = this.#flows.length > 0 ? await this.#append(this.#flows.splice(0)) : null;
    return this.#first ?? receipt;
  }

  /** Everything that is on record as released so far depends on it. */
  get reliance(): Reliance {
    return { consents: this.#reliedOn, tenures: this.#subjects.tenures };
  }

  /** The uses of break-glass that something on record as released rests on. */
  get glasses(): string[] {
    return [...this.#reliedOn].flatMap(([id, { isGlass }]) => (isGlass ? [id] : []));
  }

  /** Whether all that it was judged by still holds, at this moment. */
  stillHolds(): boolean | Promise<boolean> {
    const { reliance } = this;
    const reliesOnNone = reliance.consents.size === 0 && reliance.tenures.size === 0;
    return reliesOnNone || this.options.grants.holds(reliance, this.options.facts.at);
  }

  async #append(flows: readonly JudgedFlow[]): Promise<number> {
    relyOn(this.#reliedOn, flows);
    const { ledger, facts } = this.options;
    const people = new Set(flows.flatMap((flow) => flow.subject ?? []));
    if (facts.staff !== undefined) people.add(facts.staff);
    return ledger.append(recordOf(facts, flows, await ledger.commitments([...people])));
  }

  /** The same for all objects of which nothing differs that decisions about them and their route depend on: they are judged as one. */
  standing(node: GraphNode): object {
    const { type, source, subject, data } = node;
    const found = this.#principals.of(node);
    const known = node.standing;
    if (known?.of === found && known.type === type && known.vin === data['vin']) return known;
    const person = subject?.kind === 'person' ? subject.id : subject?.kind;
    return (node.standing = this.#standings.of([found, type, source, data['vin'], node.vin, person]));
  }

  /** Another stage may be reading some of them at this moment: who judges waits for these too. */
  async #readConsents(subjects: readonly string[]): Promise<void> {
    const unread = subjects.filter((id) => !this.#consents.has(id) && !this.#reading.has(id));
    if (unread.length > 0) {
      const reading = this.#read(unread);
      for (const id of unread) this.#reading.set(id, reading);
    }
    await Promise.all(new Set(subjects.flatMap((id) => this.#reading.get(id) ?? [])));
  }

  async #read(subjects: readonly string[]): Promise<void> {
    const consents = await this.options.grants.consentsOf(subjects);
    for (const subject of subjects) {
      this.#consents.set(subject, this.#uses.asFound(consents.get(subject) ?? []));
      this.#reading.delete(subject);
    }
  }
}

const NO_PRINCIPAL = {};

/** The parts by which `Gate.standing` finds it. */
function standingOf([of, type, , vin]: readonly unknown[]): Standing {
  return { of, type, vin } as Standing;
}
