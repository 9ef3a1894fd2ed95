/**
 * Subgraphs in one process: `node bench/subgraphs/main.ts four COPIES`, or `many MEMBERS`. Prints their URLs as JSON, and ends
 * when its input does, so that it cannot outlive whoever started it.
 */
import { command } from '#kernel/command.ts';
import { fourSubgraphs } from './fourSubgraphs.ts';
import { makeGraph } from './graph.ts';
import { listen } from './listen.ts';
import { manyMembers } from './manyMembers.ts';
import { openMember } from './member.ts';

async function main(): Promise<void> {
  const [kind, text] = process.argv.slice(2);
  const count = Number(text);
  const members = kind === 'many' ? manyMembers(count) : fourSubgraphs(makeGraph(count));
  const urls: Record<string, string> = {};
  for (const { name, ...parts } of members) urls[name] = `http://127.0.0.1:${await listen(openMember(parts))}/graphql`;
  console.log(JSON.stringify(urls));
  process.stdin.on('end', () => process.exit()).resume();
}

await command(main);
