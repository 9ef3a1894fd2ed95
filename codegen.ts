import type { CodegenConfig } from '@graphql-codegen/cli';
import { print } from 'graphql';
import { subgraphSdl } from './schema/subgraphSdl.ts';
import { roles } from './kernel/organisation.ts';
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

const config: CodegenConfig = {
  silent: true,
  generates: Object.assign({}, ...roles.map(resolverTypes)),
};

export default config;
