/** The steps to any place of an answer: names of fields, and indexes in lists. Of an answer without a type, any steps. */
export type PathIn<Data> = unknown extends Data ? readonly (string | number)[] : PathBelow<Data>;

type PathBelow<Value> = Value extends readonly (infer Element)[]
  ? Steps<number, Element>
  : Value extends object
    ? { [Name in keyof Value & string]-?: Steps<Name, Value[Name]> }[keyof Value & string]
    : never;

type Steps<Step, Value> =
  readonly [Step] | (PathBelow<Value> extends infer Rest extends readonly unknown[] ? readonly [Step, ...Rest] : never);
