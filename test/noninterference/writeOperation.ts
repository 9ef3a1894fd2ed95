import { getNamedType, isAbstractType, isCompositeType, isEnumType, isListType, isNonNullType, Kind } from 'graphql';
import { roles } from '#kernel/organisation.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { isEntity, ofType } from './universe.ts';
import { RandomWriter } from '#test/randomWriter.ts';
import type {
  DocumentNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';

export type Written = { readonly text: string; readonly variables: Readonly<Record<string, unknown>> };

/** Deepest nesting of fields. */
const DEPTH = 5;
/** Every field that a role computes from what others hold, with its inputs; an input with what needs it; and a list of several types. */
const REMARKABLE: ReadonlyMap<string, string> = new Map([
  ...roles.flatMap((role) => dependentIn(subgraphSdl(role))),
  ['Customer.loans', 'exposure { loans }'],
  ['Vehicle.passport', 'passport { on source ... on OdometerLine { odometerKm } }'],
]);

function dependentIn({ definitions }: DocumentNode): [string, string][] {
  return definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (type.fields ?? []).flatMap(({ name, directives }): [string, string][] => {
      const inputs = directives?.find((each) => each.name.value === 'requires')?.arguments?.[0]?.value;
      return inputs?.kind === Kind.STRING ? [[`${type.name.value}.${name.value}`, inputs.value]] : [];
    });
  });
}

/** Reads an operation off a list of numbers: every list gives one, and a shorter list, or smaller numbers, a simpler one. */
export function writeOperation(schema: GraphQLSchema, numbers: readonly number[], purpose: string | null): Written {
  return new Writer(schema, numbers).write(purpose);
}

class Writer extends RandomWriter {
  write(purpose: string | null): Written {
    const mutates = this.one(25);
    const root = mutates ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const body = this.#selection(root, 0);
    const stated = purpose === null ? '' : ` @purpose(code: "${purpose}")`;
    const text = `${mutates ? 'mutation' : 'query'} Random${this.declared}${stated} ${body}\n${this.fragments.join('\n')}`;
    return { text, variables: this.variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.next(4) }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const turn = this.next(12);
    if (isAbstractType(type) && (turn < 7 || !('getFields' in type))) {
      const on = this.pick(this.schema.getPossibleTypes(type));
      return turn === 6 ? '__typename' : `... on ${on.name}${this.#condition()} ${this.#selection(on, depth)}`;
    }
    if (turn === 9)
      return `...${this.one(3) ? ` on ${type.name}` : ''}${this.#condition()} ${this.#selection(type, depth)}`;
    if (turn === 10) return this.#spread(type, depth);
    if (turn === 11) return '__typename';
    return 'getFields' in type ? this.#field(type, depth) : '__typename';
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.fragments.length}`;
    const place = this.fragments.push('') - 1;
    this.fragments[place] = `fragment ${name} on ${type.name} ${this.#selection(type, depth)}`;
    return `...${name}${this.#condition()}`;
  }

  #field(type: Extract<GraphQLCompositeType, { getFields: unknown }>, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = all.filter((field) => isCompositeType(getNamedType(field.type)));
    const entities = nested.filter((field) => isEntity(getNamedType(field.type).name));
    const remarkable = all.filter((field) => REMARKABLE.has(`${type.name}.${field.name}`));
    const turn = this.next(depth === 0 ? 5 : 10);
    const from = turn === 4 ? nested : turn > 6 ? remarkable : turn > (depth === 0 ? 0 : 4) ? entities : all;
    const fields = depth >= DEPTH ? leaves : from.length > 0 ? from : all;
    if (fields.length === 0) return '__typename';
    const field = this.pick(fields);
    const args = this.#arguments(field);
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    const inputs = this.one(2) ? REMARKABLE.get(`${type.name}.${field.name}`) : undefined;
    return `${inputs ? `${inputs} ` : ''}${this.#alias(args !== '', all)}${field.name}${args}${this.#condition()}${below}`;
  }

  /** Now and then the name of another field of the type. */
  #alias(hasArguments: boolean, fields: readonly GraphQLField<unknown, unknown>[]): string {
    const turn = this.next(15);
    if (turn === 14) return `${this.pick(fields).name}: `;
    return turn > 10 || (hasArguments && turn > 3) ? `a${this.aliases++}: ` : '';
  }

  #condition(): string {
    if (!this.one(8)) return '';
    const name = this.variable('Boolean!', this.one(2));
    return ` @${this.one(2) ? 'skip' : 'include'}(if: $${name})`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const told = field.args.flatMap((arg) => {
      const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
      return needed || this.one(3) ? [`${arg.name}: ${this.#argument(arg, field)}`] : [];
    });
    return told.length > 0 ? `(${told.join(', ')})` : '';
  }

  #argument(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): string {
    const value = this.#value(arg.type, arg.name, getNamedType(field.type).name);
    const literal = isEnumType(getNamedType(arg.type)) ? String(value) : this.written(value);
    return this.one(3) || holdsEnum(arg.type) ? `$${this.variable(String(arg.type), value)}` : literal;
  }

  #value(type: GraphQLInputType, name: string, target: string): unknown {
    const named = getNamedType(type);
    if (isEnumType(named)) return this.pick(named.getValues()).value;
    if (named.name === 'Int') return 1 + this.next(30);
    if (named.name === 'Boolean') return this.one(2);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner)) return Array.from({ length: 1 + this.next(4) }, () => this.#id(name, target));
    if ('getFields' in named)
      return Object.fromEntries(
        Object.values(named.getFields())
          .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
          .map((field) => [field.name, this.#value(field.type, field.name, target)]),
      );
    return this.#id(name, target);
  }

  /** The argument's name says what it names, else the field's type. */
  #id(name: string, target: string): string {
    if (name === 'lender') return this.pick(['lender-harbour', 'lender-lotus']);
    if (name === 'customerId') return this.pick(ofType('Customer')).key;
    if (name === 'consentId') return this.pick(ofType('Consent')).key;
    if (name.startsWith('vin')) return this.pick(ofType('Vehicle')).key;
    if (name.startsWith('id') && isEntity(target)) return this.pick(ofType(target)).key;
    return 'text';
  }
}

/** As a literal its values would be strings. */
function holdsEnum(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return 'getFields' in named && Object.values(named.getFields()).some((field) => isEnumType(getNamedType(field.type)));
}
