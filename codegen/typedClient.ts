import { createHash } from 'node:crypto';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { isAbsolute, relative } from 'node:path';
import { readOperations } from './readOperations.ts';
import { writeCodes } from './writeCodes.ts';
import { writeConsents } from './writeConsents.ts';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { PlannedGraph } from '#gateway/plan/operations.ts';
import type { ClientOperation } from './readOperations.ts';

type Preset = Pick<typeof preset, 'prepareDocuments' | 'buildGeneratesSection'>;
type Options = Parameters<Preset['buildGeneratesSection']>[0];
type Section = Awaited<ReturnType<Preset['buildGeneratesSection']>>[number];
type Written = { readonly content: string; readonly prepend?: readonly string[] };
type Plugin = (...args: never[]) => Promise<Written> | Written;

type Output = Exclude<CodegenConfig['generates'][string], readonly unknown[]>;

/**
 * The client preset, with the consents of each operation, the codes of refusals, and a type that nothing takes for an operation that can
 * never be answered.
 */
export function typedClient(
  graph: () => PlannedGraph,
  found: (operations: readonly ClientOperation[]) => void = () => undefined,
): Output {
  return {
    preset: { ...preset, buildGeneratesSection: (options: Options) => sectionsOf(options, graph(), found) },
    presetConfig: { fragmentMasking: false, skipIndexFile: true, persistedDocuments: { hashAlgorithm: sha256 } },
    documentTransforms: [addTypenameSelectionDocumentTransform],
    config: {
      enumType: 'string-literal',
      immutableTypes: true,
      namingConvention: 'keep',
      nonOptionalTypename: true,
      scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
      useTypeImports: true,
    },
  };
}

async function sectionsOf(
  options: Options,
  graph: PlannedGraph,
  found: (operations: readonly ClientOperation[]) => void,
): Promise<Section[]> {
  const operations = readOperations(graph, options.documents.flatMap(sourceOf));
  found(operations);
  const sections = await preset.buildGeneratesSection(options);
  const named = (end: string) => sections.find(({ filename }) => filename.endsWith(end))!;
  const typed = named('/graphql.ts');
  const persisted = named('/persisted-documents.json');
  const into = (name: string) => ({ filename: `${options.baseOutputDir}${name}` });
  return [
    {
      ...rewritten(typed, 'typed-document-node', (content) => typedDocuments(content, operations)),
      ...into('documents.ts'),
    },
    { ...persisted, ...into('persisted.json') },
    {
      ...rewritten(persisted, 'persisted-operations', (content) => `${TEXTS}${content.trim()};\n`),
      ...into('texts.ts'),
    },
    { ...written(typed, () => writeConsents(operations)), ...into('consents.ts') },
    { ...written(typed, writeCodes), ...into('codes.ts') },
  ];
}

const TEXTS =
  '/** Texts of operations by their hash, for a gateway that does not know them. */\nexport const texts: Readonly<Record<string, string>> = ';

function sourceOf({ location, document }: Options['documents'][number]) {
  if (!document || location === undefined) return [];
  return [{ file: isAbsolute(location) ? relative(process.cwd(), location) : location, document }];
}

function rewritten(section: Section, plugin: string, edit: (content: string) => string): Section {
  const its = section.pluginMap[plugin]!;
  const run = its.plugin as Plugin;
  const edited = async (...args: never[]): Promise<Written> => {
    const { content, prepend = [] } = await run(...args);
    return { prepend: prepend.map(edit), content: edit(content) };
  };
  return { ...section, pluginMap: { ...section.pluginMap, [plugin]: { ...its, plugin: edited as typeof its.plugin } } };
}

function written(section: Section, write: () => string): Section {
  const plugin = () => write();
  return { ...section, documents: [], plugins: [{ written: {} }], pluginMap: { written: { plugin } } };
}

/** Fragments are in the documents of the operations that spread them. */
const FRAGMENT = /^export const \w+FragmentDoc = .*\n/gm;
const DOCUMENT = /^(export const (\w+)Document = .*) as unknown as DocumentNode<(\w+, ?\w+)>;$/gm;
const IMPORTED = /^import .*'@graphql-typed-document-node\/core';$/m;

/** @throws Error where the preset writes documents in another way than is known */
function typedDocuments(content: string, operations: readonly ClientOperation[]): string {
  const because = new Map(operations.map(({ name, objections }) => [name, objections]));
  const forbidden = operations.filter(({ objections }) => objections.length > 0);
  const names = forbidden.length > 0 ? 'ForbiddenOperation, TypedDocument' : 'TypedDocument';
  const typed = content
    .replaceAll(FRAGMENT, '')
    .replace(IMPORTED, `import type { ${names} } from '#client/typedDocument.ts';`)
    .replaceAll(DOCUMENT, (_, before: string, name: string, types: string) => {
      const objections = because.get(name)!;
      const type =
        objections.length > 0
          ? `ForbiddenOperation<${JSON.stringify(objections.join('\n'))}>`
          : `TypedDocument<${types}>`;
      return `${before} as unknown as ${type};`;
    });
  if (typed.includes('as unknown as DocumentNode')) throw new Error('a document was written that is not judged');
  return typed;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
