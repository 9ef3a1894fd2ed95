import { buildASTSchema, execute, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';

export type Representation = { readonly __typename: string } & Readonly<Record<string, unknown>>;

export type MemberParts = {
  readonly sdl: string;
  readonly root: Readonly<Record<string, unknown>>;
  /** What a representation stands for, with its fields; undefined when there is no such thing. */
  readonly entity: (representation: Representation) => unknown;
};

type Body = { query: string; variables?: Record<string, unknown>; operationName?: string };

/** Answers the body of a GraphQL request, as bytes of JSON. */
export type Answer = (body: string) => Buffer;

const DOCUMENTS = 1000;

/** A subgraph of federation 1 and 2: only fields of objects, no resolvers. */
export function openMember({ sdl, root, entity }: MemberParts): Answer {
  const schema = executableSchema(sdl);
  const documents = new Map<string, DocumentNode>();
  const rootValue = {
    ...root,
    _service: { sdl: federation1(sdl) },
    _entities: ({ representations }: { representations: Representation[] }) => representations.map(entity),
  };
  const documentOf = (query: string) => {
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    if (documents.size >= DOCUMENTS) documents.clear();
    documents.set(query, document);
    return document;
  };
  return (body) => {
    const { query, variables, operationName } = JSON.parse(body) as Body;
    const document = documentOf(query);
    const result = execute({ schema, document, rootValue, variableValues: variables, operationName });
    return Buffer.from(JSON.stringify(result));
  };
}

function executableSchema(sdl: string): GraphQLSchema {
  const types = [...sdl.matchAll(/^(?:extend )?type (\w+) @key/gm)].map(([, name]) => name);
  const own = sdl.replace(/^extend schema .*$/m, '').replaceAll(/^extend type (?!Query)/gm, 'type ');
  const queryType = own.includes('type Query {') ? 'extend type Query' : 'type Query';
  const machinery = `
    scalar _Any
    type _Service { sdl: String }
    union _Entity = ${types.join(' | ') || '_Service'}
    ${queryType} { _service: _Service _entities(representations: [_Any!]!): [_Entity]! }`;
  return buildASTSchema(parse(own + machinery), { assumeValidSDL: true });
}

/** Federation 1 has no `@link` and no `@shareable`, and every subgraph extends `Query`. The rest of these schemas is the same in both. */
function federation1(sdl: string): string {
  const rest = sdl.replace(/^extend schema .*$/m, '').replaceAll(' @shareable', '');
  return rest.replace(/^type Query/m, 'extend type Query').trim();
}
