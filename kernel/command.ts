/** Runs a command. What goes wrong is told in its own sentence, without a stack, and is exit code 1. */
export async function command(main: () => number | void | Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
