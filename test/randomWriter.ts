import type { GraphQLSchema } from 'graphql';

/** What writes an operation off a list of numbers: every list gives one, and a shorter list, or smaller numbers, a simpler one. */
export class RandomWriter {
  protected readonly schema: GraphQLSchema;
  protected readonly variables: Record<string, unknown> = {};
  protected readonly fragments: string[] = [];
  protected aliases = 0;
  readonly #numbers: readonly number[];
  readonly #declared: string[] = [];
  #at = 0;

  constructor(schema: GraphQLSchema, numbers: readonly number[]) {
    this.schema = schema;
    this.#numbers = numbers;
  }

  /** The variables' declaration, as it stands after the operation's name. */
  protected get declared(): string {
    return this.#declared.length > 0 ? `(${this.#declared.join(' ')})` : '';
  }

  /** Whether the numbers have run out. */
  protected get ended(): boolean {
    return this.#at >= this.#numbers.length;
  }

  protected next(below: number): number {
    return (this.#numbers[this.#at++] ?? 0) % below;
  }

  /** True once in so many times, and never when the numbers have run out. */
  protected one(inSo: number): boolean {
    return this.next(inSo) === inSo - 1;
  }

  protected pick<Each>(all: readonly Each[]): Each {
    return all[this.next(all.length)]!;
  }

  /** The name of a new variable; without a value it is left to its default. */
  protected variable(type: string, value: unknown): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return name;
  }

  /** A value as a literal. */
  protected written(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((each) => this.written(each)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${this.written(each)}`)
      .join(', ')} }`;
  }
}
