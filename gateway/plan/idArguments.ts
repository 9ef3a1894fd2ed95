import { Kind, print, valueFromASTUntyped } from 'graphql';
import { withoutWrappers } from './supergraphDocument.ts';
import type { FieldNode, OperationDefinitionNode, TypeNode, ValueNode, VariableDefinitionNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { FieldEntry, InputEntry } from './supergraphDocument.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An argument that holds a pairwise id: a variable of the plan's own, whose value is another for each member. */
export type IdArgument = { readonly name: string; readonly entry: InputEntry; readonly value: ValueNode };

/**
 * Takes the arguments with pairwise ids out of the text of an operation, literals too: what is printed, kept and compared is without
 * them. Equal arguments are one variable.
 */
export class IdArguments {
  readonly #catalogue: Catalogue;
  readonly #prefix: string;
  readonly #byText = new Map<string, { readonly argument: IdArgument; readonly definition: VariableDefinitionNode }>();

  constructor(catalogue: Catalogue, { variableDefinitions = [] }: OperationDefinitionNode) {
    this.#catalogue = catalogue;
    let prefix = '_i';
    while (variableDefinitions.some(({ variable }) => variable.name.value.startsWith(prefix))) prefix = `_${prefix}`;
    this.#prefix = prefix;
  }

  get all(): IdArgument[] {
    return [...this.#byText.values()].map(({ argument }) => argument);
  }

  get definitions(): VariableDefinitionNode[] {
    return [...this.#byText.values()].map(({ definition }) => definition);
  }

  /** The field with variables in their place. `declared`: the variables that its text may use. */
  taken(node: FieldNode, { args }: FieldEntry, declared: readonly VariableDefinitionNode[]): FieldNode {
    if (!node.arguments?.some(({ name }) => this.#hold(args.get(name.value)))) return node;
    return {
      ...node,
      arguments: node.arguments.map((each) => {
        const entry = args.get(each.name.value);
        return this.#hold(entry) ? { ...each, value: this.#variable(entry!, each.value, declared) } : each;
      }),
    };
  }

  #hold(entry: InputEntry | undefined): boolean {
    return entry !== undefined && this.#catalogue.linked && holdsIds(entry, this.#catalogue, new Set());
  }

  #variable(entry: InputEntry, value: ValueNode, declared: readonly VariableDefinitionNode[]): ValueNode {
    const own = declared.find(
      ({ variable }) => value.kind === Kind.VARIABLE && variable.name.value === value.name.value,
    );
    const type: TypeNode = own?.type ?? entry.type;
    const text = `${print(value)}: ${print(type)}`;
    const known = this.#byText.get(text);
    if (known) return known.definition.variable;
    const name = `${this.#prefix}${this.#byText.size}`;
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    const definition = { kind: Kind.VARIABLE_DEFINITION, variable, type } as const;
    this.#byText.set(text, { argument: { name, entry, value }, definition });
    return variable;
  }
}

function holdsIds(entry: InputEntry, catalogue: Catalogue, seen: Set<string>): boolean {
  if (catalogue.ids.isPairwiseInput(entry)) return true;
  const { name } = withoutWrappers(entry.type);
  const fields = catalogue.document.inputs.get(name);
  if (!fields || seen.has(name)) return false;
  seen.add(name);
  return [...fields.values()].some((each) => holdsIds(each, catalogue, seen));
}

/** A value with each pairwise id in it changed. */
export function mapIds(
  value: unknown,
  entry: InputEntry,
  catalogue: Catalogue,
  change: (id: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => mapIds(each, entry, catalogue, change));
  if (typeof value === 'string') return catalogue.ids.isPairwiseInput(entry) ? change(value) : value;
  const fields = catalogue.document.inputs.get(withoutWrappers(entry.type).name);
  if (!fields || typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const inner = fields.get(name);
    return [name, inner ? mapIds(each, inner, catalogue, change) : each] as const;
  });
  return Object.fromEntries(changed);
}

/** The plan's own variables of a request, as true ids; those that the request leaves out are left out. */
export function idVariables(
  all: readonly IdArgument[],
  variables: Variables,
  catalogue: Catalogue,
  open: (name: string) => string,
): Variables {
  const given = all.flatMap(({ name, entry, value }) => {
    const sent: unknown = valueFromASTUntyped(value, variables);
    return sent === undefined ? [] : [[name, mapIds(sent, entry, catalogue, open)] as const];
  });
  return given.length === 0 ? variables : { ...variables, ...Object.fromEntries(given) };
}
