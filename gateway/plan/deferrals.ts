import { Kind, visit } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FragmentDefinitionNode,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** An operation with its named fragments written out, and every `@defer` in force under a label of its own. */
export type Deferrals = {
  readonly definition: OperationDefinitionNode;
  /** The client's own labels, by ours. */
  readonly labels: ReadonlyMap<string, string | null>;
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * What of an operation is deferred under these variables. A fragment that is spread at two places is deferred at each for itself. At
 * the root of a mutation nothing is: its fields run in order, and are answered together.
 */
export function deferralsOf(
  definition: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): Deferrals {
  const labels = new Map<string, string | null>();
  const label = (directive: DirectiveNode): string => {
    const own = `_d${labels.size}`;
    const given = argumentOf(directive, 'label');
    labels.set(own, given?.kind === Kind.STRING ? given.value : null);
    return own;
  };
  const setOf = (set: SelectionSetNode, mayDefer: boolean): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((each) => selectionOf(each, mayDefer)),
  });
  const selectionOf = (node: SelectionNode, mayDefer: boolean): SelectionNode => {
    if (node.kind === Kind.FIELD)
      return { ...node, ...(node.selectionSet && { selectionSet: setOf(node.selectionSet, true) }) };
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
    const deferring = node.directives?.find(({ name }) => name.value === 'defer');
    const defers = deferring && mayDefer && isInForce(deferring, variables) ? [labelled(label(deferring))] : [];
    const others = (node.directives ?? []).filter((each) => each !== deferring);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(inner.typeCondition && { typeCondition: inner.typeCondition }),
      directives: [...others, ...defers],
      selectionSet: setOf(inner.selectionSet, mayDefer),
    };
  };
  const selectionSet = setOf(definition.selectionSet, definition.operation === 'query');
  return { definition: { ...definition, selectionSet }, labels };
}

/** The label that `deferralsOf` gave a fragment. */
export function labelOf({ directives }: InlineFragmentNode): string | undefined {
  const value = argumentOf(
    directives?.find(({ name }) => name.value === 'defer'),
    'label',
  );
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Names of the variables that say whether something is deferred. */
export function deferConditions({ document }: { readonly document: DocumentNode }): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      const value = node.name.value === 'defer' ? argumentOf(node, 'if') : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function isInForce(directive: DirectiveNode, variables: Variables): boolean {
  const value = argumentOf(directive, 'if');
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] !== false;
  return value?.kind !== Kind.BOOLEAN || value.value;
}

function argumentOf(directive: DirectiveNode | undefined, name: string) {
  return directive?.arguments?.find((each) => each.name.value === name)?.value;
}

function labelled(label: string): DirectiveNode {
  const value = { kind: Kind.STRING, value: label } as const;
  const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value } as const;
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' }, arguments: [argument] };
}
