import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getNamedType, isCompositeType, isListType, isNonNullType, parse, validate } from 'graphql';
import { roles } from '#kernel/organisation.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { organisations } from './everybody.ts';
import { drawLeaf, drawType, hash } from './draw.ts';
import { scopesOf } from './oracle.ts';
import { entityOf, isEntity, ofType } from './universe.ts';
import type { DocumentNode, GraphQLFieldResolver, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { OrgId } from '#kernel/ids.ts';
import type { Datum } from './oracle.ts';
import type { Entity } from './universe.ts';

/** One of two worlds: everything about everybody, drawn from a datum's name. */
export type Telling = {
  /** Whether the datum is another one than in the first world; `link` where it is a link to an entity. */
  readonly differs: (datum: Datum, link: boolean) => boolean;
  /** Links lead to what is about the same person, and never to nothing where there is something. */
  readonly closed: boolean;
  readonly person: string | null;
  /** Every personal value that left a member, by its text. */
  readonly told: Map<string, Datum[]>;
};

/** An entity, or a value object below one; the place of an entity itself is empty. */
type Thing = { readonly __typename: string; readonly entity: Entity | null; readonly place: string };
type Call = { readonly org: OrgId; readonly schema: GraphQLSchema; readonly telling: Telling };

const schemas = new Map(roles.map((role) => [role, buildSubgraphSchema([{ typeDefs: subgraphSdl(role) }])]));
const roleOf = new Map(organisations.map(({ id, role }) => [id, role]));
const parsed = new Map<string, DocumentNode>();
/** These are how a subject is found: the same in every world. */
const PATH_TO_SUBJECT = new Set(['customer', 'seller', 'buyer', 'subject', 'holder']);

/** A member of the world answers with its role's own schema. @throws Error when it is asked what its schema does not know */
export async function answerAs(org: OrgId, body: string, telling: Telling): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const schema = schemas.get(roleOf.get(org)!)!;
  const document = documentOf(org, query, schema);
  const fieldResolver = resolve as GraphQLFieldResolver<unknown, Call>;
  const contextValue: Call = { org, schema, telling };
  return JSON.stringify(
    await execute({ schema, document, variableValues: variables, contextValue, fieldResolver, rootValue: {} }),
  );
}

function documentOf(org: OrgId, query: string, schema: GraphQLSchema): DocumentNode {
  const key = `${roleOf.get(org)} ${query}`;
  const known = parsed.get(key);
  if (known) return known;
  const document = parse(query, { noLocation: true });
  const [problem] = validate(schema, document);
  if (problem) throw new Error(`${org} was asked what its schema does not know: ${problem.message} in ${query}`);
  parsed.set(key, document);
  return document;
}

function resolve(source: object, args: Record<string, unknown>, call: Call, info: GraphQLResolveInfo): unknown {
  const { fieldName, parentType, returnType } = info;
  const type = parentType.name;
  if (type === 'Query' || type === 'Mutation') return rootValue(fieldName, args, call, returnType);
  const thing = thingOf(source, type);
  const scopes = scopesOf(call.org, type, fieldName);
  const { entity, place } = thing;
  const vin = entity?.type === 'Vehicle' ? entity.key : null;
  const subject = entity?.subject ?? null;
  const datum: Datum = { coordinate: `${type}.${fieldName}`, source: call.org, subject, vin, scopes };
  if (place === '' && isEntity(type) && (fieldName === 'id' || fieldName === 'vin')) {
    if (scopes.length > 0) tell(call, entity!.key, datum);
    return entity!.key;
  }
  const target = getNamedType(returnType).name;
  if (isEntity(target)) return link(thing, datum, args, call, returnType);
  const seed = `${call.telling.differs(datum, false) ? 'B' : 'A'} ${call.org} ${nameOf(thing)}.${fieldName}${JSON.stringify(args)}`;
  return complete(returnType, seed, thing, `${place}.${fieldName}`, datum, call);
}

function thingOf(source: object, type: string): Thing {
  if ('place' in source) return source as Thing;
  const { id, vin } = source as { id?: unknown; vin?: unknown };
  const entity = entityOf(type, type === 'Vehicle' ? vin : id);
  if (!entity) throw new Error(`asked about a ${type} that nobody issued: ${JSON.stringify(source)}`);
  return asThing(entity);
}

const asThing = (entity: Entity): Thing => ({ __typename: entity.type, entity, place: '' });
const nameOf = ({ entity, place }: Thing) => `${entity?.type} ${entity?.key}${place}`;

function rootValue(field: string, args: Record<string, unknown>, call: Call, returns: GraphQLOutputType): unknown {
  const type = getNamedType(returns).name;
  const find = (key: unknown) => {
    const entity = entityOf(type, key);
    return entity && (entity.issuer === null || entity.issuer === call.org) ? asThing(entity) : null;
  };
  if (field === 'me') return call.telling.person === null ? null : find(call.telling.person);
  const keys = args['ids'] ?? args['vins'];
  if (Array.isArray(keys)) return keys.map(find);
  const key = args['id'] ?? args['vin'];
  if (key !== undefined) return find(key);
  if (isEntity(type)) return issuedBy(call.org, type).map(asThing);
  const nobody: Thing = { __typename: type, entity: null, place: field };
  const none: Datum = { coordinate: field, source: call.org, subject: null, vin: null, scopes: [] };
  return complete(returns, `A ${call.org} ${field}`, nobody, field, none, call);
}

const issuedBy = (org: OrgId, type: string) => ofType(type).filter(({ issuer }) => issuer === null || issuer === org);

/** Links lead to what the member itself issued; to vehicles, of whoever made them. */
function link(
  thing: Thing,
  datum: Datum,
  args: Record<string, unknown>,
  call: Call,
  returns: GraphQLOutputType,
): unknown {
  const { telling, org } = call;
  const type = getNamedType(returns).name;
  const field = datum.coordinate.split('.')[1]!;
  const list = isListType(isNonNullType(returns) ? returns.ofType : returns);
  if (PATH_TO_SUBJECT.has(field)) {
    const subject = datum.subject === null ? undefined : entityOf('Customer', datum.subject);
    return subject ? asThing(subject) : null;
  }
  const known = issuedBy(org, type);
  if (datum.scopes.length === 0) return list ? known.map(asThing) : known[0] ? asThing(known[0]) : null;
  const candidates = telling.closed ? known.filter(({ subject }) => subject === datum.subject) : known;
  const seed = `${telling.differs(datum, true) ? 'B' : 'A'} ${org} ${nameOf(thing)}.${field}${JSON.stringify(args)}`;
  const drawn = candidates.filter(({ key }) => hash(`${seed} ${key}`) % 2 === 1);
  const one = candidates[hash(seed) % Math.max(1, candidates.length)];
  if (!list) return one ? asThing(one) : null;
  const chosen = drawn.length > 0 || !telling.closed || !one ? drawn : [one];
  return chosen.map(asThing);
}

function complete(
  type: GraphQLOutputType,
  seed: string,
  thing: Thing,
  place: string,
  datum: Datum,
  call: Call,
): unknown {
  if (isNonNullType(type)) return complete(type.ofType as GraphQLOutputType, seed, thing, place, datum, call);
  if (isListType(type)) {
    const inner = type.ofType;
    return Array.from({ length: hash(`${seed}#`) % 3 }, (_, i) =>
      complete(inner, `${seed}[${i}]`, thing, `${place}[${i}]`, datum, call),
    );
  }
  const named = getNamedType(type);
  if (isCompositeType(named)) return { __typename: drawType(call.schema, named, seed), entity: thing.entity, place };
  const value = drawLeaf(named, seed);
  if (datum.scopes.length > 0 && typeof value !== 'boolean') tell(call, String(value), datum);
  return value;
}

function tell({ telling }: Call, value: string, datum: Datum): void {
  const before = telling.told.get(value) ?? [];
  telling.told.set(value, [...before, datum]);
}
