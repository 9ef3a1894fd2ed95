import { CoreFeature, FeatureUrl } from '@apollo/federation-internals';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { introspectionWeights } from './introspectionWeights.ts';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  NameNode,
  TypeNode,
} from 'graphql';

const COST_SPEC = 'https://specs.apollo.dev/cost';

/** `@listSize` of a field: https://ibm.github.io/graphql-specs/cost-spec.html */
export type ListSize = {
  readonly assumed: number | null;
  readonly slicing: readonly string[];
  /** Fields of the object returned that are the lists. */
  readonly sized: readonly string[];
  readonly oneSlicing: boolean;
};

export type InputWeight = {
  readonly type: string;
  readonly weight: number;
  /** Whether it, or anything inside of it, has a weight. */
  readonly weighty: boolean;
  readonly preset: unknown;
};

export type FieldWeight = {
  readonly type: string;
  readonly list: boolean;
  /** Of one object or value: its own `@cost`, else that of its type. */
  readonly weight: number;
  readonly size: ListSize | null;
  readonly args: ReadonlyMap<string, InputWeight>;
};

/** What a supergraph says of costs, by type and field; of input types likewise. */
export type CostWeights = {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldWeight>>;
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, InputWeight>>;
};

/** @throws GraphQLError when the text is not SDL */
export function readCostWeights(supergraphSdl: string): CostWeights {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = localNames(document);
  const weightOf = (node: Directed) => numberOf(directive(node, names.cost)?.['weight']);
  const ofTypes = new Map(document.definitions.flatMap((node) => typeWeight(node, weightOf)));
  const heavy = weightyInputs(document, weightOf);
  const input = ({ type, defaultValue, ...node }: InputValueDefinitionNode): InputWeight => ({
    type: named(type),
    weight: weightOf(node) ?? ofTypes.get(named(type)) ?? 0,
    weighty: weightOf(node) !== undefined || heavy.has(named(type)),
    preset: defaultValue && valueFromASTUntyped(defaultValue),
  });
  const field = ({ type, arguments: args = [], ...node }: FieldDefinitionNode): FieldWeight => ({
    type: named(type),
    list: isList(type),
    weight: weightOf(node) ?? ofTypes.get(named(type)) ?? 0,
    size: readListSize(directive(node, names.listSize)),
    args: new Map(args.map((each) => [each.name.value, input(each)])),
  });
  const fields = new Map(introspectionWeights(document));
  const inputs = new Map<string, Map<string, InputWeight>>();
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      fields.set(
        node.name.value,
        new Map([
          ...(fields.get(node.name.value) ?? []),
          ...(node.fields ?? []).map((each) => [each.name.value, field(each)] as const),
        ]),
      );
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      inputs.set(node.name.value, new Map(node.fields?.map((each) => [each.name.value, input(each)])));
  }
  return { fields, inputs };
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** An object costs 1 and a leaf nothing, where `@cost` does not say otherwise. */
function typeWeight(node: DefinitionNode, weightOf: (node: Directed) => number | undefined): [string, number][] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return [[node.name.value, weightOf(node) ?? 1]];
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      return [[node.name.value, weightOf(node) ?? 0]];
    default:
      return [];
  }
}

/** Input types that hold a weight somewhere inside, and leaf types that have one. */
function weightyInputs(document: DocumentNode, weightOf: (node: Directed) => number | undefined): Set<string> {
  const heavy = new Set<string>();
  const inputs = document.definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  for (const node of document.definitions)
    if (typeWeight(node, weightOf).some(([, weight]) => weight > 0)) heavy.add((node as { name: NameNode }).name.value);
  for (let before = -1; before !== heavy.size;) {
    before = heavy.size;
    for (const { name, fields = [] } of inputs)
      if (fields.some((each) => weightOf(each) !== undefined || heavy.has(named(each.type)))) heavy.add(name.value);
  }
  return heavy;
}

/** What the two directives are called here: whatever they were imported as, and nothing where the spec is not linked. */
function localNames(document: DocumentNode): { cost: string | undefined; listSize: string | undefined } {
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : [],
  );
  for (const link of links.map(argumentsOf)) {
    const said = link['url'] ?? link['feature'];
    const url = typeof said === 'string' ? FeatureUrl.maybeParse(said) : undefined;
    if (url?.identity !== COST_SPEC) continue;
    const imports = (Array.isArray(link['import']) ? (link['import'] as (string | Import)[]) : []).map((each) =>
      typeof each === 'string' ? { name: each } : each,
    );
    const namespace = typeof link['as'] === 'string' ? link['as'] : url.name;
    const local = (name: string) => CoreFeature.directiveNameInSchemaForCoreArguments(url, namespace, imports, name);
    return { cost: local('cost'), listSize: local('listSize') };
  }
  return { cost: undefined, listSize: undefined };
}

type Import = { readonly name: string; readonly as?: string };

function readListSize(args: Record<string, unknown> | undefined): ListSize | null {
  if (!args) return null;
  const strings = (name: string) => (Array.isArray(args[name]) ? (args[name] as unknown[]).map(String) : []);
  const slicing = strings('slicingArguments');
  const oneSlicing = slicing.length > 0 && args['requireOneSlicingArgument'] !== false;
  return { assumed: numberOf(args['assumedSize']) ?? null, slicing, sized: strings('sizedFields'), oneSlicing };
}

function directive({ directives }: Directed, name: string | undefined): Record<string, unknown> | undefined {
  const found = directives?.find((each) => each.name.value === name);
  return found && argumentsOf(found);
}

function argumentsOf({ arguments: args = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(args.map((each) => [each.name.value, valueFromASTUntyped(each.value)]));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}
