import { getNamedType, isEnumType, isObjectType } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

/** A number below 2^53 that stands for the text: cyrb53, by bryc, public domain. */
export function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}

/** A leaf's value. Texts and numbers look like nothing else in a request or an answer, so that they can be found there again. */
export function drawLeaf(type: GraphQLNamedType, seed: string): unknown {
  const drawn = hash(seed);
  if (isEnumType(type)) return type.getValues()[drawn % type.getValues().length]!.value;
  if (type.name === 'Boolean') return drawn % 2 === 1;
  if (type.name === 'Int') return 1_000_000_000 + (drawn % 1_000_000_000);
  if (type.name === 'Float') return 1_000_000_000.5 + (drawn % 1_000_000_000);
  return `~${drawn.toString(36).padStart(11, '0')}`;
}

const DRAWN = /~[0-9a-z]{11}|(?<![\w.])1\d{9}(?:\.5)?(?![\w.])/g;

/** Every drawn text and number in a JSON text. */
export function drawnIn(json: string): Set<string> {
  return new Set(json.match(DRAWN));
}

/** The concrete type of a value object of an abstract type. */
export function drawType(schema: GraphQLSchema, type: GraphQLNamedType, seed: string): string {
  const named = getNamedType(type);
  if (isObjectType(named)) return named.name;
  const possible = schema.getPossibleTypes(named as never);
  return possible[hash(seed) % possible.length]!.name;
}
