import { isAbstractType, Kind } from 'graphql';
import { labelOf } from './deferrals.ts';
import { isIncluded } from './isIncluded.ts';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
  InlineFragmentNode,
  SelectionSetNode,
} from 'graphql';

/** An interface only where the concrete type is known to nobody who answered: then only its own fields can be told. */
export type Told = GraphQLObjectType | GraphQLInterfaceType;
/** Fields by response key, in the order of the answer. */
export type Grouped = ReadonlyMap<string, FieldNode[]>;

/** A fragment that is answered later. */
export type LaterSet = { readonly label: string; readonly set: SelectionSetNode };

export type CollectFrom = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Labels of the fragments that are answered later. */
  readonly deferred?: ReadonlySet<string> | undefined;
};

/** CollectFields, section 6.3.2 of the GraphQL spec, with `@skip` and `@include` evaluated; once a selection set and type. */
export class FieldCollector {
  readonly #source: CollectFrom;
  readonly #grouped = new Map<Told, Map<SelectionSetNode, Grouped>>();
  readonly #later = new WeakMap<Grouped, LaterSet[]>();

  constructor(source: CollectFrom) {
    this.#source = source;
  }

  of(type: Told, sets: readonly SelectionSetNode[]): Grouped {
    const cached = sets.length === 1 ? this.#grouped.get(type)?.get(sets[0]!) : undefined;
    if (cached) return cached;
    const grouped = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type, set, grouped);
    if (sets.length === 1)
      this.#grouped.set(type, (this.#grouped.get(type) ?? new Map<SelectionSetNode, Grouped>()).set(sets[0]!, grouped));
    return grouped;
  }

  /** The fragments that apply to the object and are answered later. */
  laterThan(grouped: Grouped): readonly LaterSet[] {
    return this.#later.get(grouped) ?? NONE;
  }

  #collect(type: Told, set: SelectionSetNode, grouped: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives ?? [], this.#source.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = grouped.get(key);
        if (same) same.push(selection);
        else grouped.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#source.fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition !== undefined && !this.#applies(type, condition))) continue;
      const label = this.#laterLabel(fragment);
      if (label !== undefined)
        this.#later.set(grouped, [...this.laterThan(grouped), { label, set: fragment.selectionSet }]);
      else this.#collect(type, fragment.selectionSet, grouped);
    }
  }

  #laterLabel(fragment: FragmentDefinitionNode | InlineFragmentNode): string | undefined {
    const { deferred } = this.#source;
    if (deferred === undefined || fragment.kind !== Kind.INLINE_FRAGMENT) return undefined;
    const label = labelOf(fragment);
    return label !== undefined && deferred.has(label) ? label : undefined;
  }

  #applies(type: Told, condition: string): boolean {
    const named = this.#source.schema.getType(condition);
    return named === type || (isAbstractType(named) && this.#source.schema.isSubType(named, type));
  }
}

const NONE: readonly LaterSet[] = [];
