import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { packClient } from '#client/pack.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';
import type { Packed } from '#client/pack.ts';

const run = promisify(execFile);

/** An empty project outside of the repository, with the package in it and nothing else. */
let project: string;
let packed: Packed;
let installed: string[];
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'chelian-project-'));
  packed = packClient(project);
  write('package.json', JSON.stringify({ private: true, type: 'module' }));
  const npm = ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', packed.file];
  execFileSync('npm', npm, { cwd: project, shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 2] });
  installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
  // The other clients that the examples are for.
  for (const name of ['@apollo', '@urql', '@types', 'graphql', 'rxjs']) lend(name);
  for (const file of readdirSync('client/examples')) cpSync(join('client/examples', file), join(project, file));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function lend(name: string): void {
  const path = join(project, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(resolve('node_modules', name), path, 'junction');
}

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

test('the package depends on nothing, and is light', () => {
  expect(installed).toEqual(['chelian-client']);
  expect(packed.bytes).toBeLessThan(100_000);
});

describe('its types', () => {
  const check = (files: string[], options: object) => {
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', ...options };
    write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    return run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--project', project]).catch(
      ({ stdout }: { stdout: string }) => ({ stdout }),
    );
  };

  test('hold in a browser with no other package’s, and say no to what is wrong', async () => {
    write(
      'page.ts',
      `import { consentRefusals, createClient } from 'chelian-client';
import { CreditDecisionsConsents } from 'chelian-client/consents';
import { CreditDecisionsDocument } from 'chelian-client/documents';
export const purpose: 'loan.origination/1' = CreditDecisionsConsents.purpose;
const answer = await createClient({ url: '/graphql' }).query(CreditDecisionsDocument, { ids: [] });
export const band: 'A' | 'B' | 'C' | 'D' | 'E' | null | undefined = answer.data?.loanApplications[0]?.assessment?.band;
export const why = consentRefusals(answer).at('loanApplications', 0, 'assessment', 'band');
if (why?.kind === 'consent') why.code satisfies string;
answer.data?.loanApplications[0]?.salary;
await createClient({ url: '/graphql' }).query(CreditDecisionsDocument);
`,
    );
    const browser = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] };
    const { stdout } = await check(['page.ts'], { ...browser, skipLibCheck: false });
    const [wrongField, noVariables, ...more] = stdout.trim().split(/\n(?=\S+\.ts)/);
    expect(more).toEqual([]);
    expect(wrongField).toContain("page.ts(9,35): error TS2339: Property 'salary' does not exist");
    expect(noVariables).toContain('page.ts(10,41): error TS2554: Expected 2-3 arguments, but got 1.');
  });

  test('fit fetch, urql and Apollo Client', async () => {
    const node = { module: 'nodenext', lib: ['es2024', 'dom'], types: ['node'], skipLibCheck: true };
    expect((await check(['fetch.ts', 'urql.ts', 'apollo.ts'], node)).stdout).toBe('');
  });
});

describe('against the running gateway, outside of the repository', () => {
  const example = async (file: string, org: string, customer?: string): Promise<string[]> => {
    const { url, issuer, dataDir } = inject('site');
    const TOKEN = await fetchToken({ issuer, org, customer, dataDir });
    const CUSTOMER = worldPseudonyms(dataDir).of(org).seal('trust.c000001');
    const env = { ...process.env, GATEWAY: `${url}/graphql`, TOKEN, CUSTOMER };
    const { stdout } = await run(process.execPath, [file], { cwd: project, env });
    return stdout.trim().split('\n');
  };

  test('fetch: a customer reads about themself', async () =>
    expect(await example('fetch.ts', 'trust', 'trust.c000001')).toEqual([expect.stringMatching(/^\w+ .+, \S{7,}$/)]));

  test('urql: a broker reads quotes, and why there is no name', async () => {
    const said = await example('urql.ts', 'broker-bridge');
    expect(said.at(0)).toMatch(/^insurer-\w+: \d+ fen a month/);
    expect(said.at(-2)).toMatch(/^name: CONSENT_|^name: SCOPE_/);
    expect(JSON.parse(said.at(-1)!)).toBeInstanceOf(Array);
  });

  test('Apollo Client: a lender reads two decisions, one of which it may not have', async () => {
    const [first, second] = await example('apollo.ts', 'lender-harbour');
    expect(first).toMatch(/^lender-harbour\.a000001: (?:APPROVED|COUNTER_OFFER|REFERRED|DECLINED)$/);
    // Another test of this world may have asked, and been withdrawn from.
    expect(second).toMatch(/^lender-harbour\.a000002: CONSENT_(?:REQUIRED|WITHDRAWN)$/);
  });
});

test('a page that runs one operation carries no other, and no text of any before it is needed', async () => {
  write(
    'entry.js',
    `import { createClient } from 'chelian-client';\nimport { MyLoansDocument } from 'chelian-client/documents';\nglobalThis.loans = createClient({ url: '/graphql' }).query(MyLoansDocument);\n`,
  );
  await build({
    root: project,
    logLevel: 'silent',
    configFile: false,
    build: { rollupOptions: { input: join(project, 'entry.js') }, outDir: 'built' },
  });
  const files = readdirSync(join(project, 'built/assets')).map((name) => [name, read(`built/assets/${name}`)] as const);
  const [, page] = files.find(([name]) => name.startsWith('entry'))!;
  expect(page).toContain('MyLoans');
  expect(page).not.toMatch(/MyVehicles|CreditDecisions/);
  expect(page.length).toBeLessThan(12_000);
  expect(files.filter(([name]) => name.startsWith('texts'))).toHaveLength(1);
});

function read(file: string): string {
  return readFileSync(join(project, file), 'utf8');
}
