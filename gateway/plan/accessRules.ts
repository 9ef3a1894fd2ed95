import { isTypeExtensionNode, Kind, parse } from 'graphql';
import { accessDirectives, contextDirectives } from './accessLinks.ts';
import { fieldInputs } from './fieldInputs.ts';
import { demandTheSame, readRequirement } from './requirement.ts';
import { applied, readSupergraph } from './supergraphDocument.ts';
import type { DocumentNode } from 'graphql';
import type { AccessKind } from './accessLinks.ts';
import type { Coordinate } from './fieldInputs.ts';
import type { Requirement } from './requirement.ts';
import type { AppliedDirective, SupergraphDocument, TypeEntry } from './supergraphDocument.ts';

/** What a supergraph says of who may read what. */
export type AccessRules = {
  /** Everything that a caller must meet to read the field through the type. */
  readonly of: (type: string, field: string) => ReadonlySet<Requirement>;
  readonly document: SupergraphDocument;
};

/**
 * Null where the supergraph links no access rule.
 * @throws GraphQLError when the text is not SDL; TypeError on what might hide a rule: an unknown version of its spec, an extension
 */
export function readAccessRules(supergraphSdl: string): AccessRules | null {
  const ast = parse(supergraphSdl);
  const directives = accessDirectives(ast);
  if (directives.size === 0) return null;
  if (ast.definitions.some(isTypeExtensionNode)) throw new TypeError('a supergraph extends no types');
  const document = readSupergraph(supergraphSdl);
  const book = new RuleBook(document, ast, directives);
  return { document, of: (type, field) => book.demandedBy([type, field]) };
}

class RuleBook {
  readonly #document: SupergraphDocument;
  readonly #directives: ReadonlyMap<string, AccessKind>;
  readonly #leaves: ReadonlyMap<string, readonly AppliedDirective[]>;
  readonly #contexts: ReadonlySet<string>;
  readonly #interfaces = new Map<string, TypeEntry[]>();
  readonly #known = new Map<string, Requirement>();
  readonly #demanded = new Map<string, ReadonlySet<Requirement>>();

  constructor(document: SupergraphDocument, ast: DocumentNode, directives: ReadonlyMap<string, AccessKind>) {
    this.#document = document;
    this.#directives = directives;
    this.#leaves = leafDirectives(ast);
    this.#contexts = contextDirectives(ast);
    for (const type of document.types.values()) {
      if (type.kind !== 'interface') continue;
      for (const name of type.possible) this.#interfaces.set(name, [...this.#interfacesOf(name), type]);
    }
  }

  /** The rules of the field and of all that it cannot be had without: a chain of inputs is followed to its end. */
  demandedBy(field: Coordinate): ReadonlySet<Requirement> {
    const key = field.join('.');
    const found = this.#demanded.get(key) ?? this.#reachableFrom(field);
    this.#demanded.set(key, found);
    return found;
  }

  #reachableFrom(field: Coordinate): Set<Requirement> {
    const reached = new Map([[field.join('.'), field]]);
    const demanded = new Set<Requirement>();
    // A map goes on to entries that are added while it is walked.
    for (const each of reached.values()) {
      for (const requirement of this.#saidOf(each)) demanded.add(requirement);
      for (const next of this.#leadsTo(each)) reached.set(next.join('.'), next);
    }
    return demanded;
  }

  /** What the field itself, its type, the type that it returns and the interfaces that it comes from say. */
  *#saidOf([typeName, fieldName]: Coordinate): Generator<Requirement> {
    const type = this.#document.types.get(typeName);
    const field = type?.fields.get(fieldName);
    if (!type || !field) return;
    yield* this.#read(field);
    yield* this.#read(type);
    yield* this.#saidOfReturned(field.namedType);
    for (const other of this.#interfacesOf(typeName)) {
      yield* this.#asserted(other);
      yield* this.#asserted(other, fieldName);
    }
  }

  *#saidOfReturned(typeName: string): Generator<Requirement> {
    yield* this.#read({ directives: this.#leaves.get(typeName) ?? [] });
    const type = this.#document.types.get(typeName);
    if (type) yield* type.kind === 'interface' ? this.#asserted(type) : this.#read(type);
    for (const other of this.#interfacesOf(typeName)) yield* this.#asserted(other);
  }

  /**
   * What an interface, or a field of it, says of its own accord: it binds every implementation. Composition itself writes on an
   * interface what its implementations demand together. That binds who selects through the interface, but no implementation
   * that demands less.
   */
  *#asserted(type: TypeEntry, field?: string): Generator<Requirement> {
    const saidBy = (entry: TypeEntry | undefined) =>
      this.#read((field === undefined ? entry : entry?.fields.get(field)) ?? { directives: [] });
    const together = type.possible.flatMap((name) => saidBy(this.#document.types.get(name)));
    for (const [kind, said] of Map.groupBy(saidBy(type), (each) => each.kind)) {
      const implied = together.filter((each) => each.kind === kind);
      if (!demandTheSame(said, implied)) yield* said;
    }
  }

  /** A field of an interface is that of any object that may be there, and no field is had without its inputs. */
  *#leadsTo([typeName, fieldName]: Coordinate): Generator<Coordinate> {
    const type = this.#document.types.get(typeName);
    if (type?.kind === 'interface') for (const name of type.possible) yield [name, fieldName];
    for (const { name } of this.#interfacesOf(typeName))
      yield* fieldInputs([typeName, fieldName], name, this.#document, this.#contexts);
    yield* fieldInputs([typeName, fieldName], typeName, this.#document, this.#contexts);
  }

  #interfacesOf(typeName: string): readonly TypeEntry[] {
    return this.#interfaces.get(typeName) ?? [];
  }

  /** Equal requirements are made one. */
  #read({ directives }: { readonly directives: readonly AppliedDirective[] }): Requirement[] {
    return directives.flatMap(({ name, args }) => {
      const kind = this.#directives.get(name);
      if (!kind) return [];
      const requirement = readRequirement(kind, args);
      const key = JSON.stringify(requirement);
      const known = this.#known.get(key) ?? requirement;
      this.#known.set(key, known);
      return [known];
    });
  }
}

function leafDirectives(document: DocumentNode): Map<string, AppliedDirective[]> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, applied(node.directives)] as const]
        : [],
    ),
  );
}
