import { execute as executeGraphQL, getVariableValues } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { purposes } from '#gateway/consent/purposes.ts';
import { execute, Run } from '#gateway/release/executor.ts';
import { explainGap } from '#gateway/release/explainGap.ts';
import { Gate } from '#gateway/release/gate.ts';
import { memberClient } from '#gateway/release/memberClient.ts';
import { shape } from '#gateway/release/shape.ts';
import type { DocumentNode } from 'graphql';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { ContextKey } from '#gateway/release/signedContext.ts';
import type { Transport } from '#gateway/release/memberClient.ts';
import type { Caller, GrantReader, ReceiptLedger } from '#gateway/release/ports.ts';
import type { Shaped } from '#gateway/release/shape.ts';
import type { Members } from './members.ts';

/** What a gateway works with. */
export type Gateway = {
  readonly graph: PlannedGraph;
  readonly members: Members;
  readonly grants: GrantReader;
  readonly ledger: ReceiptLedger;
  readonly transport: Transport;
  readonly contextKey: ContextKey;
  /** Epoch seconds. */
  readonly now: () => number;
  /** The compiled form of a document, from the cache where it is known. */
  readonly compiled: (document: DocumentNode, operationName: string | undefined) => Operation;
};

export type GraphRequest = {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
};

export type GraphAnswer = Shaped & { readonly extensions?: Readonly<Record<string, unknown>> };

/** A request's whole way; each line needs what the line above gives. @throws Refusal when the request as a whole is refused */
export async function answer(gateway: Gateway, request: GraphRequest): Promise<GraphAnswer> {
  const operation = gateway.compiled(request.document, request.operationName);
  const purpose = statePurpose(gateway, operation, request.caller);
  const variables = coerceVariables(gateway, operation, request.variables);
  const gate = openGate(gateway, operation, request.caller, purpose);
  const run = new Run(gate, clientFor(gateway, gate), variables);
  const root = await execute(run, operation.plan, operation.definition.operation === 'mutation' ? 'Mutation' : 'Query');
  const receipt = await gate.settle();
  const shaped = shape(root, {
    schema: gateway.graph.schema,
    selectionSet: operation.definition.selectionSet,
    fragments: operation.fragments,
    inputs: gateway.graph.inputs,
    variables,
    failures: run.failures,
    introspection: introspect(gateway, operation, variables),
    explain: explainGap(gate, run),
  });
  return receipt === null ? shaped : { ...shaped, extensions: { receipt } };
}

/** The purpose that every flow of the request is judged under. A person who reads about themself need not state one. */
function statePurpose(
  { graph, members }: Gateway,
  { purpose, personalRoles }: Operation,
  caller: Caller,
): string | null {
  if (!graph.catalogue.linked) return null;
  if (purpose !== null) {
    if (!purposes.has(purpose)) throw new Refusal('PURPOSE_UNKNOWN', { purpose });
    if (!caller.purposes.has(purpose))
      throw new Refusal('PURPOSE_NOT_ALLOWED', { purpose, purposes: [...caller.purposes] });
    return purpose;
  }
  const role = members.find(caller.org)?.role;
  if (role === 'customer' && caller.person !== null) return 'subject.access/1';
  if ([...personalRoles].some((other) => other !== role))
    throw new Refusal('PURPOSE_REQUIRED', { purposes: [...caller.purposes] });
  return null;
}

function coerceVariables(
  { graph }: Gateway,
  { definition }: Operation,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { errors, coerced } = getVariableValues(graph.schema, definition.variableDefinitions ?? [], given);
  if (errors) throw new Refusal('VARIABLE_INVALID', { problems: errors.map((error) => error.message) });
  return coerced;
}

function openGate(gateway: Gateway, operation: Operation, caller: Caller, purpose: string | null): Gate {
  const facts = {
    at: gateway.now(),
    traceId: randomUUID(),
    operation: operation.hash,
    supergraph: gateway.graph.id,
    caller: caller.org,
    client: caller.client,
  };
  const { members, grants, ledger } = gateway;
  return new Gate({ catalogue: gateway.graph.catalogue, members, grants, ledger, caller, purpose, facts });
}

function clientFor(
  { transport, contextKey, now, graph }: Gateway,
  { options: { caller, purpose, facts } }: Gate,
): ReturnType<typeof memberClient> {
  const context = {
    iss: 'chelian-gateway',
    caller: caller.org,
    client: caller.client,
    person: caller.person,
    purpose,
    requestedAt: facts.at,
    traceId: facts.traceId,
  };
  return memberClient(transport, contextKey, graph.catalogue.linked ? context : null, now);
}

function introspect(
  { graph }: Gateway,
  { introspects, document, definition }: Operation,
  variables: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (!introspects) return undefined;
  const result = executeGraphQL({
    schema: graph.schema,
    document,
    operationName: definition.name?.value ?? null,
    variableValues: variables,
    rootValue: {},
  });
  return 'data' in result ? (result.data ?? undefined) : undefined;
}
