import { Kind, print } from 'graphql';
import { idsAsText } from './idsAsText.ts';
import type { DirectiveNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { Consumer } from './consumers.ts';
import type { FieldEntry } from './supergraphDocument.ts';

/** A field of a fetch, with all that is known of it before any request. */
export type PlanField = {
  readonly kind: 'field';
  /** Its number within the stage: the bit that says whether it is asked for. */
  bit: number;
  /** Its response name in the member's answer, and its slot in the data of the plan. */
  readonly key: string;
  readonly slot: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly parent: string;
  readonly coordinate: string;
  /** The declared type, and whether it is a list. */
  readonly returns: string;
  readonly list: boolean;
  readonly scopes: readonly string[];
  /** Its value is an id that each organisation has a name of its own for. */
  readonly pairwise: boolean;
  /** Slots from the root to the field, joined by dots, without list indexes. */
  readonly path: string;
  /** How many objects lie between the stage's object and the field's own: 0 for the stage's object itself. */
  readonly depth: number;
  consumers: readonly Consumer[];
  selection: readonly PlanItem[] | null;
  /** Something below has a response name in the member's answer that is not its slot. */
  readonly renames: boolean;
  /** A key that the stage before already brought: it is judged, and not asked for again. */
  held: boolean;
  /** The field returns entities whose subject is another: they are asked for in a stage of their own. */
  cut: boolean;
};

export type PlanFragment = {
  readonly kind: 'fragment';
  readonly typeCondition: string | null;
  readonly directives: string;
  readonly conditions: readonly DirectiveNode[];
  readonly variables: readonly string[];
  readonly items: readonly PlanItem[];
};

export type PlanItem = PlanField | PlanFragment;

export type Slots = (path: string, field: FieldNode) => string;

type Context = {
  readonly catalogue: Catalogue;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly slots: Slots;
  /** Takes the pairwise ids out of a field's arguments. */
  readonly idsTaken?: (field: FieldNode, entry: FieldEntry) => FieldNode;
};

/** Reads a fetch's selection set into plan items. Named fragments are written out. */
export function readSelection(
  set: SelectionSetNode,
  at: { type: string; path: string; depth: number },
  context: Context,
): PlanItem[] {
  return set.selections.map((selection): PlanItem => {
    if (selection.kind === Kind.FIELD) return readField(selection, at, context);
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(selection.name.value) : selection;
    if (!spread) throw new TypeError('the plan names a fragment that it does not define');
    const typeCondition = spread.typeCondition?.name.value ?? null;
    return {
      kind: 'fragment',
      typeCondition,
      directives: (selection.directives ?? []).map((d) => print(d)).join(' '),
      conditions: selection.directives ?? [],
      variables: variablesIn(selection.directives ?? []),
      items: readSelection(spread.selectionSet, { ...at, type: typeCondition ?? at.type }, context),
    };
  });
}

function readField(planned: FieldNode, at: { type: string; path: string; depth: number }, context: Context): PlanField {
  const { catalogue, idsTaken = asItIs } = context;
  const node = asked(planned, catalogue);
  const name = node.name.value;
  const entry = catalogue.type(at.type)?.fields.get(name);
  const slot = context.slots(at.path, node);
  const path = at.path ? `${at.path}.${slot}` : slot;
  const returns = entry?.namedType ?? 'String';
  const selection = node.selectionSet
    ? readSelection(node.selectionSet, { type: returns, path, depth: at.depth + 1 }, context)
    : null;
  return {
    kind: 'field',
    bit: -1,
    key: node.alias?.value ?? name,
    slot,
    name,
    node: entry ? idsTaken(idsAsText(node, entry, catalogue.document), entry) : node,
    parent: at.type,
    coordinate: `${at.type}.${name}`,
    returns,
    list: entry?.list ?? false,
    scopes: name.startsWith('__') || !catalogue.linked ? [] : catalogue.scopesOf(at.type, name),
    pairwise: catalogue.linked && catalogue.ids.isPairwise(at.type, name),
    path,
    depth: at.depth,
    consumers: [],
    selection,
    renames: selection !== null && rename(selection),
    held: false,
    cut: false,
  };
}

function asItIs(field: FieldNode): FieldNode {
  return field;
}

/** A field that only the planner knows, as the member knows it. */
function asked(node: FieldNode, { inputFields }: Catalogue): FieldNode {
  const input = inputFields.get(node.name.value);
  return input ? { ...node, ...input, alias: node.alias ?? node.name } : node;
}

function rename(items: readonly PlanItem[]): boolean {
  return items.some((item) => (item.kind === 'fragment' ? rename(item.items) : item.renames || item.key !== item.slot));
}

/** Every field of the items, nested ones too, but none below a cut. */
export function* fieldsOf(items: readonly PlanItem[]): Generator<PlanField> {
  for (const item of items) {
    if (item.kind === 'fragment') yield* fieldsOf(item.items);
    else {
      yield item;
      if (item.selection && !item.cut) yield* fieldsOf(item.selection);
    }
  }
}

/** Names of the variables that a piece of the document uses. */
export function variablesIn(node: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const { kind, name } = value as { kind?: string; name?: { value: string } };
      if (kind === Kind.VARIABLE && name) found.add(name.value);
      else for (const [key, child] of Object.entries(value)) if (key !== 'loc') walk(child);
    }
  };
  walk(node);
  return [...found];
}
