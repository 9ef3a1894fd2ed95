import type { OperationConsents } from '#client/operationConsents.ts';
import type { FlowLine } from '#gateway/flows/flowReport.ts';
import type { ClientOperation } from './readOperations.ts';

/** A constant for each operation: a bundler leaves out those that nobody reads. */
export function writeConsents(operations: readonly ClientOperation[]): string {
  const constants = operations.map(
    (operation) =>
      `export const ${operation.name}Consents = ${JSON.stringify(consentsOf(operation), null, 2)} as const satisfies OperationConsents;`,
  );
  return [`import type { OperationConsents } from '#client/operationConsents.ts';`, ...constants, ''].join('\n\n');
}

export function consentsOf({ name, caller, report }: ClientOperation): OperationConsents {
  return {
    operation: name,
    caller,
    purpose: report.purpose,
    moves: movesOf(report.flows),
    consents: report.consents.map(({ recipient, purpose, basis, processors, scopes }) => ({
      recipient,
      purpose,
      basis,
      processors,
      scopes,
    })),
  };
}

function movesOf(flows: readonly FlowLine[]): OperationConsents['moves'] {
  const moves = flows.map(({ scope, source, recipient, purpose, needs }) => ({
    scope,
    source,
    recipient,
    purpose,
    needs,
  }));
  return [...new Map(moves.map((move) => [JSON.stringify(move), move])).values()];
}
