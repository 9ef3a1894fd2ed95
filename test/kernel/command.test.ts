import { describe, expect, test } from 'vitest';
import { defineCommand, Misused, runCommand, wholeNumber } from '#kernel/command.ts';

/** What a command says, and ends with. */
async function called(cli: Parameters<typeof runCommand>[0], ...args: string[]) {
  const said: string[] = [];
  const voice = {
    log: (text: string) => said.push(`out: ${text}`),
    error: (text: string) => said.push(`err: ${text}`),
  };
  return [await runCommand(cli, args, voice), ...said];
}

const failing = (error: unknown) => () => {
  throw error;
};
const count = defineCommand({
  help: 'npm run count -- [--to N]',
  options: { to: { type: 'string', default: '1' } },
  run: ({ values }) => (wholeNumber('--to', values.to, { from: 1, to: 9 }) === 1 ? undefined : 1),
});

describe('a command ends with', () => {
  test('0 when it is done, or was asked for help, whatever else was asked', async () => {
    expect(await called(count)).toEqual([0]);
    expect(await called(count, '--wrong', '--help')).toEqual([0, 'out: npm run count -- [--to N]']);
  });

  test('1 when it says so, and when it fails, in a sentence without a stack', async () => {
    expect(await called(count, '--to', '2')).toEqual([1]);
    const broken = { ...count, run: failing(new Error('no disk')) };
    expect(await called(broken)).toEqual([1, 'err: no disk']);
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 4000 });
    expect(await called({ ...count, run: failing(taken) })).toEqual([
      1,
      'err: Port 4000 is taken by another process. Choose another one; --help tells how.',
    ]);
  });

  test('2 when it was not called as it has to be', async () => {
    expect(await called(count, '--from', '3')).toEqual([2, "err: Unknown option '--from'; --help tells more"]);
    expect(await called(count, 'here')).toEqual([2, expect.stringMatching(/^err: Unexpected argument 'here'/)]);
    const to = (text: string) => [2, `err: --to is a whole number from 1 to 9, not "${text}"; --help tells more`];
    for (const text of ['0', '10', 'x', '']) expect(await called(count, '--to', text)).toEqual(to(text));
    const missing = { ...count, run: failing(new Misused('name a file')) };
    expect(await called(missing)).toEqual([2, 'err: name a file; --help tells more']);
  });

  test('2 when what it is to judge cannot be judged: 1 would be a verdict', async () => {
    const judge = {
      ...count,
      couldNot: 'it could not be judged',
      run: failing(new AggregateError([new Error('a'), 'b'])),
    };
    expect(await called(judge)).toEqual([2, 'err: it could not be judged: a; b']);
  });
});
