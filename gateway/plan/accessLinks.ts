import { CoreFeature, FeatureUrl } from '@apollo/federation-internals';
import { Kind, parse, print, valueFromASTUntyped, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';

/** The access rules of Apollo Federation. Each name is that of its spec and of the spec's one directive. */
const KINDS = ['authenticated', 'requiresScopes', 'policy'] as const;
export type AccessKind = (typeof KINDS)[number];

const KNOWN_VERSION = 'v0.1';

type Link = { readonly url: FeatureUrl; readonly directive: ConstDirectiveNode };

/**
 * The rules' directives by their names in this supergraph. What makes a directive a rule is the URL of the spec that it is linked
 * from: it may be imported under any name (CVE-2025-64347), and a directive that only has the name is none.
 * @throws TypeError on a version of a spec that is not known here, as what it demands is not either
 */
export function accessDirectives(document: DocumentNode): ReadonlyMap<string, AccessKind> {
  const found = new Map<string, AccessKind>();
  for (const kind of KINDS) {
    for (const { url, directive } of linksOf(document, kind)) {
      if (String(url.version) !== KNOWN_VERSION)
        throw new TypeError(`${String(url)} is not known: ${KNOWN_VERSION} is`);
      found.set(localName({ url, directive }), kind);
    }
  }
  return found;
}

/** Names in this supergraph of the directive `@context`, whose types lend their fields to arguments further down. */
export function contextDirectives(document: DocumentNode): ReadonlySet<string> {
  return new Set(linksOf(document, 'context').map(localName));
}

/**
 * The supergraph as libraries accept it that enforce no access rules and fill in no contexts: the links do not say that they are
 * `for: SECURITY`. A text without such a link stays as it is.
 */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  const document = parse(supergraphSdl);
  const links = new Set(
    [...KINDS, 'context'].flatMap((kind) => linksOf(document, kind).map(({ directive }) => directive)),
  );
  if (links.size === 0) return supergraphSdl;
  const changed = visit(document, {
    Directive: (node) =>
      links.has(node as ConstDirectiveNode)
        ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'for') }
        : undefined,
  });
  return print(changed);
}

/** By the URL alone, whatever the directive that links it is called: `@link`, the older `@core`, or either under an alias. */
function linksOf(document: DocumentNode, spec: string): Link[] {
  const directives = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  );
  return directives.flatMap((directive) => {
    const said = argument(directive, 'url') ?? argument(directive, 'feature');
    const url = typeof said === 'string' ? FeatureUrl.maybeParse(said) : undefined;
    return url?.identity === `https://specs.apollo.dev/${spec}` ? [{ url, directive }] : [];
  });
}

function localName({ url, directive }: Link): string {
  const as = argument(directive, 'as');
  const imports = argument(directive, 'import');
  const imported = (Array.isArray(imports) ? (imports as unknown[]) : []).map((each) =>
    typeof each === 'string' ? { name: each } : (each as { name: string; as?: string }),
  );
  const namespace = typeof as === 'string' ? as : url.name;
  return CoreFeature.directiveNameInSchemaForCoreArguments(url, namespace, imported, url.name);
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value);
}
