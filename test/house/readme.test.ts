import { describe, expect, test } from 'vitest';
import { read } from './tracked.ts';

const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(read) as [string, string];

/** What stands in code blocks, without what is said beside it. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block!.replaceAll(/ +# .*$/gm, ''));
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !target.startsWith('README'));
}

describe('README.md in Chinese', () => {
  test('has the same commands, one for one', () => {
    expect(commandsIn(english).length).toBeGreaterThan(10);
    expect(commandsIn(chinese)).toEqual(commandsIn(english));
  });

  test('sends its readers to the same places', () => expect(linksIn(chinese)).toEqual(linksIn(english)));

  test.each([
    ['chapters', /^#+ /gm],
    ['rows of tables', /^\|/gm],
    ['points of lists', /^- /gm],
    ['things to try', /^\*\*\d/gm],
  ])('has as many %s', (_, mark) => expect(chinese.match(mark)).toHaveLength(english.match(mark)!.length));
});
