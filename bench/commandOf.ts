import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What an `npm run` script has Node run: its flags, and the file. @throws Error where there is no such script */
export function commandOf(script: string): { readonly flags: readonly string[]; readonly file: string } {
  const [node, ...words] = scripts[script]?.split(' ') ?? [];
  const at = words.findIndex((word) => !word.startsWith('--'));
  if (node !== 'node' || at < 0) throw new Error(`package.json has no script ${script} that runs a file by Node`);
  return { flags: words.slice(0, at), file: words[at]! };
}
