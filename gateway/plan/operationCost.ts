import { getOperationAST, Kind, OperationTypeNode, valueFromASTUntyped } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import { limits } from '#gateway/intake/limits.ts';
import { fragmentsOf } from './consumers.ts';
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import type { CostWeights, FieldWeight, InputWeight, ListSize } from './costWeights.ts';

/** Of a list of which nothing says how long it is. */
const LIST_SIZE = 10;
/** What Apollo counts for a mutation. */
const MUTATION = 10;
/** Without `@listSize`, the arguments of Relay's cursor connections specification, section 4, mean what they mean there. */
const CONNECTION: ListSize = {
  assumed: null,
  slicing: ['first', 'last'],
  sized: ['edges', 'nodes'],
  oneSlicing: false,
};

export type Variables = Readonly<Record<string, unknown>>;
/** A number, or what makes it of a request's variables, coerced, where it depends on them. */
export type Cost = number | ((variables: Variables) => number);

/**
 * What an operation may cost at most, known before anything is planned or fetched: each object its weight, times the sizes of the
 * lists that it is in, and each argument and input field its own weight. IBM's GraphQL Cost Directives specification, as Apollo
 * Federation 2.9 reads it: `@cost` on a field takes the place of its type's weight, and counts for each object of a list.
 * @throws Refusal OPERATION_TOO_COMPLEX where a list demands exactly one slicing argument and is not given it
 */
export function operationCost(weights: CostWeights, document: DocumentNode, operationName: string | undefined): Cost {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const compiler = new Compiler(weights, fragmentsOf(document));
  const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
  const cost = compiler.selection(operation.selectionSet, root, null);
  return operation.operation === OperationTypeNode.MUTATION ? sum([MUTATION, cost]) : cost;
}

/** @throws Refusal OPERATION_TOO_COMPLEX */
export function withinCost<C extends Cost>(cost: C): C {
  if (typeof cost === 'number' && cost > limits.cost)
    throw new Refusal('OPERATION_TOO_COMPLEX', { limit: 'cost', most: limits.cost, cost });
  return cost;
}

/** Sizes of the lists among an object's fields, where the field that returned it gave them. */
type Sized = ReadonlyMap<string, Cost> | null;

class Compiler {
  readonly #weights: CostWeights;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment costs the same wherever it is spread, but for the sizes of lists that its place gives it. */
  readonly #known = new Map<Sized, Map<string, Cost>>();

  constructor(weights: CostWeights, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#weights = weights;
    this.#fragments = fragments;
  }

  selection({ selections }: SelectionSetNode, type: string, sized: Sized): Cost {
    return sum(
      selections.map((node) => {
        if (node.kind === Kind.FIELD) return this.#field(node, type, sized);
        if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value, sized);
        return this.selection(node.selectionSet, node.typeCondition?.name.value ?? type, sized);
      }),
    );
  }

  #fragment(name: string, sized: Sized): Cost {
    const known = this.#known.get(sized) ?? new Map<string, Cost>();
    this.#known.set(sized, known);
    const found = known.get(name);
    if (found !== undefined) return found;
    const fragment = this.#fragments.get(name);
    const cost = fragment ? this.selection(fragment.selectionSet, fragment.typeCondition.name.value, sized) : 0;
    known.set(name, cost);
    return cost;
  }

  #field(node: FieldNode, type: string, sized: Sized): Cost {
    const field = this.#weights.fields.get(type)?.get(node.name.value);
    // `__typename` is free, and what is said of the schema is bounded by the schema.
    if (!field) return 0;
    const given = node.arguments ?? [];
    const slice = this.#slice(field, given);
    const length = sized?.get(node.name.value) ?? (field.list ? (slice ?? this.#length(given)) : 1);
    const inside = field.list || slice === null ? null : (field.size ?? CONNECTION).sized;
    const inner = node.selectionSet
      ? this.selection(node.selectionSet, field.type, inside && new Map(inside.map((name) => [name, slice!])))
      : 0;
    return sum([product(length, sum([field.weight, inner])), ...given.map((each) => this.#argument(field, each))]);
  }

  /** The largest slice that is asked for. Null where nothing says how large one is. */
  #slice({ size, args }: FieldWeight, given: readonly ArgumentNode[]): Cost | null {
    const { slicing, oneSlicing, assumed } = size ?? CONNECTION;
    const asked = given.filter(({ name, value }) => slicing.includes(name.value) && value.kind !== Kind.NULL);
    const presets = slicing.flatMap((name) => sizeOf(args.get(name)?.preset) ?? []);
    const otherwise = presets.length > 0 ? Math.max(...presets) : assumed;
    if (oneSlicing && (asked.length > 1 || (asked.length === 0 && otherwise === null)))
      throw new Refusal('OPERATION_TOO_COMPLEX', { limit: 'slicingArguments', oneOf: slicing });
    if (asked.length === 0) return otherwise;
    return largest(asked.map(({ value }) => read(value, (size) => sizeOf(size) ?? otherwise ?? LIST_SIZE)));
  }

  /** What is asked for by a list of ids is as long as that list. */
  #length(given: readonly ArgumentNode[]): Cost {
    const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
    return largest([LIST_SIZE, ...given.map(({ value }) => read(value, length))]);
  }

  #argument({ args }: FieldWeight, { name, value }: ArgumentNode): Cost {
    const input = args.get(name.value);
    return input?.weighty ? read(value, (sent) => inputCost(this.#weights, input, sent)) : 0;
  }
}

function read(node: ValueNode, cost: (value: unknown) => number): Cost {
  if (!readsVariables(node)) return cost(valueFromASTUntyped(node));
  return (variables) => cost(valueFromASTUntyped(node, variables));
}

function inputCost(weights: CostWeights, input: InputWeight, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((all, each) => all + inputCost(weights, input, each), 0);
  const fields = typeof value === 'object' ? weights.inputs.get(input.type) : undefined;
  const inner = [...(fields ?? [])].map(([name, each]) => inputCost(weights, each, (value as Variables)[name]));
  return inner.reduce((all, each) => all + each, input.weight);
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function readsVariables(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(readsVariables);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => readsVariables(value));
}

const sum = (costs: readonly Cost[]) => fold(costs, 0, (a, b) => a + b);
const product = (one: Cost, other: Cost) => fold([one, other], 1, (a, b) => a * b);
const largest = (costs: readonly Cost[]) => fold(costs, 0, Math.max);

/** Numbers are folded now, and what depends on variables with each request. */
function fold(costs: readonly Cost[], start: number, join: (a: number, b: number) => number): Cost {
  const number = costs.reduce<number>((a, b) => (typeof b === 'number' ? join(a, b) : a), start);
  const open = costs.filter((each) => typeof each === 'function');
  if (open.length === 0) return number;
  return (variables) => open.reduce((all, each) => join(all, each(variables)), number);
}
