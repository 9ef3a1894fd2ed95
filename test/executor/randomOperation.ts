import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
} from 'graphql';
import { RandomWriter } from '#test/randomWriter.ts';
import type {
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLSchema,
} from 'graphql';

export type Written = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
/** Values that mean something to the world, by the argument's or input field's name, else by its type; and `alias`, names to give. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

/** Deepest nesting of fields. */
const DEPTH = 5;

/** Reads an operation off a list of numbers: every list gives one, and a shorter list, or smaller numbers, a simpler one. */
export function randomOperation(schema: GraphQLSchema, pool: Pool, numbers: readonly number[]): Written {
  return new Writer(schema, pool, numbers).write();
}

class Writer extends RandomWriter {
  readonly #pool: Pool;

  constructor(schema: GraphQLSchema, pool: Pool, numbers: readonly number[]) {
    super(schema, numbers);
    this.#pool = pool;
  }

  write(): Written {
    const mutation = this.one(12) ? this.schema.getMutationType() : undefined;
    const body = this.#selection(mutation ?? this.schema.getQueryType()!, 0);
    const query = [`${mutation ? 'mutation' : 'query'} Random${this.declared} ${body}`, ...this.fragments].join('\n');
    return { query, variables: this.variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.next(5) }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    // The numbers have run out: what is open is closed.
    if (this.ended && depth > 0) return '__typename';
    const turn = this.next(14);
    const narrow = isAbstractType(type) ? turn < 6 || !('getFields' in type) : turn === 8;
    if (narrow) {
      const on = this.pick(this.#narrower(type));
      return turn === 5 ? '__typename' : `... on ${on.name}${this.#conditions()} ${this.#selection(on, depth)}`;
    }
    if (turn === 9) return `...${this.#conditions()} ${this.#selection(type, depth)}`;
    if (turn === 10 || turn === 11) return this.#spread(type, depth);
    if (turn === 12) return `${this.one(3) ? `t${this.aliases++}: ` : ''}__typename${this.#conditions()}`;
    return 'getFields' in type ? this.#field(type, depth) : '__typename';
  }

  /** Types whose objects this one's may be: its own, and interfaces that only some of them have. */
  #narrower(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const own = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const all = isInterfaceType(type) ? type.getInterfaces() : [];
    return [...new Set([...own, ...own.flatMap((each) => each.getInterfaces())])].filter(
      (each) => !all.includes(each as GraphQLInterfaceType),
    );
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.fragments.length}`;
    const place = this.fragments.push('') - 1;
    this.fragments[place] = `fragment ${name} on ${type.name} ${this.#selection(type, depth)}`;
    return `...${name}${this.#conditions()}${this.one(6) ? ` ...${name}` : ''}`;
  }

  #field(type: Extract<GraphQLCompositeType, { getFields: unknown }>, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = all.filter((field) => !leaves.includes(field));
    const from = depth >= DEPTH ? leaves : this.one(3) || depth === 0 ? all : this.one(2) ? leaves : nested;
    const field = from.length > 0 ? this.pick(from) : undefined;
    if (!field) return '__typename';
    const named = getNamedType(field.type);
    const args = this.#arguments(field);
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    return `${this.#alias(args !== '', all)}${field.name}${args}${this.#conditions()}${below}`;
  }

  /** Now and then the name of another field of the type. */
  #alias(hasArguments: boolean, fields: readonly GraphQLField<unknown, unknown>[]): string {
    const turn = this.next(12);
    if (turn === 11) return `${this.pick(fields).name}: `;
    if (turn > 6 && this.#pool['alias']) return `${String(this.pick(this.#pool['alias']))}: `;
    return turn > 8 || (hasArguments && turn > 2) ? `a${this.aliases++}: ` : '';
  }

  #conditions(): string {
    return this.one(7) ? this.#condition() + (this.one(6) ? this.#condition('include') : '') : '';
  }

  #condition(name = this.one(2) ? 'include' : 'skip'): string {
    const value = this.one(2);
    if (this.one(5)) return ` @${name}(if: ${String(value)})`;
    return ` @${name}(if: $${this.variable('Boolean!', value)})`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const told = field.args.flatMap((arg) => {
      const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
      return needed || this.one(2) ? [`${arg.name}: ${this.#literal(arg.type, arg.name, needed, 0)}`] : [];
    });
    return told.length > 0 ? `(${told.join(', ')})` : '';
  }

  /** A literal, or a variable in its place; inside of lists and input objects too. */
  #literal(type: GraphQLInputType, name: string, needed: boolean, depth: number): string {
    if (this.one(4)) {
      const absent = !isNonNullType(type) && !needed && this.one(4);
      return `$${this.variable(String(type), absent ? undefined : this.#value(type, name, depth))}`;
    }
    const inner = getNullableType(type);
    if (!isNonNullType(type) && this.one(9)) return 'null';
    if (isListType(inner)) {
      const of = inner.ofType;
      return `[${Array.from({ length: this.next(3) }, () => this.#literal(of, name, isNonNullType(of), depth)).join(', ')}]`;
    }
    if (isInputObjectType(inner)) {
      const told = this.#inputFields(Object.values(inner.getFields()), depth);
      return `{ ${told.map((each) => `${each.name}: ${this.#literal(each.type, each.name, isNonNullType(each.type), depth + 1)}`).join(', ')} }`;
    }
    return isEnumType(inner) ? this.pick(inner.getValues()).name : this.written(this.#leaf(inner.name, name));
  }

  #value(type: GraphQLInputType, name: string, depth: number): unknown {
    const inner = getNullableType(type);
    if (!isNonNullType(type) && this.one(6)) return null;
    if (isListType(inner)) return Array.from({ length: this.next(3) }, () => this.#value(inner.ofType, name, depth));
    if (isInputObjectType(inner)) {
      const told = this.#inputFields(Object.values(inner.getFields()), depth);
      return Object.fromEntries(told.map((each) => [each.name, this.#value(each.type, each.name, depth + 1)]));
    }
    return isEnumType(inner) ? this.pick(inner.getValues()).name : this.#leaf(inner.name, name);
  }

  #inputFields(fields: readonly GraphQLInputField[], depth: number): GraphQLInputField[] {
    return fields.filter(({ type, defaultValue }) => {
      const needed = isNonNullType(type) && defaultValue === undefined;
      return needed || (this.one(2) && (depth < 2 || !isInputObjectType(getNamedType(type))));
    });
  }

  #leaf(type: string, name: string): unknown {
    return this.pick(this.#pool[name] ?? this.#pool[type] ?? [null]);
  }
}
