/**
 * Makes a function of code that was written for one operation. Whatever of a client or a supergraph stands in the code is a GraphQL name
 * or a JSON string, which is a JavaScript string too: nothing that somebody sends is ever run.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller alone knows what its code makes
export function generate<Made>(code: string, given: Readonly<Record<string, unknown>>): Made {
  // oxlint-disable-next-line typescript/no-implied-eval -- what it is for: a property read with a constant name is many times faster
  const make = new Function(...Object.keys(given), `'use strict';${code}`) as (...values: unknown[]) => Made;
  return make(...Object.values(given));
}
