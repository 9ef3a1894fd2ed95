import { Supergraph } from '@apollo/federation-internals';
import { Kind, parse, print, visit } from 'graphql';
import { parseFieldSet } from './fieldSet.ts';
import type {
  ConstArgumentNode,
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  FieldNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from 'graphql';

/** What an input of `@requires` is asked for as: a field with these arguments. */
export type InputField = Pick<FieldNode, 'name' | 'arguments'>;

/** By the names that the planner knows them under. */
export type InputFields = ReadonlyMap<string, InputField>;

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * The supergraph in which every `@requires` input that takes arguments is a field of its own, without arguments. The planner has one
 * name for a field whatever its arguments: it would send one value for what two dependent fields require differently, and answer
 * the client with what was required (router#5000).
 */
export function withInputFields(supergraphSdl: string): { readonly sdl: string; readonly inputFields: InputFields } {
  const document = parse(supergraphSdl, { noLocation: true });
  const naming = new Naming(document);
  const renamed = visit(document, {
    ObjectTypeDefinition: (node) => naming.inRequires(node),
    InterfaceTypeDefinition: (node) => naming.inRequires(node),
  });
  if (naming.inputFields.size === 0) return { sdl: supergraphSdl, inputFields: naming.inputFields };
  const sdl = print(
    visit(renamed, {
      ObjectTypeDefinition: (node) => naming.withOwn(node),
      InterfaceTypeDefinition: (node) => naming.withOwn(node),
    }),
  );
  return { sdl, inputFields: naming.inputFields };
}

/** A subgraph may not declare an external field that it does not require: with inputs of their own there are such. */
export function planningSupergraph(sdl: string, inputFields: InputFields): Supergraph {
  return Supergraph.build(sdl, { validateSupergraph: inputFields.size === 0 });
}

class Naming {
  readonly inputFields = new Map<string, InputField>();
  readonly #types: ReadonlyMap<string, Definition>;
  readonly #names = new Map<string, string>();
  /** Names to add, by the type that the input is a field of. */
  readonly #added = new Map<string, Set<string>>();

  constructor({ definitions }: DocumentNode) {
    this.#types = new Map(
      definitions.flatMap((node) =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
          ? [[node.name.value, node] as const]
          : [],
      ),
    );
  }

  inRequires<Node extends Definition>(node: Node): Node {
    const fields = node.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((each) => this.#directive(each, node.name.value)) ?? [],
    }));
    return { ...node, ...(fields && { fields }) };
  }

  /** Of an interface's input every type that has the interface has its own. */
  withOwn<Node extends Definition>(node: Node): Node {
    const types = [node.name.value, ...(node.interfaces ?? []).map(({ name }) => name.value)];
    const names = new Set(types.flatMap((type) => [...(this.#added.get(type) ?? [])]));
    const more = [...names].flatMap((name): FieldDefinitionNode[] => {
      const field = node.fields?.find((each) => each.name.value === this.inputFields.get(name)!.name.value);
      return field ? [{ ...field, name: { kind: Kind.NAME, value: name }, arguments: [] }] : [];
    });
    return { ...node, fields: [...(node.fields ?? []), ...more] };
  }

  #directive(directive: ConstDirectiveNode, type: string): ConstDirectiveNode {
    if (directive.name.value !== 'join__field') return directive;
    const named = directive.arguments?.map((each): ConstArgumentNode => {
      if (each.name.value !== 'requires' || each.value.kind !== Kind.STRING) return each;
      const set = print(this.#set(parseFieldSet(each.value.value), type));
      return { ...each, value: { kind: Kind.STRING, value: set.slice(1, -1).replaceAll(/\s+/g, ' ').trim() } };
    });
    return { ...directive, ...(named && { arguments: named }) };
  }

  #set(set: SelectionSetNode, type: string): SelectionSetNode {
    const selections = set.selections.map((each) => {
      if (each.kind === Kind.FRAGMENT_SPREAD) return each;
      if (each.kind === Kind.INLINE_FRAGMENT)
        return { ...each, selectionSet: this.#set(each.selectionSet, each.typeCondition?.name.value ?? type) };
      const field = this.#types.get(type)?.fields?.find(({ name }) => name.value === each.name.value);
      const below = field && each.selectionSet && this.#set(each.selectionSet, namedIn(field.type));
      const named = field?.arguments?.length ? this.#named(each, type) : each;
      return { ...named, ...(below && { selectionSet: below }) };
    });
    return { ...set, selections };
  }

  #named({ name, arguments: args = [] }: FieldNode, type: string): FieldNode {
    const meaning = `${name.value}(${args.map((each) => print(each)).join()})`;
    const known = this.#names.get(meaning) ?? `_r${this.#names.size + 1}_${name.value}`;
    this.#names.set(meaning, known);
    this.inputFields.set(known, { name, arguments: args });
    this.#added.set(type, (this.#added.get(type) ?? new Set()).add(known));
    return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: known } };
  }
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);
}
