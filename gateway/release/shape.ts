import { catalogue as errorCatalogue } from '#kernel/errors.ts';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { responseKeyOf, slotOf } from '#gateway/plan/isolate.ts';
import { FieldCollector } from './fieldCollector.ts';
import { GraphNode } from './graphNode.ts';
import { scalarFits } from './scalarFits.ts';
import type { Told } from './fieldCollector.ts';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import type { OrgId } from '#kernel/ids.ts';
import type { Failure } from './executor.ts';
import type { Gap, Value } from './graphNode.ts';

export type ShapedError = {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};
export type Shaped = { readonly data: Record<string, unknown> | null; readonly errors: readonly ShapedError[] };

export type ShapeOptions = {
  readonly schema: GraphQLSchema;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly inputs: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly failures: readonly Failure[];
  /** Answers to `__schema` and `__type`, by response key. */
  readonly introspection?: Readonly<Record<string, unknown>> | undefined;
  /** Extends a refusal for the caller: the consent request that would lift it. */
  readonly explain: (gap: Gap, node: GraphNode) => Readonly<Record<string, unknown>>;
};

const NULLED = Symbol('null where none may be');

/**
 * The answer in the client's own shape (GraphQL spec, section 6.4): what is withheld is null with one error at its exact path,
 * a null that the schema does not allow nulls its parent and always leaves an error.
 */
export function shape(root: GraphNode, options: ShapeOptions): Shaped {
  const shaper = new Shaper(options);
  const type = options.schema.getType(root.type) as GraphQLObjectType;
  const data = shaper.object(root, type, [options.selectionSet], [], '');
  shaper.reportRest();
  return { data: data === NULLED ? null : data, errors: shaper.errors };
}

class Shaper {
  readonly errors: ShapedError[] = [];
  readonly #options: ShapeOptions;
  readonly #failures = new Map<string, Failure[]>();
  readonly #fields: FieldCollector;

  constructor(options: ShapeOptions) {
    this.#options = options;
    this.#fields = new FieldCollector(options);
    for (const failure of options.failures) {
      const key = failure.path.join('.');
      this.#failures.set(key, [...(this.#failures.get(key) ?? []), failure]);
    }
  }

  object(
    node: GraphNode,
    type: Told,
    sets: readonly SelectionSetNode[],
    path: readonly (string | number)[],
    slots: string,
  ): Record<string, unknown> | typeof NULLED {
    const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [key, nodes] of this.#fields.of(type, sets)) {
      const [field] = nodes as [FieldNode];
      if (field.name.value.startsWith('__')) {
        if (field.name.value !== '__typename') record[key] = this.#options.introspection?.[key];
        else if (isObjectType(type)) record[key] = type.name;
        else return this.#invalid([...path, key], 'a type name was expected') ?? NULLED;
        continue;
      }
      const definition = type.getFields()[field.name.value];
      if (!definition) continue;
      const slot = slotOf(field, this.#options.inputs);
      const place = slots ? `${slots}.${slot}` : slot;
      const gap = node.gaps.get(place);
      const value = gap ? null : this.#visible(node, slot, place);
      const here = [...path, key];
      const failed = this.#reportFailures([...node.path(), slot], here);
      if (gap) this.#report(gap, node, here);
      const shaped = this.#value(value ?? null, definition.type, nodes, here, place, gap !== undefined || failed);
      if (shaped === NULLED) return NULLED;
      record[key] = shaped;
    }
    return record;
  }

  /** Failures below a place that is null itself. */
  reportRest(): void {
    for (const [first] of this.#failures.values()) {
      if (first)
        this.#reportFailures(
          first.path,
          first.path.map((step) => (typeof step === 'string' ? responseKeyOf(step) : step)),
        );
    }
  }

  #visible(node: GraphNode, slot: string, place: string): Value | undefined {
    const value = node.data[slot];
    const hidden = node.hidden?.get(place);
    if (!hidden || !Array.isArray(value)) return value;
    return (value as readonly Value[]).filter(
      (each) => !(each instanceof GraphNode) || !hidden.has(each.source as OrgId),
    );
  }

  #value(
    value: unknown,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    path: readonly (string | number)[],
    slots: string,
    told: boolean,
  ): unknown {
    if (isNonNullType(type)) {
      const inner = this.#value(value, type.ofType, nodes, path, slots, told);
      if (inner !== null) return inner;
      const coordinate = nodes[0]!.name.value;
      if (!told && !this.#toldAt(path)) this.#invalid(path, `null where ${coordinate} may not be null`);
      return NULLED;
    }
    if (value === null || value === undefined) return null;
    const completed = this.#nullable(value, type, nodes, path, slots);
    return completed === NULLED ? null : completed;
  }

  #nullable(
    value: unknown,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    path: readonly (string | number)[],
    slots: string,
  ): unknown {
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.#invalid(path, 'a list was expected');
      const items: unknown[] = [];
      for (const [i, each] of value.entries()) {
        const item = this.#value(
          each ?? null,
          type.ofType as GraphQLOutputType,
          nodes,
          [...path, i],
          slots,
          this.#reportFailures([...rawPath(value, i)], [...path, i]),
        );
        if (item === NULLED) return null;
        items.push(item);
      }
      return items;
    }
    if (isCompositeType(getNamedType(type))) return this.#composite(value, type, nodes, path, slots);
    if (isEnumType(type))
      return typeof value === 'string' && type.getValue(value)
        ? value
        : this.#invalid(path, `${type.name} was expected`);
    if (isScalarType(type))
      return scalarFits(type.name, value) ? value : this.#invalid(path, `${type.name} was expected`);
    return this.#invalid(path, 'another type was expected');
  }

  #composite(
    value: unknown,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    path: readonly (string | number)[],
    slots: string,
  ): unknown {
    if (!(value instanceof GraphNode)) return this.#invalid(path, 'an object was expected');
    const { schema } = this.#options;
    const told = isObjectType(type) ? type : schema.getType(value.type);
    const fitting = isObjectType(told) || isInterfaceType(told);
    if (!fitting || (isAbstractType(type) && told !== type && !schema.isSubType(type, told)))
      return this.#invalid(path, 'another type was expected');
    const sets = nodes.flatMap((node) => node.selectionSet ?? []);
    return this.object(value, told, sets, path, slots);
  }

  #report(gap: Gap, node: GraphNode, path: readonly (string | number)[]): void {
    this.errors.push({
      message: errorCatalogue[gap.code].says,
      path,
      extensions: { code: gap.code, ...this.#options.explain(gap, node) },
    });
  }

  #reportFailures(raw: readonly (string | number)[], path: readonly (string | number)[]): boolean {
    const key = raw.join('.');
    const failures = this.#failures.get(key) ?? [];
    for (const { code, member, message, extensions, detail } of failures) {
      this.errors.push({
        message: message ?? errorCatalogue[code].says,
        path,
        extensions: extensions ? { ...extensions } : { ...detail, code, ...(member && { member }) },
      });
    }
    this.#failures.delete(key);
    return failures.length > 0;
  }

  #toldAt(path: readonly (string | number)[]): boolean {
    const here = path.join('.');
    return this.errors.some((error) => {
      const there = error.path.join('.');
      return there === here || there.startsWith(`${here}.`);
    });
  }

  #invalid(path: readonly (string | number)[], check: string): null {
    this.errors.push({
      message: errorCatalogue.SOURCE_INVALID.says,
      path,
      extensions: { code: 'SOURCE_INVALID', check },
    });
    return null;
  }
}

/** Where an element of a list was in the data, before elements were hidden. */
function rawPath(list: readonly unknown[], index: number): (string | number)[] {
  const element = list[index];
  return element instanceof GraphNode ? element.path() : [];
}
