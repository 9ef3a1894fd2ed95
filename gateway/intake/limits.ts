/** What one request may ask for: beyond what an honest partner needs, within what one machine answers at once. */
export const limits = {
  /** Of a document's text. */
  characters: 100_000,
  /** The lexer stops here. */
  tokens: 4_000,
  fragments: 100,
  /** Fields below one another, once fragments are spread. */
  depth: 14,
  /** Fields altogether, once fragments are spread. */
  fields: 400,
  rootFields: 60,
  aliases: 60,
  directives: 50,
  /** Pairs of fields that answer under one name, which validation compares. */
  pairs: 5_000,
  /** Objects that the answer may hold, by estimate. */
  cost: 100_000,
  /** Values in all variables together: lists' elements, objects' members. */
  values: 10_000,
  /** Lists and objects inside one another, in a variable or a literal. */
  nesting: 32,
  /** Lists inside one another in a literal: the planner's library looks twice at all that is in a list, 2^n times at the innermost. */
  lists: 5,
} as const;

/** Of a request, document and variables together. */
export const BODY_LIMIT_BYTES = 256 * 1024;
