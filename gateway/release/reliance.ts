/** What a request was released under: consents with their subjects, and vehicles with who held them. */
export type Reliance = {
  readonly consents: ReadonlyMap<string, string>;
  readonly holders: ReadonlyMap<string, string | null>;
};

/** A consent that something was to be released under ended in between: it is not released, and everything is judged anew. */
export class ConsentsChanged extends Error {}
