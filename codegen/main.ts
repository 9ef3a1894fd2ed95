/** Writes what is made from the schemas and the client's operations: `npm run codegen`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generate, loadContext } from '@graphql-codegen/cli';
import { planGraph } from '#gateway/plan/operations.ts';
import { command, defineCommand } from '#kernel/command.ts';
import { faultsIn } from './faultsIn.ts';
import { forbiddenIn } from './forbiddenIn.ts';
import { operationFiles } from './operationFiles.ts';

const HELP = `npm run codegen -- [--check] [--json]

Writes schema/generated/ from the SDL of every role, and client/generated/ from client/documents/*.graphql: typed documents, the
consents that each needs, and the manifest that a gateway trusts. An operation that can never be answered, because its purpose
forbids a scope, is told with file and line; to run it is a compile error.

  --check   writes nothing; names the files that are stale
  --json    {"files": [...], "faults": [...]}

Exit code: 0 all is well, 1 an operation is at fault, or with --check a file is stale, 2 an option is at fault.`;

type Written = { readonly filename: string; readonly content: string };

export const cli = defineCommand({
  help: HELP,
  options: { check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  async run({ values: { check, json } }) {
    const faults = faultsInOperations();
    const files = faults.length > 0 ? [] : ((await generate(await loadContext('codegen.ts'), false)) as Written[]);
    const stale = files.filter(isStale);
    faults.push(...files.flatMap(({ content }) => forbiddenIn(content)));
    if (check) faults.push(...stale.map(({ filename }) => `${filename} is stale: run npm run codegen`));
    else for (const { filename, content } of stale) writeFileSync(filename, content);
    if (json) console.log(JSON.stringify({ files: files.map(({ filename }) => filename), faults }, null, 2));
    else for (const fault of faults) console.error(fault);
    return faults.length > 0 ? 1 : 0;
  },
});

function faultsInOperations(): string[] {
  const graph = planGraph(readFileSync('schema/supergraph.graphql', 'utf8'));
  return faultsIn(graph.parting().schema, operationFiles());
}

function isStale({ filename, content }: Written): boolean {
  return !existsSync(filename) || readFileSync(filename, 'utf8') !== content;
}

await command(import.meta.url, cli);
