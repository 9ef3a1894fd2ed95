/** Packs the typed client as a package that depends on nothing: `npm run client:pack`. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, defineCommand, showProgress } from '#kernel/command.ts';

const HELP = `npm run client:pack -- [--out FOLDER] [--json]

Packs the typed client, chelian-client, as a tarball that npm install takes: ES modules for browsers and Node, with types. It depends
on no other package. What is in it is what npm run codegen wrote last.

  --out FOLDER   where the tarball goes: dist
  --json         {"file", "bytes", "version"}

Exit code: 0 there it is, 1 it could not be made, 2 an option is at fault.`;

/** What the package's own name gives, by the file that it is in. */
const ROOT: Readonly<Record<string, readonly string[]>> = {
  answer: ['type Answer', 'type FieldError'],
  consentRefusals: ['consentRefusals', 'type FieldRefusal', 'type RefusedFlow', 'type Refusals', 'type Result'],
  consentRequests: ['consentRequests'],
  createClient: ['createClient', 'type Client', 'type ClientOptions'],
  exchange: ['type RequestOptions'],
  failures: ['ConnectionFailed', 'RequestRefused'],
  flowReport: ['type FlowReport'],
  gatewayFetch: ['gatewayFetch', 'type Fetch', 'type FetchOptions'],
  'generated/codes': ['type AccessCode', 'type Code', 'type ConsentCode', 'type RequestCode', 'type SourceCode'],
  operationConsents: ['type Need', 'type OperationConsents'],
  persistedQuery: ['persistedQuery', 'type PersistedQuery'],
  requestBody: ['type Asked'],
  tokens: ['type TokenProvider'],
  typedDocument: ['type ForbiddenOperation', 'type TypedDocument'],
};

/** What the name gives with a path after it. */
const BELOW = { './documents': 'generated/documents', './consents': 'generated/consents' } as const;

const home = dirname(fileURLToPath(import.meta.url));
const repository = dirname(home);

export const cli = defineCommand({
  help: HELP,
  options: { out: { type: 'string', default: 'dist' }, json: { type: 'boolean', default: false } },
  run({ values }) {
    const packed = packClient(resolve(values.out), showProgress);
    showProgress('');
    console.log(values.json ? JSON.stringify(packed) : `${packed.file}: ${(packed.bytes / 1024).toFixed(0)} kB`);
  },
});

export type Packed = { readonly file: string; readonly bytes: number; readonly version: string };

/** @throws Error */
export function packClient(folder: string, progress: (what: string) => void = () => undefined): Packed {
  const work = mkdtempSync(join(tmpdir(), 'chelian-client-'));
  const [sources, content] = [join(work, 'sources'), join(work, 'package')];
  try {
    progress('Compiling ...');
    copySources(sources);
    compile(sources, content);
    writePackage(content);
    progress('Packing ...');
    mkdirSync(folder, { recursive: true });
    const told = npm(['pack', '--json', '--pack-destination', folder], content);
    const [{ filename, size, version }] = JSON.parse(told) as [{ filename: string; size: number; version: string }];
    return { file: join(folder, filename), bytes: size, version };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copySources(sources: string): void {
  for (const file of globSync('{*,generated/*}.ts', { cwd: home, exclude: ['pack.ts'] })) {
    mkdirSync(dirname(join(sources, file)), { recursive: true });
    writeFileSync(join(sources, file), withRelativeImports(readFileSync(join(home, file), 'utf8'), file));
  }
  writeFileSync(join(sources, 'package.json'), JSON.stringify({ type: 'module' }));
}

function compile(sources: string, content: string): void {
  const config = join(sources, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...COMPILED, rootDir: sources, outDir: content } }));
  const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '--project', config], { stdio: ['ignore', 2, 2] });
  // Declarations keep the names of sources, which are not in the package.
  for (const file of globSync('**/*.d.ts', { cwd: content })) {
    const path = join(content, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(['"]\.{1,2}\/[\w/.]+)\.ts(?=['"])/g, '$1.js'));
  }
}

const COMPILED = {
  target: 'es2022',
  lib: ['es2024', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
};

/** Names that start with `#` are the repository's. */
function withRelativeImports(text: string, file: string): string {
  return text.replaceAll(/'#client\/([\w/.]+)'/g, (_, name: string) => {
    const path = posix.relative(posix.dirname(file), name);
    return `'${path.startsWith('.') ? path : `./${path}`}'`;
  });
}

function writePackage(content: string): void {
  const exported = (only: (name: string) => boolean) =>
    Object.entries(ROOT)
      .map(([file, names]) => `export { ${names.filter(only).join(', ')} } from './${file}.js';\n`)
      .filter((line) => !line.includes('{  }'));
  writeFileSync(join(content, 'main.d.ts'), exported(() => true).join(''));
  writeFileSync(join(content, 'main.js'), exported((name) => !name.startsWith('type ')).join(''));
  cpSync(join(home, 'generated', 'persisted.json'), join(content, 'persisted.json'));
  cpSync(join(repository, 'LICENSE'), join(content, 'LICENSE'));
  cpSync(join(repository, 'docs', 'client.md'), join(content, 'README.md'));
  writeFileSync(join(content, 'package.json'), JSON.stringify(manifest(), null, 2));
}

function manifest(): object {
  const { version, license } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Packed & {
    license: string;
  };
  const given = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  const below = Object.entries(BELOW).map(([path, name]) => [path, given(name)] as const);
  return {
    name: 'chelian-client',
    version,
    license,
    description: 'A typed client of Chelian: operations, the consents that each needs, and why a field is null.',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22' },
    exports: { '.': given('main'), ...Object.fromEntries(below), './persisted.json': './persisted.json' },
  };
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

await command(import.meta.url, cli);
