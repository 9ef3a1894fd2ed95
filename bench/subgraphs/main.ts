/** The four subgraphs in one process: `node bench/subgraphs/main.ts [copies]`. Prints their URLs as JSON, and ends with its input. */
import { command } from '#kernel/command.ts';
import { fourSubgraphs } from './fourSubgraphs.ts';
import { makeGraph } from './graph.ts';
import { listen } from './listen.ts';
import { openMember } from './member.ts';

async function main(): Promise<void> {
  const members = fourSubgraphs(makeGraph(Number(process.argv[2] ?? 1)));
  const urls: Record<string, string> = {};
  for (const { name, ...parts } of members) urls[name] = `http://127.0.0.1:${await listen(openMember(parts))}/graphql`;
  console.log(JSON.stringify(urls));
  process.stdin.on('end', () => process.exit()).resume();
}

await command(main);
