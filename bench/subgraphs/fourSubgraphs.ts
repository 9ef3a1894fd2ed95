import { readFileSync } from 'node:fs';
import { shippingEstimate } from './graph.ts';
import { rootOf } from './reference.ts';
import type { Graph } from './graph.ts';
import type { MemberParts, Representation } from './member.ts';

const names = ['accounts', 'products', 'reviews', 'inventory'] as const;

export type NamedMember = MemberParts & { readonly name: string };

export function sdlOf(name: (typeof names)[number]): string {
  return readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
}

export function fourSdls(): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, sdlOf(name)]));
}

/** Accounts, products, reviews and inventory over the same graph. */
export function fourSubgraphs(graph: Graph): NamedMember[] {
  const users = new Map(graph.users.map((user) => [user.id, user]));
  const products = new Map(graph.products.map((product) => [product.upc, product]));
  const reviews = new Map(graph.reviews.map((review) => [review.id, review]));
  const entity = ({ __typename, id, upc }: Representation) => {
    if (__typename === 'Product') return products.get(upc as string);
    return __typename === 'User' ? users.get(id as string) : reviews.get(id as string);
  };
  /** Inventory knows no price and no weight but those that it is sent. */
  const stocked = (sent: Representation) => {
    const product = products.get(sent['upc'] as string);
    if (!product) return undefined;
    const { price, weight } = sent as unknown as { price?: number; weight?: number };
    const known = price !== undefined && weight !== undefined;
    return { ...product, price, weight, shippingEstimate: known ? shippingEstimate(price, weight) : null };
  };
  const entityOf = { accounts: entity, products: entity, reviews: entity, inventory: stocked };
  return names.map((name) => ({ name, sdl: sdlOf(name), root: rootOf(graph), entity: entityOf[name] }));
}
