import type { Feature, Row } from '#test/executor/feature.ts';

/** A member of a union, a type of an interface or a value of an enum may be known to one party only. */
export const partialUnions: Feature = {
  says: 'unions and interfaces of which each party knows some types',
  parties: {
    news: `
      type Query { feed: [Entry!]! latest: Entry search(text: String): [Hit] }
      union Entry = Post | Photo | Ad
      union Hit = Post | Photo
      type Post @key(fields: "id") { id: ID! title: String size: Int replies: [Reply!] }
      type Photo @key(fields: "id") { id: ID! url: String size: Size }
      type Ad { text: String size: String }
      type Size @shareable { w: Int h: Int }
      union Reply = Post | Note
      type Note { text: String }`,
    video: `
      type Query { clips: [Entry] watched: Entry }
      union Entry = Video | Post
      type Video @key(fields: "id") { id: ID! seconds: Int size: Size! }
      type Post @key(fields: "id") { id: ID! video: Video pinned: Entry }
      type Photo @key(fields: "id") { id: ID! album: [Entry] }
      type Size @shareable { w: Int h: Int }`,
    likes: `
      interface Liked { likes: Int! }
      type Query { liked: [Liked!] }
      type Post implements Liked @key(fields: "id") { id: ID! likes: Int! }
      type Video implements Liked @key(fields: "id") { id: ID! likes: Int! by: [ID] }
      type Comment implements Liked { likes: Int! text: String }`,
  },
  world: () => {
    const video: Row = { __typename: 'Video', id: 'v', seconds: 9, size: { w: 1, h: 2 }, likes: 3, by: ['a', null] };
    const post: Row = {
      __typename: 'Post',
      id: 'p',
      title: 'T',
      size: 7,
      likes: 0,
      video,
      pinned: video,
      replies: () => [{ __typename: 'Note', text: 'n' }, bare],
    };
    const bare: Row = {
      __typename: 'Post',
      id: 'q',
      title: null,
      size: null,
      likes: 1,
      video: null,
      pinned: () => post,
      replies: null,
    };
    const photo: Row = { __typename: 'Photo', id: 'f', url: 'u', size: { w: 3, h: null }, album: [video, null, post] };
    const ad: Row = { __typename: 'Ad', text: 'buy', size: 'big' };
    const comment: Row = { __typename: 'Comment', likes: 2, text: 'c' };
    return {
      entities: [video, post, bare, photo],
      Query: {
        feed: [post, ad, photo, bare],
        latest: photo,
        search: [photo, null, post],
        clips: [video, null, post],
        watched: video,
        liked: [comment, video, post],
      },
    };
  },
  operations: [
    {
      says: 'types known to the party',
      query: '{ feed { __typename ... on Post { title } ... on Ad { text } ... on Photo { url } } }',
    },
    { says: 'a type unknown to the party', query: '{ feed { __typename ... on Video { seconds } } }' },
    {
      says: 'a type unknown to the party, beside known ones',
      query: '{ feed { ... on Video { seconds id } ... on Post { id } } }',
    },
    { says: 'a type name alone', query: '{ feed { __typename } clips { __typename } }' },
    {
      says: 'fields of one name and three types, under aliases',
      query: '{ feed { ... on Post { n: size } ... on Photo { s: size { w } } ... on Ad { t: size } } }',
    },
    {
      says: 'hops from some of the types',
      query:
        '{ feed { ... on Post { likes video { seconds likes } } ... on Photo { album { __typename ... on Video { seconds } ... on Post { title } } } } }',
    },
    {
      says: 'the union by another party',
      query: '{ clips { ... on Video { seconds size { w h } likes } ... on Post { title likes } } }',
    },
    {
      says: 'a union in a union',
      query:
        '{ feed { ... on Post { pinned { ... on Video { seconds } ... on Post { title pinned { __typename } } } } } }',
    },
    {
      says: 'an interface across the union',
      query: '{ feed { ... on Liked { likes } } clips { ... on Liked { likes ... on Video { by } } } }',
    },
    {
      says: 'an interface over parties',
      query: '{ liked { likes __typename ... on Comment { text } ... on Post { title } ... on Video { seconds by } } }',
    },
    {
      says: 'a single one',
      query:
        '{ latest { ... on Photo { url size { h } } } watched { ... on Video { size { h } } ... on Photo { url } } }',
    },
    {
      says: 'two unions that share types',
      query: 'query { search { ...P } feed { ...P } } fragment P on Post { title likes }',
    },
    {
      says: 'a union with a member that is no entity',
      query: '{ feed { ... on Post { replies { ... on Note { text } ... on Post { id likes } } } } }',
    },
    {
      says: 'a fragment on the union itself',
      query: '{ feed { ... on Entry { ... on Ad { text } ... on Entry { __typename } } } }',
    },
    { says: 'no type of it', query: '{ clips { ... on Ad { text } } }' },
  ],
};
