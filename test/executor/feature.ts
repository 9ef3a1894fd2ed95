/** An object of the world: its fields by name; a field with arguments, or one that leads on, is a function of the arguments. */
export type Row = { readonly [field: string]: unknown };

/** The whole truth of a federation, as one party would hold it. */
export type World = {
  readonly Query: Row;
  readonly Mutation?: Row;
  /** Every entity, with its `__typename`. A party finds one by its keys. */
  readonly entities?: readonly Row[];
};

/** What a resolver is told beside its arguments. */
export type Told = {
  readonly world: World;
  /** The party that resolves; undefined where one schema holds everything. */
  readonly party?: string;
};

/** A party's answer, changed on its way to the gateway. `asked` is the text that the party was sent. */
export type Tamper = (answer: PartyAnswer, asked: string, variables: Readonly<Record<string, unknown>>) => unknown;
export type PartyAnswer = { data?: Record<string, unknown> | null; errors?: readonly unknown[] };

export type Case = {
  readonly says: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly tamper?: Readonly<Record<string, Tamper>>;
  /** The right answer where one schema with all the data would answer otherwise: where parties fail. Error paths joined by dots. */
  readonly right?: { readonly data: unknown; readonly errors: readonly string[] };
  /** Why the reference executor is wrong here. It is then seen to be so. */
  readonly reference?: string;
};

/** A small federation and what must hold over it. */
export type Feature = {
  readonly says: string;
  /** SDL by party. What it takes from the federation spec is imported for it, unless it links the spec itself. */
  readonly parties: Readonly<Record<string, string>>;
  /** Made anew for every operation: mutations may change it. */
  readonly world: () => World;
  readonly operations: readonly Case[];
  /** Under consent the federation is refused. */
  readonly unjudged?: boolean;
};
