/** Names every flow that an operation would cause, and runs nothing: `npm run flows -- OPERATION.graphql`. */
import { readFileSync } from 'node:fs';
import { getOperationAST, parse, validate } from 'graphql';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { readRegistry } from '#gateway/registry.ts';
import { purposes } from '#gateway/consent/purposes.ts';
import { flowReport, isPossible } from '#gateway/flows/flowReport.ts';
import { printReport } from '#gateway/flows/printReport.ts';
import { memberRegistry } from '#gateway/members.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import { organisations } from './people/organisations.ts';
import type { Given } from '#kernel/command.ts';
import type { FlowReport } from '#gateway/flows/flowReport.ts';
import type { Members } from '#gateway/members.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';

const HELP = `npm run -s flows -- OPERATION.graphql [--operation NAME] [--org ORG] [--supergraph FILE] [--json]

Prints every flow of personal data that the operation would cause, which of them can never be allowed, the consents and contracts
that the others need, and the smallest consent request that covers what the caller may be granted. Nothing is run, nobody is asked
and nothing is recorded. Branches of @skip and @include count as taken.

  --operation NAME    which of several operations in the file
  --org ORG           the organisation that would run it; left out, one without a role
  --supergraph FILE   schema/supergraph.graphql
  --json              the report as a gateway gives it to a request with extensions: { "flows": true }
  MEMBERS             file with the member registry; left out, the organisations of the invented world

Exit code: 0 all of it can be allowed, 1 some of it never can, 2 the operation or an option is at fault.`;

const OPTIONS = {
  operation: { type: 'string' },
  org: { type: 'string' },
  supergraph: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const cli = defineCommand({
  help: HELP,
  options: OPTIONS,
  takes: 'OPERATION.graphql',
  couldNot: 'the operation could not be judged',
  run: (given) => printFlows(given, console.log),
});

/** The exit code. @throws Error that says what is wrong with the operation; Misused */
export function printFlows({ values, positionals }: Given<typeof OPTIONS>, print: (text: string) => void): number {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misused('name one file that holds the operation');
  const members = memberRegistry(process.env['MEMBERS'] ? readRegistry(process.env['MEMBERS']) : organisations);
  const supergraph = values.supergraph ?? new URL('../schema/supergraph.graphql', import.meta.url);
  const graph = planGraph(readFileSync(supergraph, 'utf8'));
  if (!graph.catalogue.linked) throw new Error('the supergraph links no consent spec: nothing in it is judged');
  const operation = readOperation(graph, readFileSync(file, 'utf8'), values.operation);
  const report = reportFor(graph, operation, members, values.org);
  print(values.json ? JSON.stringify(report, null, 2) : printReport(report, callerInWords(members, values.org)));
  return isPossible(report) ? 0 : 1;
}

/** @throws Error */
function readOperation(graph: PlannedGraph, text: string, name: string | undefined): Operation {
  const document = parse(text);
  const problems = validate(graph.schema, document);
  if (problems.length > 0) throw new Error(problems.map(String).join('\n'));
  const names = document.definitions.flatMap((each) =>
    'operation' in each ? (each.name?.value ?? 'one without a name') : [],
  );
  if (!getOperationAST(document, name))
    throw new Error(`name one operation of the file with --operation: ${names.join(', ')}`);
  const operation = graph.compile(document, name);
  if (operation.purpose !== null && !purposes.has(operation.purpose))
    throw new Error(`no purpose has the code ${operation.purpose}. There are ${[...purposes.keys()].join(', ')}`);
  return operation;
}

/** @throws Error */
function reportFor(graph: PlannedGraph, operation: Operation, members: Members, org: string | undefined): FlowReport {
  if (org !== undefined && !members.find(org))
    throw new Error(`no organisation is called "${org}". There are ${members.all.map(({ id }) => id).join(', ')}`);
  return flowReport(operation, {
    catalogue: graph.catalogue,
    members,
    caller: org === undefined ? undefined : { org, person: null },
    purpose: operation.purpose,
  });
}

function callerInWords(members: Members, org: string | undefined): string {
  const found = org === undefined ? undefined : members.find(org);
  return found
    ? `${found.name.en} (${found.id}, ${found.role ?? 'without a role'})`
    : 'some organisation without a role';
}

await command(import.meta.url, cli);
