import { merge, sentAs } from '#gateway/plan/compileRepresentation.ts';
import { isA } from '#gateway/plan/isA.ts';
import { ownersOf } from './necessaryInputs.ts';
import { GraphNode } from './graphNode.ts';
import { rewriteInputs } from '#gateway/plan/rewriteInputs.ts';
import type { Refused } from './judgeStage.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Carried } from '#gateway/plan/consumers.ts';
import type { Representation } from '#gateway/plan/compile.ts';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Gate } from './gate.ts';
import type { Value } from './graphNode.ts';

/** What a member is sent about one object: only what that member may have. */
export type Represented = {
  /** Null when a key may not be sent or is missing: then the member cannot be asked about the object. */
  readonly representation: Record<string, unknown> | null;
  readonly flows: readonly JudgedFlow[];
  /** Paths that were withheld, with the reason. */
  readonly withheld: ReadonlyMap<string, Refused>;
};

type Work = {
  readonly gate: Gate;
  readonly member: Organisation;
  /** The ids that it knows records by. */
  readonly names: Names;
  readonly carried: ReadonlyMap<string, readonly Carried[]>;
  readonly flows: JudgedFlow[];
  readonly withheld: Map<string, Refused>;
};

/** Projects an object onto what its representation to the member carries. A refused or missing input is sent as null. */
export function represent(
  gate: Gate,
  node: GraphNode,
  { selections, carried, rewrites }: Representation,
  member: Organisation,
  names: Names,
): Represented {
  const work: Work = { gate, member, names, carried, flows: [], withheld: new Map() };
  const representation = project(work, node, selections, '');
  rewriteInputs(representation, node.type, rewrites, gate.options.catalogue);
  const keyless =
    [...carried].some(([path, lines]) => lines.some((line) => line.via === 'key') && valueAt(node, path) == null) ||
    [...work.withheld.keys()].some((path) => carried.get(path)?.some((line) => line.via === 'key'));
  return { representation: keyless ? null : representation, flows: work.flows, withheld: work.withheld };
}

/** Every object below the node that the selections touch: their subjects must be known before anything is judged. */
export function* touched(node: GraphNode, selections: readonly QueryPlanSelectionNode[]): Generator<GraphNode> {
  yield node;
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') yield* touched(node, selection.selections);
    else if (selection.selections)
      for (const child of objectsIn(node.data[selection.alias ?? selection.name]))
        yield* touched(child, selection.selections);
  }
}

function project(
  work: Work,
  node: GraphNode,
  selections: readonly QueryPlanSelectionNode[],
  prefix: string,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition: type } = selection;
      if (type === undefined || isA(node.type, type, work.gate.options.catalogue))
        for (const [sent, each] of Object.entries(project(work, node, selection.selections, prefix)))
          put(record, sent, each);
    } else if (selection.name === '__typename') record['__typename'] = node.type;
    else {
      const key = selection.alias ?? selection.name;
      const allowed = mayCarry(work, node, selection.name, node.sourceOf(key), prefix + key);
      const sent = sentAs(selection, work.gate.options.catalogue);
      put(record, sent, allowed ? value(work, node, node.data[key] ?? null, selection, prefix + key) : null);
    }
  }
  return record;
}

function put(record: Record<string, unknown>, sent: string, each: unknown): void {
  record[sent] = Object.hasOwn(record, sent) ? merge(record[sent], each) : each;
}

function value(work: Work, node: GraphNode, held: Value, selection: QueryPlanSelectionNode, path: string): unknown {
  if (held instanceof GraphNode) return project(work, held, selection.selections ?? [], `${path}.`);
  if (!Array.isArray(held)) return named(work, node, selection, held);
  const elements = (held as readonly Value[]).filter(
    (each) =>
      !(each instanceof GraphNode) ||
      each.source === node.sourceOf(path) ||
      selection.kind !== 'Field' ||
      mayCarry(work, node, selection.name, each.source ?? undefined, path),
  );
  return elements.map((each) => value(work, node, each, selection, path));
}

/** As the member knows it, where it is an id. */
function named({ gate, names }: Work, { type }: GraphNode, selection: QueryPlanSelectionNode, held: Value): Value {
  const { catalogue } = gate.options;
  const isName =
    typeof held === 'string' && selection.kind === 'Field' && catalogue.ids.isPairwise(type, selection.name);
  return isName && catalogue.linked ? names.seal(held) : held;
}

/**
 * Any purpose that the path is carried for is enough, if it covers every scope of the field. A datum that was never fetched,
 * because nobody might have it, is judged all the same: its refusal goes on record, with the members that would have given it.
 */
function mayCarry(work: Work, node: GraphNode, name: string, source: string | undefined, path: string): boolean {
  const { gate, member } = work;
  const { catalogue } = gate.options;
  const scopes = catalogue.linked ? catalogue.scopesOf(node.type, name) : [];
  if (scopes.length === 0) return true;
  const sources = source === undefined ? ownersOf(gate, node, name) : [source];
  if (sources.every((each) => each === member.id)) return true;
  let refusal: Refused | undefined;
  const attempts: JudgedFlow[] = [];
  for (const line of work.carried.get(path) ?? []) {
    const { flows, refused } = judgeLine(work, node, name, sources, line);
    if (!refused) {
      if (source !== undefined) work.flows.push(...flows);
      return true;
    }
    refusal = refused;
    attempts.push(...flows);
  }
  work.flows.push(...attempts);
  if (refusal) work.withheld.set(path, refusal);
  return false;
}

/** One reason to carry a field, over every scope of it. */
function judgeLine(
  { gate, member }: Work,
  node: GraphNode,
  name: string,
  sources: readonly OrgId[],
  { via, purpose: declared }: Carried,
): { readonly flows: JudgedFlow[]; readonly refused: Refused | undefined } {
  const purpose = declared ?? gate.options.purpose;
  const issued = via === 'key' && issuedBy(gate, node, member);
  let refused: Refused | undefined;
  const flows = gate.options.catalogue.scopesOf(node.type, name).flatMap((scope) => {
    const crossing = { scope, sources, recipient: member.id, purpose, via, node, issued };
    const decision = gate.decide(crossing);
    const source =
      sources.length === 1 ? sources[0]! : (gate.options.members.find(sources[0] ?? '')?.role ?? 'unknown');
    if (decision.effect === 'deny')
      refused = { because: decision.because, scope, purpose, source, recipient: member.id };
    return (
      gate.flow(
        crossing,
        `${node.type}.${gate.options.catalogue.inputFields.get(name)?.name.value ?? name}`,
        decision,
      ) ?? []
    );
  });
  return { flows, refused };
}

/** The member gave the object its key, or keeps the identity that the key was found by: it learns nothing. */
function issuedBy(gate: Gate, node: GraphNode, member: Organisation): boolean {
  const by = gate.options.catalogue.typeRoute(node.type, member.role ?? '')?.by;
  return by === 'ID' || by === 'WMI' || by === 'HOME' || by === 'OWN';
}

/** Undefined where it was never fetched. */
export function valueAt(node: GraphNode, path: string): unknown {
  let at: unknown = node;
  for (const step of path.split('.')) at = at instanceof GraphNode ? at.data[step] : undefined;
  return at;
}

function objectsIn(held: Value | undefined): GraphNode[] {
  if (held instanceof GraphNode) return [held];
  return Array.isArray(held) ? (held as readonly Value[]).flatMap(objectsIn) : [];
}
