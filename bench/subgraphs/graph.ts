/** The benchmark's data as one linked graph. Every subgraph serves the fields that its schema names; the whole is the reference. */

export type User = {
  readonly __typename: 'User';
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
  readonly reviews: Review[];
};

export type Product = {
  readonly __typename: 'Product';
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
  readonly shippingEstimate: number;
  readonly reviews: Review[];
};

export type Review = {
  readonly __typename: 'Review';
  readonly id: string;
  readonly body: string;
  readonly author: User;
  readonly product: Product;
};

export type Graph = { readonly users: User[]; readonly products: Product[]; readonly reviews: Review[] };

const PEOPLE = ['Ada Winter', 'Bo Lindqvist', 'Cleo Marsh', 'Dara Onwudiwe', 'Emil Hart', 'Fen Zhao'];
const GOODS: readonly (readonly [name: string, price: number, weight: number])[] = [
  ['Table', 899, 100],
  ['Couch', 1299, 1000],
  ['Glass', 15, 20],
  ['Chair', 499, 100],
  ['TV', 1299, 1000],
  ['Lamp', 6999, 300],
  ['Grill', 3999, 2000],
  ['Fridge', 100_000, 6000],
  ['Sofa', 9999, 800],
];
const WORDS = ['Love it!', 'Too expensive.', 'Could be better.', 'Prefer something else.'];
/** Reviews in one copy of the data, and how many of its products they are about: together they make the answer 86 kB long. */
const REVIEWS = 23;
const REVIEWED = 5;

/** `copies` times the well-known data, so that the large query's answer grows as many times. */
export function makeGraph(copies = 1): Graph {
  const parts = Array.from({ length: copies }, (_, copy) => makeCopy(copy));
  return {
    users: parts.flatMap(({ users }) => users),
    products: parts.flatMap(({ products }) => products),
    reviews: parts.flatMap(({ reviews }) => reviews),
  };
}

/** Free to send above 1000; else half a unit of money for each unit of weight. */
export function shippingEstimate(price: number, weight: number): number {
  return price > 1000 ? 0 : Math.round(weight / 2);
}

function makeCopy(copy: number): Graph {
  const users = PEOPLE.map((name, at) => makeUser(name, copy * PEOPLE.length + at + 1));
  const products = GOODS.map((goods, at) => makeProduct(goods, copy * GOODS.length + at + 1));
  const reviews = Array.from({ length: REVIEWS }, (_, at) => {
    const author = users[at % users.length]!;
    const product = products[(at + Math.floor(at / REVIEWED)) % REVIEWED]!;
    const review = makeReview(author, product, copy * REVIEWS + at + 1);
    author.reviews.push(review);
    product.reviews.push(review);
    return review;
  });
  return { users, products, reviews };
}

function makeUser(name: string, number: number): User {
  const username = `${name.split(' ')[0]!.toLowerCase()}${number}`;
  return { __typename: 'User', id: `${number}`, name, username, birthday: 1_234_567_890 + number, reviews: [] };
}

function makeProduct([name, price, weight]: (typeof GOODS)[number], number: number): Product {
  const estimate = shippingEstimate(price, weight);
  return {
    __typename: 'Product',
    upc: `${number}`,
    name,
    price,
    weight,
    inStock: number % 3 !== 0,
    shippingEstimate: estimate,
    reviews: [],
  };
}

function makeReview(author: User, product: Product, number: number): Review {
  return { __typename: 'Review', id: `${number}`, body: WORDS[number % WORDS.length]!, author, product };
}
