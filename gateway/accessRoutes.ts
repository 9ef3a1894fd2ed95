import { evaluate } from '#gateway/access/evaluate.ts';
import { readEvaluation, readEvaluations } from '#gateway/access/readEvaluations.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { Evaluated } from '#gateway/access/evaluate.ts';
import type { Evaluation, Semantics } from '#gateway/access/readEvaluations.ts';
import type { Caller, GrantReader } from '#gateway/release/ports.ts';
import type { Members } from './members.ts';

export type AccessRoutesOptions = {
  readonly members: Members;
  readonly grants: GrantReader;
  readonly pseudonyms: Pseudonyms;
  /** @throws Refusal TOKEN_* */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Epoch seconds. */
  readonly now: () => number;
};

const EVALUATION = '/access/v1/evaluation';
const EVALUATIONS = '/access/v1/evaluations';

/** Decisions for members that ask for themselves: the OpenID Foundation's Authorization API, AuthZEN 1.0; docs/access.md. */
export function serveAccess(app: FastifyInstance, options: AccessRoutesOptions): void {
  const { members, grants, pseudonyms, authenticate, now } = options;
  const decisions = async (request: FastifyRequest, all: readonly Evaluation[]) => {
    const { org: asker } = await authenticate(request.headers.authorization);
    return evaluate(all, { members, grants, asker, names: pseudonyms.of(asker), at: now() });
  };
  app.post(EVALUATION, async (request, reply) => {
    const [decision] = await decisions(request, [readEvaluation(request.body)]);
    return fresh(request, reply).send(decision);
  });
  app.post(EVALUATIONS, async (request, reply) => {
    const { all, semantics } = readEvaluations(request.body);
    const decided = await decisions(request, all);
    return fresh(request, reply).send({ evaluations: upTo(decided, semantics) });
  });
  app.get('/.well-known/authzen-configuration', async ({ protocol, host }) => {
    const here = `${protocol}://${host}`;
    return {
      policy_decision_point: here,
      access_evaluation_endpoint: `${here}${EVALUATION}`,
      access_evaluations_endpoint: `${here}${EVALUATIONS}`,
    };
  });
}

/** Section 7.1.2: with a short circuit the list ends at the answer that made it. */
function upTo(decided: readonly Evaluated[], semantics: Semantics): readonly Evaluated[] {
  if (semantics === 'execute_all') return decided;
  const last = decided.findIndex(({ decision }) => decision === (semantics === 'permit_on_first_permit'));
  return last < 0 ? decided : decided.slice(0, last + 1);
}

/** A decision is for this moment. The request's id is said back: section 10.1.3. */
function fresh({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const id = headers['x-request-id'];
  if (typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id)) void reply.header('x-request-id', id);
  return reply.header('cache-control', 'no-store').type('application/json');
}
