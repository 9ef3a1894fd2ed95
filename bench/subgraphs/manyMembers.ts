import type { NamedMember } from './fourSubgraphs.ts';
import type { Representation } from './member.ts';

const ITEMS = 50;
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n\n';

/** As many subgraphs as wanted, each of which knows one more field of the same entities; the first one has their list. */
export function manyMembers(count: number): NamedMember[] {
  const items = itemsWith(count).map((item) => ({ __typename: 'Item', ...item }));
  const entity = ({ id }: Representation) => items[Number(id)];
  return Object.entries(manySdls(count)).map(([name, sdl]) => ({ name, sdl, root: { items }, entity }));
}

export function manySdls(count: number): Record<string, string> {
  const members = Array.from({ length: count }, (_, at) => [`member${at}`, LINK + typesOf(at)] as const);
  return Object.fromEntries(members);
}

/** One field of each subgraph. */
export function manyQuery(count: number): string {
  return `query Many { items { id ${fieldNames(count).join(' ')} } }`;
}

export function manyAnswer(count: number): unknown {
  return { items: itemsWith(count) };
}

function typesOf(at: number): string {
  const query = at === 0 ? 'type Query {\n  items: [Item]\n}\n\n' : '';
  return `${query}type Item @key(fields: "id") {\n  id: ID!\n  field${at}: String\n}\n`;
}

function itemsWith(count: number): Record<string, string>[] {
  return Array.from({ length: ITEMS }, (_, id) => {
    const values = fieldNames(count).map((name) => [name, `${name} of item ${id}`] as const);
    return { id: `${id}`, ...Object.fromEntries(values) };
  });
}

function fieldNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `field${at}`);
}
