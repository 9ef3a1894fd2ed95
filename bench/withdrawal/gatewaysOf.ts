import { start } from '#bench/processes.ts';
import type { Running } from '#bench/processes.ts';

export type StartedGateway = Running & { readonly url: string };

export type GatewaysOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** Of each gateway: modules that are loaded before its program. */
  readonly imports: readonly (readonly string[])[];
};

/** Starts `gateway/main.ts` so many times; each prints where it listens once it does. */
export async function startGateways(
  { env, imports }: GatewaysOptions,
  stack: AsyncDisposableStack,
): Promise<StartedGateway[]> {
  const running = imports.map((modules) => {
    const program = ['gateway/main.ts', '--supergraph', 'schema/supergraph.graphql', '--port', '0'];
    const args = [...modules.flatMap((module) => ['--import', module]), ...program];
    return stack.use(start({ command: process.execPath, args, env }, 0));
  });
  return Promise.all(running.map(async (each) => ({ ...each, url: await each.firstLine })));
}
