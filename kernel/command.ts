import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends Flags> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>;

/** What `npm run` can start. Exit codes: 0 done, 1 it failed, or found something wrong, 2 it was not called as it has to be. */
export type Command<Options extends Flags> = {
  /** What `--help` prints: how to type it, what it does, every option, what the exit codes mean. */
  readonly help: string;
  readonly options: Options;
  /** Where something may stand without a flag: what it is, such as `FILE`. */
  readonly takes?: string;
  /** Of a command that judges something: how a failure to judge begins. It is 2 then, as 1 is a verdict. */
  readonly couldNot?: string;
  readonly run: (given: Given<Options>) => ExitCode | Promise<ExitCode>;
};

export type Given<Options extends Flags> = Pick<Parsed<Options>, 'values' | 'positionals'>;

type ExitCode = number | void;

/** It was not called as it has to be. */
export class Misused extends Error {
  override readonly name = 'Misused';
}

export function defineCommand<const Options extends Flags>(its: Command<Options>): Command<Options> {
  return its;
}

/** Runs a command, if the module with this `import.meta.url` is what Node was started with, and not imported by another. */
export async function command<Options extends Flags>(url: string, its: Command<Options>): Promise<void> {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== fileURLToPath(url)) return;
  process.exitCode = await runCommand(its, process.argv.slice(2));
}

/** The exit code. What goes wrong is told in a sentence of its own, without a stack. */
export async function runCommand<Options extends Flags>(
  its: Command<Options>,
  args: readonly string[],
  voice: Pick<Console, 'log' | 'error'> = console,
): Promise<number> {
  const { couldNot } = its;
  try {
    if (args.some((arg) => arg === '--help' || arg === '-h')) return (voice.log(its.help), 0);
    return (await its.run(readArguments(its, args))) ?? 0;
  } catch (error) {
    if (error instanceof Misused) return (voice.error(`${error.message}; --help tells more`), 2);
    voice.error(couldNot === undefined ? sentenceOf(error) : `${couldNot}: ${sentenceOf(error)}`);
    return couldNot === undefined ? 1 : 2;
  }
}

/** @throws Misused */
export function readArguments<Options extends Flags>(
  { options, takes }: Command<Options>,
  args: readonly string[],
): Parsed<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: takes !== undefined });
  } catch (error) {
    throw new Misused((error as Error).message.replace(/\. To specify .*|\.$/s, ''), { cause: error });
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(sentenceOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken by another process. Choose another one; --help tells how.`
    : error.message;
}

/** A whole number that an option was given. @throws Misused */
export function wholeNumber(flag: string, text: string, { from = 0, to = Number.MAX_SAFE_INTEGER } = {}): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  const range = to === Number.MAX_SAFE_INTEGER ? `from ${from} on` : `from ${from} to ${to}`;
  throw new Misused(`${flag} is a whole number ${range}, not "${text}"`);
}

/** One line on standard error that is written over where a person looks on; in a log, a line each. An empty one ends it. */
export function showProgress(what: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u001B[2K${what}`);
  else if (what !== '') stderr.write(`${what}\n`);
}
