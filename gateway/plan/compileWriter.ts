import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { FieldCollector } from './fieldCollector.ts';
import { generate } from './generate.ts';
import { isShallow } from './isShallow.ts';
import { quoteText } from './quoteText.ts';
import { MANY_LISTS, wholeText } from './wholeText.ts';
import type { Told } from './fieldCollector.ts';
import type { ObjectForm } from './objectForm.ts';
import type { SlotOf } from './slotNames.ts';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLAbstractType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

/** Writes an answer's data as JSON text. Throws `ODD` where anything is other than it usually is. */
export type Writer = (root: unknown, seal: Seal) => string;
/** Changes an id, or those of a list, to the names that the caller knows them by. */
export type Seal = (value: unknown) => unknown;

export type WriterOptions = {
  readonly schema: GraphQLSchema;
  readonly rootType: string;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly slotOf: SlotOf;
  readonly interfaceObjects: ReadonlySet<string>;
  readonly isPairwise: (type: string, field: string) => boolean;
  /** Of the variables, only those that `@skip` and `@include` read. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** No string of the data holds anything that JSON escapes: what came was without a backslash. */
  readonly unescaped: boolean;
  readonly objects: ObjectForm;
};

/** What the fast writer leaves to the exact one: an error, a null where none may be, a value of another type. */
export const ODD = Symbol('odd');

/**
 * One function for an operation's answer, generated: a property read, a check and a concatenation for each field, and nothing that
 * could have been known before. Whatever is not as the schema says is left to the exact shaping (GraphQL spec, section 6.4.3).
 */
export function compileWriter(options: WriterOptions): Writer {
  const { schema, rootType, selectionSet } = options;
  const generator = new Generator(options);
  const root = generator.object(schema.getType(rootType) as GraphQLObjectType, [selectionSet], true);
  const names: { seal: Seal } = { seal: (value) => value };
  const given = { odd, quote: quoteText, shallow: isShallow, whole: wholeText, enums: generator.enums, names };
  const write = generate<(root: unknown) => string>(`${generator.code()}return ${generator.remembering(root)};`, given);
  return (data, seal) => {
    names.seal = seal;
    return write(data);
  };
}

function odd(): never {
  // oxlint-disable-next-line no-throw-literal -- a jump to the exact road, which needs no stack
  throw ODD;
}

class Generator {
  readonly enums: ReadonlySet<string>[] = [];
  readonly #options: WriterOptions;
  readonly #fields: FieldCollector;
  readonly #functions: string[] = [];
  readonly #lists: string[] = [];
  readonly #known = new Map<string, string>();
  readonly #numbers = new Map<SelectionSetNode, number>();

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#fields = new FieldCollector({ ...options, variables: options.conditions });
  }

  code(): string {
    return this.#functions.join('');
  }

  /**
   * The function that writes the root, with a memory of its own for each answer. One that is cleared and used again would not do: an
   * engine's cleared maps lead from each to the next, and once an old one has outlived its time all that follows does.
   */
  remembering(root: string): string {
    const [begin, end] = ['new Map()', 'undefined'].map((value) =>
      this.#lists.map((name) => `${name}=${value};`).join(''),
    );
    return begin === '' ? root : `function(o){${begin}try{return ${root}(o);}finally{${end}}}`;
  }

  /** The name of the function that writes an object of the type with the selection sets. */
  object(type: Told, sets: readonly SelectionSetNode[], isRoot = false): string {
    return this.#once(`object ${type.name} ${this.#numbersOf(sets)}`, (name) => {
      const { record, type: typeName, odd } = this.#options.objects;
      const checks = isRoot ? '' : `const t=${typeName};if(t!==undefined&&t!==${text(type.name)})odd();`;
      return `function ${name}(o){${odd}${checks}const d=${record};return ${this.#fieldsOf(type, sets)};}`;
    });
  }

  /** Constant text and values, concatenated. */
  #fieldsOf(type: Told, sets: readonly SelectionSetNode[]): string {
    const parts: string[] = [];
    let constant = '{';
    for (const [key, nodes] of this.#fields.of(type, sets)) {
      const [field] = nodes as [FieldNode];
      constant += `${constant.length > 1 || parts.length > 0 ? ',' : ''}${text(key)}:`;
      if (field.name.value === '__typename' && isObjectType(type)) constant += text(type.name);
      else {
        const definition = type.getFields()[field.name.value];
        const held = read(this.#options.slotOf(field));
        const named = this.#options.isPairwise(type.name, field.name.value) ? `names.seal(${held})` : held;
        const value = definition && this.#value(definition.type, named, nodes);
        parts.push(text(constant), value ?? 'odd()');
        constant = '';
      }
    }
    return [...parts, text(`${constant}}`)].join('+');
  }

  #value(type: GraphQLOutputType, value: string, nodes: readonly FieldNode[]): string {
    return isNonNullType(type)
      ? `${this.#written(type.ofType, nodes)}(${value})`
      : `${this.#nullable(this.#written(type, nodes))}(${value})`;
  }

  /** The function that writes a value of the type which is not null. */
  #written(type: Exclude<GraphQLOutputType, { ofType: never }>, nodes: readonly FieldNode[]): string {
    const sets = nodes.flatMap((node) => node.selectionSet ?? []);
    if (isListType(type)) return this.#list(type.ofType as GraphQLOutputType, nodes);
    if (isObjectType(type)) return this.#guarded(this.object(type, sets));
    if (isInterfaceType(type) || isUnionType(type)) return this.#abstract(type, sets);
    if (isEnumType(type)) return this.#enum(type.name);
    return isScalarType(type) ? this.#scalar(type.name) : 'odd';
  }

  #nullable(written: string): string {
    return this.#once(
      `nullable ${written}`,
      (name) => `function ${name}(v){return ${this.#options.objects.none}?'null':${written}(v);}`,
    );
  }

  #guarded(object: string): string {
    return this.#once(
      `guarded ${object}`,
      (name) => `function ${name}(v){if(typeof v!=='object'||v===null||Array.isArray(v))odd();return ${object}(v);}`,
    );
  }

  #list(item: GraphQLOutputType, nodes: readonly FieldNode[]): string {
    const each = this.#value(item, 'a[i]', nodes);
    const next = `if((i&63)===0){p+=whole(s);s='';}s+=','+${each};`;
    const write = `const n=a.length;if(n===0)return '[]';let i=0;let p='';let s='['+${each};for(i=1;i<n;i++){${next}}s=p+s+']';`;
    // What stands below one entity at several places is one list, which is written once.
    const isShared = isCompositeType(getNamedType(item));
    return this.#once(`list ${each}`, (name) => {
      if (!isShared) return `function ${name}(a){if(!Array.isArray(a))odd();${write}return s;}`;
      const written = `${name}s`;
      this.#lists.push(written);
      return `let ${written};function ${name}(a){if(!Array.isArray(a))odd();const k=${written}.get(a);if(k!==undefined)return k;${write}if(${written}.size>${MANY_LISTS})s=whole(s);${written}.set(a,s);return s;}`;
    });
  }

  #abstract(type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): string {
    return this.#once(`abstract ${type.name} ${this.#numbersOf(sets)}`, (name) => {
      const cases = this.#options.schema
        .getPossibleTypes(type)
        .map((each) => `case ${text(each.name)}:return ${this.object(each, sets)}(o);`);
      // Where nobody was asked which it is, only the interface's own fields can be told.
      if (isInterfaceType(type) && this.#options.interfaceObjects.has(type.name))
        cases.push(`case undefined:case ${text(type.name)}:return ${this.object(type, sets)}(o);`);
      const typeName = this.#options.objects.type;
      return `function ${name}(o){if(typeof o!=='object'||o===null)odd();switch(${typeName}){${cases.join('')}default:odd();}}`;
    });
  }

  #enum(type: string): string {
    return this.#once(`enum ${type}`, (name) => {
      const enumType = this.#options.schema.getType(type);
      this.enums.push(new Set(isEnumType(enumType) ? enumType.getValues().map((each) => each.name) : []));
      return `const ${name}s=enums[${this.enums.length - 1}];function ${name}(v){return ${name}s.has(v)?'"'+v+'"':odd();}`;
    });
  }

  /** Section 3.5 of the GraphQL spec; custom scalars pass as they are. */
  #scalar(type: string): string {
    const quoted = this.#options.unescaped ? `'"'+v+'"'` : 'quote(v)';
    const written: Record<string, string> = {
      Int: `typeof v==='number'&&(v|0)===v?''+v:odd()`,
      Float: `typeof v==='number'&&v-v===0?''+v:odd()`,
      Boolean: `v===true?'true':v===false?'false':odd()`,
      String: `typeof v==='string'?${quoted}:odd()`,
      ID: `typeof v==='string'?${quoted}:Number.isSafeInteger(v)?''+v:odd()`,
    };
    const expression = written[type] ?? `v===null||v===undefined||!shallow(v)?odd():JSON.stringify(v)`;
    return this.#once(`scalar ${type}`, (name) => `function ${name}(v){return ${expression};}`);
  }

  #once(key: string, code: (name: string) => string): string {
    const known = this.#known.get(key);
    if (known) return known;
    const name = `w${this.#known.size}`;
    this.#known.set(key, name);
    this.#functions.push(code(name));
    return name;
  }

  #numbersOf(sets: readonly SelectionSetNode[]): string {
    return sets
      .map((set) => {
        const number = this.#numbers.get(set) ?? this.#numbers.size;
        this.#numbers.set(set, number);
        return number;
      })
      .join();
  }
}

/** A slot may be called like something that every object inherits. */
function read(slot: string): string {
  return slot in Object.prototype ? `(Object.hasOwn(d,${text(slot)})?d[${text(slot)}]:undefined)` : `d[${text(slot)}]`;
}

/** JSON, which is JavaScript. */
function text(value: string): string {
  return JSON.stringify(value);
}
