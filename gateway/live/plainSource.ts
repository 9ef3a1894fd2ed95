import { plainParts } from '#gateway/pipeline.ts';
import { programOf, rootOf } from '#gateway/plain/answerPlain.ts';
import { PlainRun } from '#gateway/plain/plainRun.ts';
import type { Gateway, GraphRequest } from '#gateway/pipeline.ts';
import type { PartedOperation } from '#gateway/plan/inParts.ts';
import type { Brought, PartSource } from './answerInParts.ts';

/** The parts of an answer of a federation in which nothing is judged: all of one run. */
export function plainSource(
  gateway: Gateway,
  request: GraphRequest & { readonly operation: PartedOperation },
  variables: Record<string, unknown>,
): PartSource {
  const { operation } = request;
  const run = new PlainRun(plainParts(gateway, request), variables);
  const brought = (): Brought => ({
    failures: () => run.failures.splice(0),
    explain: () => ({}),
    isLeftOut: run.isLeftOut,
    recorded: {},
    later: run.later.splice(0).map(({ label, step }) => ({
      label,
      async bring() {
        await step?.(run);
        return brought();
      },
    })),
  });
  return {
    root: rootOf(run, operation),
    async first() {
      await programOf(operation, gateway.graph)(run);
      return brought();
    },
  };
}
