import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { getOperationAST, graphql, isAbstractType, isObjectType, parse } from 'graphql';
import { openData } from './openData.ts';
import { ourGateway } from './ourGateway.ts';
import { partySchema } from './partySchema.ts';
import { referenceGateway } from './referenceGateway.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Case, Feature, PartyAnswer, Told } from './feature.ts';
import type { Overriding } from './ourGateway.ts';
import type { IsA } from './partySchema.ts';

/** What is compared: data, and the places of errors. */
export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] | undefined }[];
};

export type Ask = (operation: Case) => Promise<Answer>;
/** Asks one party in its own words. */
export type AskParty = (party: string, query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** Whatever answers an operation over parties. */
export type Gateway = (operation: Case, askParty: AskParty) => Promise<Answer>;

/** Resolvers are told of the world that they stand in: see `Told`. */
export type Party = { readonly name: string; readonly typeDefs: DocumentNode; readonly schema: GraphQLSchema };

/** A feature's federation, composed, with its three ways to an answer. */
export type Federation = {
  readonly parties: readonly Party[];
  /** The API schema, as clients see it. */
  readonly schema: GraphQLSchema;
  readonly ours: Ask;
  /** Ours under the consent spec, where all data is open. */
  readonly judged: Ask;
  readonly reference: Ask;
  /** One schema that holds everything. */
  readonly whole: Ask;
};

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@tag", "@context", "@fromContext"])\n`;

export function federation(feature: Feature, overriding?: Overriding): Federation {
  const sdls = Object.entries(feature.parties).map(([name, sdl]) => ({
    name,
    sdl: sdl.includes('extend schema') ? sdl : LINK + sdl,
  }));
  const supergraphSdl = compose(sdls);
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const isA = isAOver(supergraph.schema.toGraphQLJSSchema());
  const parties = sdls.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), schema: partySchema(name, sdl, isA) }));
  // Opened by the first question: a gateway that refuses the supergraph refuses the operation, and leaves the others alone.
  const over = (open: () => Gateway): Ask => {
    let gateway: Gateway | undefined;
    return async (operation) => (gateway ??= open())(operation, askParties(parties, feature, operation));
  };
  const names = parties.map(({ name }) => name);
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  return {
    parties,
    schema,
    ours: over(() => ourGateway(supergraphSdl, names, overriding)),
    judged: over(() => ourGateway(openData(supergraphSdl, names), names, overriding)),
    reference: over(() => referenceGateway(supergraphSdl)),
    whole: askWhole(schema, feature),
  };
}

function isAOver(schema: GraphQLSchema): IsA {
  return (name, other) => {
    const [type, wider] = [schema.getType(name), schema.getType(other)];
    return name === other || (isObjectType(type) && isAbstractType(wider) && schema.isSubType(wider, type));
  };
}

function askWhole(schema: GraphQLSchema, feature: Feature): Ask {
  return ({ query, variables, operationName }) => {
    const world = feature.world();
    const mutates = getOperationAST(parse(query), operationName)?.operation === 'mutation';
    const rootValue = mutates ? world.Mutation : world.Query;
    const contextValue: Told = { world };
    return graphql({ schema, source: query, rootValue, contextValue, variableValues: variables, operationName });
  };
}

/** @throws TypeError with every reason why the parties do not compose */
function compose(parties: readonly { readonly name: string; readonly sdl: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    parties.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  if (supergraphSdl === undefined) throw new TypeError(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

function askParties(parties: readonly Party[], feature: Feature, { tamper }: Case): AskParty {
  const world = feature.world();
  return async (party, query, variables) => {
    const contextValue: Told = { world, party };
    const { schema } = parties.find(({ name }) => name === party)!;
    const answer = await graphql({ schema, source: query, variableValues: variables, contextValue });
    return tamper?.[party]?.(plain(answer) as PartyAnswer, query, variables) ?? answer;
  };
}

/** As it would be after a way over the wire. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
