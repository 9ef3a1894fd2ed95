import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '#codegen/faultsIn.ts';
import { forbiddenIn } from '#codegen/forbiddenIn.ts';
import { typedClient } from '#codegen/typedClient.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import type { FlowReport } from '#client/flowReport.ts';
import type { ClientOperation } from '#codegen/readOperations.ts';

/** A front-end developer's project, with operations that can never be answered. */
let folder: string;
let operations: readonly ClientOperation[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chelian-forbidden-'));
  const graph = planGraph(readFileSync('schema/supergraph.graphql', 'utf8'));
  const files = (await generate(
    {
      silent: true,
      generates: {
        [`${folder}/`]: {
          schema: printSchema(graph.parting().schema),
          documents: 'test/rules/client/forbidden/*.graphql',
          ...typedClient(
            () => graph,
            (found) => (operations = found),
          ),
        },
      },
    },
    false,
  )) as { filename: string; content: string }[];
  for (const { filename, content } of files) writeFileSync(filename, content);
});
afterAll(() => rmSync(folder, { recursive: true }));

const objectionsTo = (name: string) => operations.find((each) => each.name === name)!.objections;

describe('an operation that can never be answered is told of with its file and line', () => {
  test('where its purpose never releases a scope, also in a fragment of another file', () =>
    expect(objectionsTo('Collections')).toEqual([
      'test/rules/client/forbidden/partner.graphql:3:3: Collections: the purpose loan.collections/1 never releases telematics:behaviour, whatever is consented to: Vehicle.telematics',
    ]));

  test('where its purpose is not for a scope', () =>
    expect(objectionsTo('Beyond')).toEqual([
      'test/rules/client/forbidden/partner.graphql:22:5: Beyond: the purpose usedcar.valuation/1 is not for identity:basic, whatever is consented to: Customer.name',
    ]));

  test('where it states no purpose, or none that there is', () => {
    expect(objectionsTo('NoPurpose')).toEqual([
      expect.stringMatching(/partner\.graphql:8:1: NoPurpose: it reads personal data .* must say why with @purpose$/),
    ]);
    expect(objectionsTo('Unheard')).toEqual([
      expect.stringMatching(/partner\.graphql:14:1: Unheard: no purpose has the code fun\/1\. There are loan\.orig/),
    ]);
  });

  test('and no other is', () => expect(objectionsTo('Servicing')).toEqual([]));

  test('what is reported of each is what a client reads of a dry run', () => {
    const reports: readonly FlowReport[] = operations.map(({ report }) => report);
    expect(reports).toHaveLength(operations.length);
  });

  test('and stands in what is written', () =>
    expect(forbiddenIn(readFileSync(join(folder, 'documents.ts'), 'utf8')).toSorted()).toEqual(
      operations.flatMap(({ objections }) => objections).toSorted(),
    ));
});

test('whoever runs one has a compile error that says why', () => {
  writeFileSync(
    join(folder, 'page.ts'),
    `import { createClient } from '#client/createClient.ts';
import { CollectionsDocument, ServicingDocument } from './documents.ts';
const client = createClient({ url: '/graphql' });
export const fine = await client.query(ServicingDocument, { id: 'l' });
export const forbidden = await client.query(CollectionsDocument, { vin: 'v' });
`,
  );
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { compilerOptions: object };
  const options = { paths: { '#client/*': [resolve('client', '*')] }, typeRoots: [resolve('node_modules/@types')] };
  const config = { compilerOptions: { ...compilerOptions, ...options }, files: ['page.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const tsc = ['node_modules/typescript/bin/tsc', '--project', folder];
  const { status, stdout } = spawnSync(process.execPath, tsc, { encoding: 'utf8' });
  expect(status).toBeGreaterThan(0);
  expect(stdout.match(/error TS/g)).toHaveLength(1);
  expect(stdout).toMatch(
    /page\.ts\(5,45\): error TS2345: Argument of type 'ForbiddenOperation<".*partner\.graphql:3:3: /,
  );
  expect(stdout).toContain('loan.collections/1 never releases telematics:behaviour, whatever is consented to');
});

test('of the operations of this client, none is forbidden', () =>
  expect(forbiddenIn(readFileSync('client/generated/documents.ts', 'utf8'))).toEqual([]));

describe('what is no operation of the graph is told with its file and line', () => {
  const graph = buildSchema('type Query { me: String }');
  const faults = (...texts: string[]) =>
    faultsIn(
      graph,
      texts.map((text, i) => ({ file: `${i}.graphql`, text })),
    );

  test.each([
    [['query A { me }', 'query B {\n  you\n}'], '1.graphql:2:3: Cannot query field "you" on type "Query".'],
    [['query A { me }', 'query A { me }'], '0.graphql:1:7: There can be only one operation named "A".'],
    [['query A { me } {'], '0.graphql:1:17: Syntax Error: Expected Name, found <EOF>.'],
  ])('%j', (texts, says) => expect(faults(...texts)).toEqual([says]));

  test('fragments of other files are known', () =>
    expect(faults('query A { ...F }', 'fragment F on Query { me }')).toEqual([]));
});
