import type { Feature } from '#test/executor/feature.ts';

/** A party that declares a key twice, once unresolvable, must not be asked by that one, nor left out. */
export const redundantKeys: Feature = {
  says: 'a key beside its unresolvable twin',
  parties: {
    left: `
      type Query { things: [Thing!]! }
      type Thing @key(fields: "id", resolvable: false) @key(fields: "id code") @key(fields: "code", resolvable: false) { id: ID! code: ID! left: String }`,
    right: `
      type Query { rightThing: Thing }
      type Thing @key(fields: "id") @key(fields: "id code", resolvable: false) { id: ID! code: ID! @shareable right: String owner: Owner }
      type Owner @key(fields: "id", resolvable: false) { id: ID! }`,
    owners: `
      type Query { owners: [Owner] }
      type Owner @key(fields: "id") { id: ID! name: String things: [Thing!]! }
      type Thing @key(fields: "id code", resolvable: false) { id: ID! @shareable code: ID! @shareable }`,
  },
  world: () => {
    const owner = { __typename: 'Owner', id: 'o1', name: 'Own', things: () => [thing] };
    const thing = { __typename: 'Thing', id: 't1', code: 'c1', left: 'L', right: 'R', owner };
    const other = { __typename: 'Thing', id: 't2', code: 'c2', left: null, right: null, owner: null };
    return {
      entities: [owner, thing, other],
      Query: { things: [thing, other], rightThing: thing, owners: [owner, null] },
    };
  },
  operations: [
    { says: 'by the key that is resolvable', query: '{ things { left right } }' },
    { says: 'the other way, by both its parts', query: '{ rightThing { right left } }' },
    { says: 'from a party that resolves nothing of it', query: '{ owners { things { left right } } }' },
    { says: 'from a party that resolves nothing of it, the key only', query: '{ owners { things { id code } } }' },
    { says: 'out to the owner and back', query: '{ things { owner { name things { left } } } }' },
  ],
};
