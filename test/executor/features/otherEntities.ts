import { interfaceObjects } from './interfaceObjects.ts';
import { keys } from './keys.ts';
import type { Case, Feature, Tamper } from '#test/executor/feature.ts';

/** What a party says of the entities that it is asked about, changed. */
const entities =
  (change: (all: readonly unknown[]) => readonly unknown[]): Tamper =>
  (answer, asked) => {
    const all = answer.data?.['_entities'];
    return asked.includes('_entities') && Array.isArray(all) ? { data: { _entities: change(all) } } : answer;
  };
const backwards = entities((all) => all.toReversed());
const ofTheFirst = entities((all) => all.map(() => all[0]));
const unnamed = entities((all) =>
  all.map((each) => Object.fromEntries(Object.entries(each as object).filter(([name]) => !name.startsWith('__k')))),
);
/** Every ID as a number: a party may mean it so. */
const numbered: Tamper = (answer) =>
  JSON.parse(JSON.stringify(answer).replaceAll(/"((?:\w*_)?id)":"(\d+)"/g, '"$1":$2')) as unknown;

const undetected = 'it takes what came for what was asked for';

const inRooms: readonly Case[] = [
  {
    says: 'in another order, by a compound key with an object in it',
    query: '{ rooms { beds price } }',
    tamper: { prices: backwards },
    right: {
      data: { rooms: [1, 2, 1].map((beds) => ({ beds, price: null })) },
      errors: [0, 1, 2].map((i) => `rooms.${i}.price`),
    },
    reference: undetected,
  },
  {
    says: 'in another order, by a key of three parts',
    query: '{ doors { code } }',
    tamper: { prices: entities((all) => [all[1], all[0], ...all.slice(2)]) },
    right: {
      data: { doors: [1, 2, 3, 4, 5, 6].map(() => ({ code: null })) },
      errors: [0, 1, 2, 3, 4, 5].map((i) => `doors.${i}.code`),
    },
    reference: undetected,
  },
  {
    says: 'in another order, by a key whose deepest part differs',
    query: '{ cleaners { wage since } }',
    tamper: { cleaning: backwards },
    right: {
      data: { cleaners: [12.5, 25].map((wage) => ({ wage, since: null })) },
      errors: [0, 1].map((i) => `cleaners.${i}.since`),
    },
    reference: undetected,
  },
  {
    says: 'one in place of all',
    query: '{ hotels { name cleaners { name } } }',
    tamper: { staff: ofTheFirst },
    right: { data: null, errors: ['hotels.0.cleaners', 'hotels.1.cleaners'] },
    reference: undetected,
  },
  {
    says: 'that do not say which they are',
    query: '{ rooms { beds price } }',
    tamper: { prices: unnamed },
    right: {
      data: { rooms: [1, 2, 1].map((beds) => ({ beds, price: null })) },
      errors: [0, 1, 2].map((i) => `rooms.${i}.price`),
    },
    reference: undetected,
  },
  {
    says: 'as asked, where one party has numbers for IDs and the other texts',
    query: '{ hotels { name cleaners { name } } }',
    tamper: { staff: numbered },
  },
  {
    says: 'as asked, of which the party knows some',
    query: '{ rooms { beds price } }',
    tamper: { prices: entities((all) => [all[0], null, all[2]]) },
    right: {
      data: {
        rooms: [
          { beds: 1, price: 100 },
          { beds: 2, price: null },
          { beds: 1, price: 300 },
        ],
      },
      errors: [],
    },
  },
];

/** A party that answers about other entities than it was asked about is not believed, and the rest of the answer is whole. */
export const otherEntities: Feature = {
  ...keys,
  says: 'other entities than were asked for',
  operations: inRooms,
};

export const otherInterfaceObjects: Feature = {
  ...interfaceObjects,
  says: 'other entities than were asked for, known as one interface',
  operations: [
    {
      says: 'in another order, by a party that knows the interface only',
      query: '{ media { title stars } }',
      tamper: { ratings: backwards },
      right: {
        data: { media: ['Film m1', 'Song m2', 'Show m3'].map((title) => ({ title, stars: null })) },
        errors: [0, 1, 2].map((i) => `media.${i}.stars`),
      },
      reference: undetected,
    },
    {
      says: 'in another order, by the party that knows the types',
      query: '{ offers { minor media { title } } }',
      tamper: { catalogue: backwards },
      right: {
        data: {
          offers: [
            { minor: 5, media: { title: null } },
            { minor: null, media: null },
            { minor: 7, media: { title: null } },
          ],
        },
        errors: ['offers.0.media.title', 'offers.2.media.title'],
      },
      reference: undetected,
    },
  ],
};
