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
import { FieldCollector } from '#gateway/plan/fieldCollector.ts';
import { byPlace, errorOf } from './failures.ts';
import { GraphNode } from './graphNode.ts';
import { nodeAsSent } from './nodeAsSent.ts';
import { placeInAnswer } from './placeInAnswer.ts';
import { scalarFits } from './scalarFits.ts';
import type { Told } from '#gateway/plan/fieldCollector.ts';
import type { FieldNode, GraphQLObjectType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { OrgId } from '#kernel/ids.ts';
import type { Failure, ShapedError } from './failures.ts';
import type { Later, Place } from './later.ts';
import type { Gap, Value } from './graphNode.ts';
import type { ShapeOptions } from './shapeOptions.ts';

export type Shaped = { readonly data: Record<string, unknown> | null; readonly errors: readonly ShapedError[] };

export const NULLED = Symbol('null where none may be');

/**
 * The answer in the client's own shape (GraphQL spec, section 6.4): what is withheld is null with one error at its exact path,
 * a null that the schema does not allow nulls its parent and always leaves an error.
 */
export function shape(root: GraphNode, options: ShapeOptions): Shaped {
  const shaper = new Shaper(options);
  const type = options.schema.getType(root.type) as GraphQLObjectType;
  const data = shaper.object(root, type, [options.selectionSet], { path: [], raw: [], slots: '' });
  shaper.reportRest(root);
  return { data: data === NULLED ? null : data, errors: shaper.errors };
}

export class Shaper {
  readonly errors: ShapedError[] = [];
  readonly later: Later[] = [];
  readonly #options: ShapeOptions;
  readonly #failures: ReadonlyMap<string, readonly Failure[]>;
  readonly #reported = new Set<string>();
  readonly #fields: FieldCollector;

  constructor(options: ShapeOptions) {
    this.#options = options;
    this.#fields = new FieldCollector(options);
    this.#failures = byPlace(options.failures);
  }

  object(
    node: GraphNode,
    type: Told,
    sets: readonly SelectionSetNode[],
    place: Place,
  ): Record<string, unknown> | typeof NULLED {
    const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const grouped = this.#fields.of(type, sets);
    for (const [key, nodes] of grouped) {
      const [field] = nodes as [FieldNode];
      if (field.name.value.startsWith('__')) {
        if (field.name.value !== '__typename') record[key] = this.#options.introspection?.[key];
        else if (isObjectType(type)) record[key] = type.name;
        else return this.#invalid([...place.path, key], 'a type name was expected') ?? NULLED;
        continue;
      }
      const definition = type.getFields()[field.name.value];
      if (!definition) continue;
      const shaped = this.#field(node, definition.type, nodes, this.#placeOf(node, field, key, place));
      if (shaped === NULLED) return NULLED;
      record[key] = this.#options.named(type, field, shaped);
    }
    for (const each of this.#fields.laterThan(grouped)) this.later.push({ ...each, node, type, place });
    return record;
  }

  /** Failures at places that were not looked at. */
  readonly rest = (): Failure[] => [...this.#failures].flatMap(([key, each]) => (this.#reported.has(key) ? [] : each));

  #placeOf(node: GraphNode, field: FieldNode, key: string, { path, slots }: Place): Place & { readonly slot: string } {
    const slot = this.#options.slotOf(field);
    return { slot, path: [...path, key], raw: [...node.path(), slot], slots: slots ? `${slots}.${slot}` : slot };
  }

  #field(
    node: GraphNode,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    place: Place & { readonly slot: string },
  ): unknown {
    const gap = this.#isRefused(nodes) ? ({ code: 'UNAUTHORIZED' } as const) : node.gapAt(place.slots);
    const value = gap ? null : this.#visible(node, place.slot, place.slots);
    const failed = this.#reportFailures(place.raw, place.path);
    if (gap) this.#report(gap, node, place.path);
    if (gap || failed || value !== undefined || !this.#options.isLeftOut?.(node.data, place.slot))
      return this.#value(value ?? null, type, nodes, place, gap !== undefined || failed);
    return this.#value(this.#invalid(place.path, 'left out'), type, nodes, place, true);
  }

  #isRefused(nodes: readonly FieldNode[]): boolean {
    const { refused } = this.#options;
    return refused !== undefined && nodes.every((each) => refused.has(each));
  }

  /**
   * Failures below a place that is null itself. Of what the client did not ask for it is told where that left it a null, and nowhere
   * else: what was to be computed from it has errors of its own.
   */
  reportRest(root: GraphNode): void {
    const fields = new FieldCollector({ ...this.#options, deferred: undefined });
    for (const failure of this.rest()) {
      const place = placeInAnswer(failure.path, { ...this.#options, root, fields });
      if (place.selected || (place.isNull && !this.#isTold(place.path))) this.errors.push(errorOf(failure, place.path));
    }
  }

  #visible(node: GraphNode, slot: string, slots: string): Value | undefined {
    // What members of a plain federation sent is held as it came, and inherits what every object does.
    const value = Object.hasOwn(node.data, slot) ? node.data[slot] : undefined;
    const hidden = node.hidden?.get(slots);
    if (!hidden || !Array.isArray(value)) return value;
    return (value as readonly Value[]).filter(
      (each) => !(each instanceof GraphNode) || !hidden.has(each.source as OrgId),
    );
  }

  #value(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], place: Place, told: boolean): unknown {
    if (isNonNullType(type)) {
      const inner = this.#value(value, type.ofType, nodes, place, told);
      if (inner !== null) return inner;
      const coordinate = nodes[0]!.name.value;
      if (!told && !this.#toldAt(place)) this.#invalid(place.path, `null where ${coordinate} may not be null`);
      return NULLED;
    }
    if (value === null || value === undefined) return null;
    const completed = this.#nullable(value, type, nodes, place);
    return completed === NULLED ? null : completed;
  }

  #nullable(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], place: Place): unknown {
    const { path } = place;
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.#invalid(path, 'a list was expected');
      return this.#list(value, type.ofType as GraphQLOutputType, nodes, place);
    }
    if (isCompositeType(getNamedType(type))) return this.#composite(value, type, nodes, place);
    if (isEnumType(type))
      return typeof value === 'string' && type.getValue(value)
        ? value
        : this.#invalid(path, `${type.name} was expected`);
    if (isScalarType(type))
      return scalarFits(type.name, value) ? value : this.#invalid(path, `${type.name} was expected`);
    return this.#invalid(path, 'another type was expected');
  }

  #list(
    value: readonly unknown[],
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    { path, raw, slots }: Place,
  ): unknown {
    const items: unknown[] = [];
    for (const [i, each] of value.entries()) {
      // Where it was in the data, before elements were hidden.
      const place = { path: [...path, i], raw: each instanceof GraphNode ? each.path() : [...raw, i], slots };
      const item = this.#value(each ?? null, type, nodes, place, this.#reportFailures(place.raw, place.path));
      if (item === NULLED) return null;
      items.push(item);
    }
    return items;
  }

  #composite(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], place: Place): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.#invalid(place.path, 'an object was expected');
    const { schema, interfaceObjects } = this.#options;
    const node = value instanceof GraphNode ? value : nodeAsSent(value as Record<string, Value>, type, place.raw);
    const named = schema.getType(node.type);
    const told = isObjectType(type) && named === type ? type : named;
    const fitting = isObjectType(told) || (isInterfaceType(told) && interfaceObjects.has(told.name));
    if (!fitting || (told !== type && !(isAbstractType(type) && schema.isSubType(type, told))))
      return this.#invalid(place.path, 'another type was expected');
    const sets = nodes.flatMap((each) => each.selectionSet ?? []);
    return this.object(node, told, sets, place);
  }

  #report(gap: Gap, node: GraphNode, path: readonly (string | number)[]): void {
    const extensions = { code: gap.code, ...this.#options.explain(gap, node) };
    this.errors.push({ message: errorCatalogue[gap.code].says, path, extensions });
  }

  #reportFailures(raw: readonly (string | number)[], path: readonly (string | number)[]): boolean {
    const key = raw.join('.');
    const failures = this.#failures.get(key) ?? [];
    this.errors.push(...failures.map((failure) => errorOf(failure, path)));
    this.#reported.add(key);
    return failures.length > 0;
  }

  /** There, or below it; what is not told yet will be. */
  #toldAt({ path, raw }: Place): boolean {
    const here = raw.join('.');
    return (
      this.#isTold(path) || [...this.#failures.keys()].some((each) => each === here || each.startsWith(`${here}.`))
    );
  }

  #isTold(path: Place['path']): boolean {
    return this.errors.some((error) => path.every((step, i) => error.path[i] === step));
  }

  #invalid(path: readonly (string | number)[], check: string): null {
    const { says } = errorCatalogue.SOURCE_INVALID;
    this.errors.push({ message: says, path, extensions: { code: 'SOURCE_INVALID', check } });
    return null;
  }
}
