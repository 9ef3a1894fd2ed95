import { execute as executeGraphQL, getVariableValues } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { BREAK_GLASS } from '#gateway/consent/purposes.ts';
import { leastRevision } from '#gateway/intake/leastRevision.ts';
import { flowReport } from '#gateway/flows/flowReport.ts';
import { rootTypeOf } from '#gateway/plan/rootTypeOf.ts';
import { withinCost } from '#gateway/plan/operationCost.ts';
import { introspectionOnly } from '#gateway/plan/introspectionOnly.ts';
import { asJudged } from '#gateway/plan/objectForm.ts';
import { answerPlain } from '#gateway/plain/answerPlain.ts';
import { execute, Run } from '#gateway/release/executor.ts';
import { explainGap } from '#gateway/release/explainGap.ts';
import { Gate } from '#gateway/release/gate.ts';
import { memberClient } from '#gateway/release/memberClient.ts';
import { ConsentsChanged } from '#gateway/release/reliance.ts';
import { recorded } from '#gateway/release/recorded.ts';
import { permitted } from '#gateway/release/permitted.ts';
import { writeAnswer } from '#gateway/release/writeAnswer.ts';
import { statePurpose } from './statePurpose.ts';
import type { DocumentNode } from 'graphql';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';
import type { PlainParts } from '#gateway/plain/plainRun.ts';
import type { Answer } from '#gateway/release/writeAnswer.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { ContextKey } from '#gateway/release/signedContext.ts';
import type { MemberClient, Transport } from '#gateway/release/memberClient.ts';
import type { Policies } from '#gateway/release/permitted.ts';
import type { Reliance } from '#gateway/consent/lapseOf.ts';
import type { Caller, GrantReader, ReceiptLedger } from '#gateway/release/ports.ts';
import type { Members } from './members.ts';

/** What a gateway works with. */
export type Gateway = {
  readonly graph: PlannedGraph;
  readonly members: Members;
  readonly grants: GrantReader;
  readonly ledger: ReceiptLedger;
  readonly transport: Transport;
  readonly contextKey: ContextKey;
  /** The ids that each organisation knows records by. */
  readonly pseudonyms: Pseudonyms;
  /** Epoch seconds. */
  readonly now: () => number;
  /** The compiled form of a document, from the cache where it is known. */
  readonly compiled: (document: DocumentNode, operationName: string | undefined) => Operation;
  /** Names of the caller's headers that every member of a plain federation is sent. */
  readonly forwards?: readonly string[];
  /** Judges `@policy`; without it no policy holds. */
  readonly policies?: Policies;
  /** Percent, 0 to 100: a request is in the share of `@override(label: "percent(x)")` if it draws less. At random without it. */
  readonly draw?: () => number;
};

/** An operation that is known, or a valid document. */
type Asked =
  { readonly operation: Operation } | { readonly document: DocumentNode; readonly operationName?: string | undefined };

export type GraphRequest = Asked & {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  /** Headers as they came: some may go on to the members of a plain federation. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Nothing is run: the answer is what the operation would move, and what that needs. */
  readonly flowsOnly?: boolean;
  /** Of a subscription: what its source sent. */
  readonly event?: MemberAnswer;
  /** Is told what the answer was released under. */
  readonly relyOn?: (reliance: Reliance) => void;
  /** Is given the look that whoever writes the answer to the socket takes once more before: see `mayLeave`. */
  readonly lastLook?: (look: LastLook) => void;
};

/** Whether all that an answer was judged by still holds. */
export type LastLook = () => boolean | Promise<boolean>;

/** What is known before anything is fetched. */
export type Begun = {
  readonly operation: Operation;
  readonly purpose: string | null;
  readonly variables: Record<string, unknown>;
};

export type GraphAnswer = Answer & { readonly extensions?: Readonly<Record<string, unknown>> };

/** A request's whole way; each line needs what the line above gives. @throws Refusal when the request as a whole is refused */
export async function answer(gateway: Gateway, request: GraphRequest): Promise<GraphAnswer> {
  const begun = await begin(gateway, request);
  const { operation, purpose, variables } = begun;
  if (request.flowsOnly) {
    const { graph, members } = gateway;
    const report = flowReport(operation, { catalogue: graph.catalogue, members, caller: request.caller, purpose });
    return { data: null, errors: [], extensions: { flows: report } };
  }
  if (rootTypeOf(operation.definition) === 'Subscription' && !request.event) throw new Refusal('OPERATION_UNSUPPORTED');
  if (!gateway.graph.catalogue.linked) return answerUnjudged(gateway, operation, request, variables);
  const spent = new Set<string>();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const found = await answerJudged(gateway, begun, request, spent);
    if (found) return found;
    // What it did cannot be done again.
    if (rootTypeOf(operation.definition) === 'Mutation') break;
  }
  throw new Refusal('CONSENT_CHANGED');
}

/** Somebody whose consents change each time an answer is ready is not waited for. */
export const ATTEMPTS = 3;

/** Undefined when what it relied on ended before the answer could leave. */
async function answerJudged(
  gateway: Gateway,
  { operation, purpose, variables }: Begun,
  request: GraphRequest,
  spent: Set<string>,
): Promise<GraphAnswer | undefined> {
  const gate = openGate(gateway, operation, request.caller, purpose, spent);
  const run = new Run(gate, clientFor(gateway, gate), operation, variables, request.event);
  const root = await unlessChanged(execute(run, operation.plan, rootTypeOf(operation.definition)));
  const receipt = root && (await unlessChanged(gate.settle()));
  if (!root || receipt === undefined) return undefined;
  request.relyOn?.(gate.reliance);
  const introspection = () => introspect(gateway, operation, variables);
  const about = { graph: gateway.graph, operation, objects: asJudged, names: run.caller };
  const options = { ...about, introspection, explain: explainGap(gate, run) };
  const shaped = writeAnswer(root, run, options);
  const look = () => gate.stillHolds();
  if (!(await look())) return undefined;
  request.lastLook?.(look);
  return { ...shaped, ...recorded(receipt, gate.glasses, run.caller) };
}

/** An answer is written in the same turn of work as this resolves: so nothing can have changed in between. @throws Refusal CONSENT_CHANGED */
export async function mayLeave(look: LastLook): Promise<void> {
  if (!(await look())) throw new Refusal('CONSENT_CHANGED');
}

async function unlessChanged<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof ConsentsChanged) return undefined;
    throw error;
  }
}

/** The operation as the caller may run it, and what of the request has to hold before. @throws Refusal */
export async function begin(gateway: Gateway, request: GraphRequest): Promise<Begun> {
  const compiled =
    'operation' in request ? request.operation : gateway.compiled(request.document, request.operationName);
  const drawn = compiled.drawn ? compiled.drawn(gateway.draw?.() ?? Math.random() * 100) : compiled;
  const operation = drawn.guard ? await permitted(drawn, request.caller, gateway.policies) : drawn;
  const purpose = statePurpose(gateway, operation, request.caller);
  const least = gateway.graph.catalogue.linked ? leastRevision(request.headers) : 0;
  if (least > 0 && !request.flowsOnly) await gateway.grants.reach(least);
  const variables = coerceVariables(gateway, operation, request.variables);
  if (typeof operation.cost === 'function') withinCost(operation.cost(variables));
  return { operation, purpose, variables };
}

/** Where the supergraph links no consent spec: the same way, without gate and record. */
function answerUnjudged(
  gateway: Gateway,
  operation: Operation,
  request: GraphRequest,
  variables: Record<string, unknown>,
): Promise<GraphAnswer> {
  const introspection = () => introspect(gateway, operation, variables);
  return answerPlain(gateway.graph, operation, variables, plainParts(gateway, request), introspection, request.event);
}

/** What a plain federation is asked with. */
export function plainParts({ members, transport, forwards = [] }: Gateway, { headers = {} }: GraphRequest): PlainParts {
  const forwarded: Record<string, string> = {};
  for (const name of forwards) if (headers[name]) forwarded[name] = String(headers[name]);
  return { members, transport, headers: forwarded };
}

function coerceVariables(
  { graph }: Gateway,
  { definition }: Operation,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!definition.variableDefinitions?.length) return {};
  const { errors, coerced } = getVariableValues(graph.schema, definition.variableDefinitions, given, { maxErrors: 10 });
  if (errors) throw new Refusal('VARIABLE_INVALID', { problems: errors.map((error) => error.message) });
  return coerced;
}

export function openGate(
  gateway: Gateway,
  operation: Operation,
  caller: Caller,
  purpose: string | null,
  spent = new Set<string>(),
): Gate {
  const facts = {
    at: gateway.now(),
    traceId: randomUUID(),
    operation: operation.hash,
    supergraph: gateway.graph.id,
    caller: caller.org,
    client: caller.client,
    ...(purpose === BREAK_GLASS && caller.staff && { staff: caller.staff }),
  };
  const { members, grants, ledger } = gateway;
  return new Gate({ catalogue: gateway.graph.catalogue, members, grants, ledger, caller, purpose, facts, spent });
}

export function clientFor(gateway: Gateway, gate: Gate): MemberClient {
  const { transport, contextKey, pseudonyms, now, graph } = gateway;
  const { caller, purpose, facts } = gate.options;
  const context = {
    iss: 'chelian-gateway',
    caller: caller.org,
    client: caller.client,
    person: caller.person,
    ...(caller.staff && { staff: caller.staff }),
    purpose,
    requestedAt: facts.at,
    traceId: facts.traceId,
  };
  const linked = graph.catalogue.linked ? context : null;
  return memberClient(transport, contextKey, linked, now, pseudonyms, () => gate.stillHolds());
}

export function introspect(
  { graph }: Gateway,
  { introspects, document, definition }: Operation,
  variables: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (!introspects) return undefined;
  const result = executeGraphQL({
    schema: graph.schema,
    document: introspectionOnly(document, definition),
    operationName: definition.name?.value ?? null,
    variableValues: variables,
    rootValue: {},
  });
  return 'data' in result ? (result.data ?? undefined) : undefined;
}
