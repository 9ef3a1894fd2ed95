import { applications } from './supergraphDocument.ts';
import { fieldIdProblems, inputIdProblems } from './idProblems.ts';
import { coordinatesOn, rolesOfType } from './partyFlows.ts';
import type { Catalogue } from './catalogue.ts';
import type { FieldEntry, TypeEntry } from './supergraphDocument.ts';

/** What the contract speaks of: codes that exist, and scopes that a purpose never releases. */
export type Vocabulary = {
  readonly scopes: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly never: (purpose: string, scope: string) => boolean;
};

/** Everything that is wrong with a composed schema as a consent contract, as sentences; empty when nothing is. */
export function contractProblems(catalogue: Catalogue, vocabulary: Vocabulary): string[] {
  const problems: string[] = [];
  if (!catalogue.linked) problems.push('No subgraph links the consent spec.');
  for (const type of catalogue.document.types.values()) {
    if (type.name.startsWith('join__') || type.name.startsWith('link__')) continue;
    for (const field of type.fields.values()) {
      const owners = ownersOf(catalogue, type, field);
      problems.push(...fieldProblems(catalogue, vocabulary, type, field).map((problem) => `${owners}: ${problem}`));
    }
    if (catalogue.document.rootTypes.has(type.name)) continue;
    problems.push(...subjectProblems(catalogue, type), ...routeProblems(catalogue, type));
  }
  for (const root of catalogue.document.rootTypes) problems.push(...rootProblems(catalogue, root));
  return [...problems, ...inputIdProblems(catalogue)];
}

/** The roles that resolve the field, or that have its type: they must mend it. */
function ownersOf(catalogue: Catalogue, type: TypeEntry, field: FieldEntry): string {
  const roles = catalogue.rolesOf(type.name, field.name);
  return (roles.length > 0 ? roles : rolesOfType(catalogue, type.name)).join(', ');
}

function fieldProblems(catalogue: Catalogue, vocabulary: Vocabulary, type: TypeEntry, field: FieldEntry): string[] {
  const coordinate = `${type.name}.${field.name}`;
  const problems: string[] = [];
  const scopes = catalogue.scopesOf(type.name, field.name);
  if (!catalogue.classified(type.name, field.name)) problems.push(`${coordinate} is neither @personal nor @open.`);
  if (scopes.length > 0 && !field.nullable)
    problems.push(`${coordinate} is personal and must be nullable: a refused value is null.`);
  for (const scope of scopes)
    if (!vocabulary.scopes.has(scope)) problems.push(`${coordinate}: no scope "${scope}" exists.`);
  for (const { override, graph, contextArguments } of applications(field, 'join__field')) {
    if (contextArguments !== undefined)
      problems.push(`${coordinate} takes an argument with @fromContext, which is not judged: use @requires.`);
    if (override !== undefined) {
      const by = catalogue.document.graphs.get(String(graph))?.name;
      problems.push(
        `${coordinate}: ${by} takes it from ${JSON.stringify(override)} with @override; only its owner may give it away.`,
      );
    }
  }
  return [...problems, ...usesProblems(catalogue, vocabulary, type, field), ...fieldIdProblems(catalogue, type, field)];
}

function usesProblems(catalogue: Catalogue, vocabulary: Vocabulary, type: TypeEntry, field: FieldEntry): string[] {
  return catalogue.rolesOf(type.name, field.name).flatMap((role) =>
    catalogue.usesOf(type.name, field.name, role).flatMap(({ purpose, inputs }) => {
      const coordinate = `${type.name}.${field.name}`;
      const personal = inputs
        .flatMap((path) => coordinatesOn(catalogue, type.name, path))
        .map((at) => ({ ...at, scopes: catalogue.scopesOf(at.type, at.field) }));
      if (personal.every(({ scopes }) => scopes.length === 0)) return [];
      if (purpose === '') return [`${coordinate}: @requires(${inputs.join(', ')}) without @uses(purpose:).`];
      if (!vocabulary.purposes.has(purpose)) return [`${coordinate}: no purpose "${purpose}" exists.`];
      return personal.flatMap((at) =>
        at.scopes
          .filter((scope) => vocabulary.never(purpose, scope))
          .map((scope) => `${coordinate} uses ${at.type}.${at.field}, but ${scope} is never released for ${purpose}.`),
      );
    }),
  );
}

function subjectProblems(catalogue: Catalogue, type: TypeEntry): string[] {
  const via = catalogue.subjectOf(type.name);
  if (!via) return abstractProblems(catalogue, type);
  const last = coordinatesOn(catalogue, type.name, via.join('.')).at(-1)!;
  const found = catalogue.type(last.type)?.fields.has(last.field);
  const ends = (last.type === 'Customer' && last.field === 'id') || last.field === 'vin';
  return found && ends
    ? []
    : [`${type.name}: @subject(via: "${via.join('.')}") does not end in a customer's id or a vehicle's vin.`];
}

/** Behind an abstract type the gateway could not tell whose data it is before it has fetched it. */
function abstractProblems(catalogue: Catalogue, type: TypeEntry): string[] {
  if (type.kind === 'object') return [];
  const own = type.possible.filter((name) => catalogue.subjectOf(name));
  return own.map(
    (name) =>
      `${type.name} may be a ${name}, which has a @subject of its own: return it apart, or give ${type.name} a @subject.`,
  );
}

function routeProblems(catalogue: Catalogue, type: TypeEntry): string[] {
  return rolesOfType(catalogue, type.name).flatMap((role) => {
    const route = catalogue.typeRoute(type.name, role);
    if (catalogue.keysOf(type.name, role).length > 0 && !route)
      return [`${type.name}: @route(role: "${role}", by:) is missing: who answers?`];
    if (route?.by === 'ALL' && hasPersonal(catalogue, type))
      return [`${type.name}: @route(by: "ALL") is for open data only.`];
    return [];
  });
}

function rootProblems(catalogue: Catalogue, root: string): string[] {
  return [...(catalogue.type(root)?.fields.values() ?? [])].flatMap((field) => {
    const coordinate = `${catalogue.rolesOf(root, field.name).join(', ')}: ${root}.${field.name}`;
    const problems = catalogue.rootRoute(root, field.name)
      ? []
      : [`${coordinate}: @route(by:) is missing: who answers?`];
    return [
      ...problems,
      ...bareTypes(catalogue, field.namedType, new Set()).map(
        (type) => `${coordinate} returns ${type}, which has personal fields and must be an entity with @subject.`,
      ),
    ];
  });
}

/** Types with personal fields that are reached from a root field without passing an entity whose subject is known. */
function bareTypes(catalogue: Catalogue, name: string, seen: Set<string>): string[] {
  const type = catalogue.type(name);
  if (!type || seen.has(name)) return [];
  seen.add(name);
  if (catalogue.subjectOf(name) && catalogue.keyPathsOf(name).size > 0) return [];
  const inner = [
    ...type.fields.values(),
    ...type.possible.filter((each) => each !== name).map((each) => ({ namedType: each })),
  ];
  return [
    ...(hasPersonal(catalogue, type) ? [name] : []),
    ...inner.flatMap((field) => bareTypes(catalogue, field.namedType, seen)),
  ];
}

function hasPersonal(catalogue: Catalogue, type: TypeEntry): boolean {
  return [...type.fields.values()].some((field) => catalogue.scopesOf(type.name, field.name).length > 0);
}
