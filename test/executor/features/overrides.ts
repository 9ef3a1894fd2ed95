import type { Feature, Row } from '#test/executor/feature.ts';

/** The old owner of an overridden field answers wrongly here, so that a question to it shows. */
export const overrides: Feature = {
  says: '@override: the new owner is asked',
  parties: {
    old: `
      type Query { bills: [Bill!]! total: Int @shareable }
      type Bill @key(fields: "id") { id: ID! amount: Int payer: String due: String kind: Kind lines: [Line!] }
      type Line @key(fields: "no") { no: ID! text: String bill: Bill! }
      enum Kind { CASH CARD }`,
    fresh: `
      type Query { openBills: [Bill!]! }
      type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "old") payer: String @override(from: "old") kind: Kind @override(from: "old")
        lines: [Line!] @override(from: "old") hint: String @requires(fields: "due") due: String @external }
      type Line @key(fields: "no") { no: ID! text: String @override(from: "old") }
      enum Kind { CASH CARD }`,
    third: `
      type Bill @key(fields: "id") { id: ID! amount: Int @external tip: Float @requires(fields: "amount") gone: String @override(from: "nobody") }`,
  },
  world: () => {
    const line = (no: string, text: string): Row => ({
      __typename: 'Line',
      no,
      text: moved(text),
      bill: () => bills[0],
    });
    const bill = (id: string, amount: number | null, lines: readonly Row[]): Row => ({
      __typename: 'Bill',
      id,
      amount: moved(amount),
      payer: moved(`p${id}`),
      due: `d${id}`,
      kind: moved('CARD'),
      lines: moved(lines),
      gone: 'here',
      hint(this: Row) {
        return `by ${String(this['due'])}`;
      },
      tip(this: Row) {
        const given = this['amount'];
        return typeof given === 'function' ? tipOf((given as () => number | null)()) : tipOf(given as number | null);
      },
    });
    const bills = [bill('1', 10, [line('x', 'X'), line('y', 'Y')]), bill('2', null, [])];
    return { entities: [...bills, line('x', 'X'), line('y', 'Y')], Query: { bills, openBills: [bills[1]], total: 2 } };
  },
  operations: [
    { says: 'a field that moved', query: '{ bills { amount } }' },
    { says: 'a field that moved, and one that stayed', query: '{ bills { amount due payer } }' },
    { says: 'an enum that moved', query: '{ bills { kind } }' },
    {
      says: 'a list of entities that moved, with a field that moved too',
      query: '{ bills { lines { text no bill { due } } } }',
    },
    { says: 'from the new owner', query: '{ openBills { amount hint payer due } }' },
    { says: 'an input that moved', query: '{ bills { tip } }' },
    { says: 'an override of a party that is not there', query: '{ openBills { gone tip } }' },
  ],
};

/** What the old party no longer answers rightly. */
function moved(value: unknown) {
  return (_: unknown, told?: { party?: string }): unknown => (told?.party === 'old' ? null : value);
}

function tipOf(amount: number | null): number | null {
  return amount === null ? null : amount / 8;
}
