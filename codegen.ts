import { readFileSync } from 'node:fs';
import { print, printSchema } from 'graphql';
import { planGraph } from '#gateway/plan/operations.ts';
import { faultsIn } from './codegen/faultsIn.ts';
import { operationFiles } from './codegen/operationFiles.ts';
import { typedClient } from './codegen/typedClient.ts';
import { subgraphSdl } from './schema/subgraphSdl.ts';
import { roles } from './kernel/organisation.ts';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Role } from './kernel/organisation.ts';

/** Resolver types of one role: what its members must answer, and nothing of any other role. */
function resolverTypes(role: Role): CodegenConfig['generates'] {
  return {
    [`schema/generated/${role}.ts`]: {
      schema: print(subgraphSdl(role)),
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
        defaultMapper: 'Partial<{T}>',
        maybeValue: 'T | null | undefined',
      },
    },
  };
}

let forbidden: readonly string[] = [];
const graph = planGraph(readFileSync('schema/supergraph.graphql', 'utf8'));
const faults = faultsIn(graph.parting().schema, operationFiles());
if (faults.length > 0) throw new Error(faults.join('\n'));

/** Written all the same: then whoever runs such an operation has a compile error that says why. @throws Error */
function report(): void {
  if (forbidden.length === 0) return;
  console.error(forbidden.join('\n'));
  throw new Error('operations that can never be answered');
}

const config: CodegenConfig = {
  silent: true,
  hooks: { afterAllFileWrite: report },
  generates: {
    ...Object.assign({}, ...roles.map(resolverTypes)),
    'client/generated/': {
      schema: printSchema(graph.parting().schema),
      documents: 'client/documents/*.graphql',
      ...typedClient(
        () => graph,
        (operations) => (forbidden = operations.flatMap(({ objections }) => objections)),
      ),
    },
  },
};

export default config;
