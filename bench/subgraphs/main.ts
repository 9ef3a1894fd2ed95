/**
 * Subgraphs in one process: `node bench/subgraphs/main.ts four|consented COPIES`, or `many MEMBERS`. Prints their URLs as JSON,
 * and ends when its input does, so that it cannot outlive whoever started it.
 */
import { consentedGraph, pseudonyms } from './consented/consentedGraph.ts';
import { consentedSubgraphs } from './consented/consentedSubgraphs.ts';
import { fourSubgraphs } from './fourSubgraphs.ts';
import { makeGraph } from './graph.ts';
import { listen } from './listen.ts';
import { manyMembers } from './manyMembers.ts';
import { openMember } from './member.ts';
import type { NamedMember } from './fourSubgraphs.ts';

async function main(): Promise<void> {
  const [kind, text] = process.argv.slice(2);
  const count = Number(text);
  const members = membersOf(kind, count);
  const urls: Record<string, string> = {};
  for (const { name, ...parts } of members) urls[name] = `http://127.0.0.1:${await listen(openMember(parts))}/graphql`;
  console.log(JSON.stringify(urls));
  process.stdin.on('end', () => process.exit()).resume();
}

function membersOf(kind: string | undefined, count: number): NamedMember[] {
  if (kind === 'many') return manyMembers(count);
  return kind === 'consented'
    ? consentedSubgraphs((org) => consentedGraph(count, pseudonyms.of(org)))
    : fourSubgraphs(makeGraph(count));
}

await main();
