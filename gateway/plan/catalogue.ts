import { applications, readSupergraph, textOf } from './supergraphDocument.ts';
import { fieldSetPaths, fieldSetPrefixes } from './fieldSet.ts';
import { readIdMarks } from './idMarks.ts';
import type { IdMarks } from './idMarks.ts';
import type { InputFields } from './inputFields.ts';
import type { FieldEntry, SupergraphDocument, TypeEntry } from './supergraphDocument.ts';

/** The spec's identity: the URL without its version. Directives are matched by it and never by their local name. */
export const CONSENT_SPEC = 'https://specs.chelian.example/consent';

export const routeRules = ['ID', 'WMI', 'ORG', 'RELATED', 'HOME', 'ALL', 'CALLER', 'OWN'] as const;
export type RouteRule = (typeof routeRules)[number];
export type Route = { readonly by: RouteRule; readonly arg: string | null };

/** One `@uses`: the purpose of these inputs, as dotted leaf paths below the object that has the dependent field. */
export type Uses = { readonly purpose: string; readonly inputs: readonly string[]; readonly necessary: boolean };

/** What the supergraph says of consent, read off it once. The contract and its enforcement cannot drift apart. */
export type Catalogue = {
  readonly document: SupergraphDocument;
  /** Whether the supergraph links the consent spec. Where it does not, nothing is judged. */
  readonly linked: boolean;
  /** Local name of the executable directive `@purpose`. */
  readonly purposeDirective: string;
  /** Every scope that a reader of the field must be permitted; empty for open data. */
  readonly scopesOf: (type: string, field: string) => readonly string[];
  /** Whether the field is classified, itself or by a type. */
  readonly classified: (type: string, field: string) => boolean;
  readonly ids: IdMarks;
  /** The path from an object of this type to its subject: `['customer','id']`, `['vin']`. */
  readonly subjectOf: (type: string) => readonly string[] | undefined;
  /** How representations of the type reach the role; undefined where nothing says so. */
  readonly typeRoute: (type: string, role: string) => Route | undefined;
  /** How a root field reaches its role. */
  readonly rootRoute: (type: string, field: string) => Route | undefined;
  /** The inputs of a field with `@requires` in this role. */
  readonly usesOf: (type: string, field: string, role: string) => readonly Uses[];
  /** Key fields of the type, over every subgraph, as dotted paths with their prefixes. */
  readonly keyPathsOf: (type: string) => ReadonlySet<string>;
  /** The keys by which the role resolves the type, as field sets. */
  readonly keysOf: (type: string, role: string) => readonly string[];
  /** The roles whose subgraph resolves the field. */
  readonly rolesOf: (type: string, field: string) => readonly string[];
  readonly type: (name: string) => TypeEntry | undefined;
  /** Interfaces that some party knows as one object, without knowing which it is. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** Fields that the planner knows instead of `@requires` inputs with arguments, by their names. */
  readonly inputFields: InputFields;
};

/** @throws GraphQLError when the text is not SDL; TypeError when a consent directive says what the spec does not know */
export function readCatalogue(supergraphSdl: string, inputFields: InputFields = new Map()): Catalogue {
  const document = readSupergraph(supergraphSdl);
  const names = localNames(document);
  const type = (name: string) => document.types.get(name);
  const field = (typeName: string, name: string) => type(typeName)?.fields.get(name);
  const graphName = (graph: unknown) => document.graphs.get(String(graph))?.name ?? String(graph);
  const scopesOn = (entry: TypeEntry | FieldEntry | undefined) =>
    entry ? applications(entry, names.personal).map((args) => String(args['scope'])) : [];
  const openOn = (entry: TypeEntry | FieldEntry | undefined) => !!entry && applications(entry, names.open).length > 0;

  /** Of an abstract type: what any of the types it may turn out to be says, or the abstract type itself. */
  const concrete = (name: string) => [...new Set([name, ...(type(name)?.possible ?? [])])];
  const typeScopes = (name: string) => concrete(name).flatMap((each) => scopesOn(type(each)));
  const interfacesOf = (name: string) =>
    [...document.types.values()].filter((t) => t.kind === 'interface' && t.possible.includes(name)).map((t) => t.name);

  const scopesOf = memo((typeName, fieldName) => {
    const owners = concrete(typeName).flatMap((each) => [each, ...interfacesOf(each)]);
    const entries = [...new Set(owners)].flatMap((owner) => field(owner, fieldName) ?? []);
    const own = owners.flatMap((owner) => (field(owner, fieldName) ? scopesOn(type(owner)) : []));
    const all = [...own, ...entries.flatMap((entry) => [...scopesOn(entry), ...typeScopes(entry.namedType)])];
    return [...new Set(all)].toSorted();
  });

  const rolesOf = memo((typeName: string, fieldName: string): readonly string[] => {
    const entry = field(typeName, fieldName);
    const owner = type(typeName);
    if (!entry || !owner) return [];
    const joins = applications(entry, 'join__field').filter((args) => args['graph'] !== undefined);
    const graphs =
      joins.length > 0 ? joins.filter((args) => args['external'] !== true) : applications(owner, 'join__type');
    return [...new Set(graphs.map((args) => graphName(args['graph'])))];
  });

  const keysOf = (typeName: string, role: string) => {
    const entry = type(typeName);
    return (entry ? applications(entry, 'join__type') : [])
      .filter(
        (args) => typeof args['key'] === 'string' && args['resolvable'] !== false && graphName(args['graph']) === role,
      )
      .map((args) => textOf(args, 'key') ?? '');
  };

  const ids = readIdMarks(document, names);
  return {
    document,
    linked: names.linked,
    ids: { ...ids, isPairwise: memo(ids.isPairwise) },
    purposeDirective: names.purpose,
    type,
    interfaceObjects: new Set(
      [...document.types.values()]
        .filter((each) => applications(each, 'join__type').some((args) => args['isInterfaceObject'] === true))
        .map((each) => each.name),
    ),
    inputFields,
    scopesOf,
    rolesOf,
    keysOf,
    classified: (typeName, fieldName) =>
      scopesOf(typeName, fieldName).length > 0 ||
      openOn(field(typeName, fieldName)) ||
      openOn(type(typeName)) ||
      openOn(type(field(typeName, fieldName)?.namedType ?? '')),
    subjectOf: memo((typeName) => {
      const via = textOf(applications(type(typeName) ?? { directives: [] }, names.subject)[0] ?? {}, 'via');
      return via === undefined ? undefined : fieldSetPaths(via)[0]?.split('.');
    }),
    typeRoute: memo((typeName, role) => {
      const found = applications(type(typeName) ?? { directives: [] }, names.route).find(
        (args) => args['role'] === role,
      );
      return found && readRoute(found, `${role}: ${typeName}`);
    }),
    rootRoute: memo((typeName, fieldName) => {
      const found = applications(field(typeName, fieldName) ?? { directives: [] }, names.route)[0];
      return found && readRoute(found, `${rolesOf(typeName, fieldName).join(', ')}: ${typeName}.${fieldName}`);
    }),
    usesOf: (typeName, fieldName, role) => {
      const entry = field(typeName, fieldName);
      const join =
        entry &&
        applications(entry, 'join__field').find((args) => args['requires'] && graphName(args['graph']) === role);
      return join
        ? readUses(applications(entry, names.uses), fieldSetPaths(String(join['requires'])), inputFields)
        : [];
    },
    keyPathsOf: memo((typeName) => {
      const entry = type(typeName);
      const keys = entry ? applications(entry, 'join__type').flatMap((args) => textOf(args, 'key') ?? []) : [];
      return new Set(keys.flatMap(fieldSetPrefixes));
    }),
  };
}

/** Inputs that no application names fall to the application without `inputs`; without one, to no purpose: never released. */
function readUses(
  uses: readonly Readonly<Record<string, unknown>>[],
  required: readonly string[],
  inputFields: InputFields,
): Uses[] {
  const nameOf = (path: string) =>
    path
      .split('.')
      .map((step) => inputFields.get(step)?.name.value ?? step)
      .join('.');
  const named = uses.map((args) => ({
    purpose: String(args['purpose']),
    necessary: args['necessary'] === true,
    inputs:
      args['inputs'] === undefined
        ? undefined
        : required.filter((path) => fieldSetPaths(textOf(args, 'inputs') ?? '').includes(nameOf(path))),
  }));
  const taken = new Set(named.flatMap((each) => each.inputs ?? []));
  const rest = required.filter((path) => !taken.has(path));
  const read = named.map((each) => ({ ...each, inputs: each.inputs ?? rest }));
  const orphaned = named.some((each) => each.inputs === undefined) ? [] : rest;
  return orphaned.length > 0 ? [...read, { purpose: '', necessary: false, inputs: orphaned }] : read;
}

function readRoute(args: Readonly<Record<string, unknown>>, where: string): Route {
  const by = routeRules.find((rule) => rule === args['by']);
  if (!by)
    throw new TypeError(`${where}: @route(by: "${String(args['by'])}"), but the rules are ${routeRules.join(', ')}`);
  return { by, arg: typeof args['arg'] === 'string' ? args['arg'] : null };
}

type LocalNames = {
  linked: boolean;
  personal: string;
  open: string;
  pairwise: string;
  common: string;
  subject: string;
  uses: string;
  route: string;
  purpose: string;
};

/** Local names by `@link(url:, as:, import:)`: an imported name, its alias, or the namespaced default (core spec 1.0). */
function localNames(document: SupergraphDocument): LocalNames {
  const link = document.links.find((args) => String(args['url']).startsWith(`${CONSENT_SPEC}/`));
  const namespace = textOf(link ?? {}, 'as') ?? 'consent';
  const imports = Array.isArray(link?.['import']) ? (link['import'] as unknown[]) : [];
  const local = (name: string): string => {
    for (const each of imports) {
      if (each === `@${name}`) return name;
      if (typeof each === 'object' && each !== null && (each as { name?: unknown }).name === `@${name}`) {
        return (textOf(each as Record<string, unknown>, 'as') ?? `@${name}`).slice(1);
      }
    }
    return `${namespace}__${name}`;
  };
  return {
    linked: link !== undefined,
    personal: local('personal'),
    open: local('open'),
    pairwise: local('pairwise'),
    common: local('common'),
    subject: local('subject'),
    uses: local('uses'),
    route: local('route'),
    // Executable directives are no part of the supergraph's link: they keep the name that the subgraphs gave them.
    purpose: 'purpose',
  };
}

/** Once for each name, or pair of names: all are of the supergraph, and so few. */
function memo<Found>(compute: (type: string, other: string) => Found): (type: string, other?: string) => Found {
  const known = new Map<string, Map<string, Found>>();
  return (type, other = '') => {
    const ofType = known.get(type) ?? new Map<string, Found>();
    known.set(type, ofType);
    if (ofType.has(other)) return ofType.get(other)!;
    const found = compute(type, other);
    ofType.set(other, found);
    return found;
  };
}
