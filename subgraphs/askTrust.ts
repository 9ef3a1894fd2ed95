import { catalogue, Refusal } from '#kernel/errors.ts';
import type { Code } from '#kernel/errors.ts';
import type { Answer, Ask, Question } from './confirmReleases.ts';

export type AskTrustOptions = {
  /** The Access Evaluations endpoint, such as `https://gateway.example/access/v1/evaluations`. */
  readonly url: string;
  /** The member's own access token. */
  readonly token: () => Promise<string>;
  /** For all that one request of the member has to ask. */
  readonly timeoutMs?: number;
};

/** As many as the endpoint takes at once. */
const MOST = 100;

/** Asks at the gateway by AuthZEN 1.0 (docs/access.md). Without a whole answer in time nothing is permitted: throws Refusal CONSENT_UNAVAILABLE. */
export function askTrust({ url, token, timeoutMs = 1_000 }: AskTrustOptions): Ask {
  return async (questions) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const pages = Array.from({ length: Math.ceil(questions.length / MOST) }, (_, page) =>
      questions.slice(page * MOST, (page + 1) * MOST),
    );
    try {
      const authorization = `Bearer ${await token()}`;
      const answers = await Promise.all(pages.map((page) => askPage({ url, authorization, signal }, page)));
      return answers.flat();
    } catch (cause) {
      throw new Refusal('CONSENT_UNAVAILABLE', { check: 'trust operator' }, { cause });
    }
  };
}

type Asking = { readonly url: string; readonly authorization: string; readonly signal: AbortSignal };

async function askPage({ url, authorization, signal }: Asking, page: readonly Question[]): Promise<Answer[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ evaluations: page.map(asEvaluation) }),
    redirect: 'error',
    signal,
  });
  const { evaluations } = (await response.json()) as { evaluations?: unknown };
  if (!response.ok || !Array.isArray(evaluations) || evaluations.length !== page.length)
    throw new Error(`no evaluations: status ${response.status}`);
  return evaluations.map(readAnswer);
}

function asEvaluation({ recipient, source, scope, purpose, principal, person, resource }: Question): object {
  return {
    subject: { type: 'organisation', id: recipient },
    action: { name: 'read' },
    resource: { ...resource, properties: { scope, source } },
    context: { purpose, ...(principal !== null && { principal }), ...(person !== null && { person }) },
  };
}

type Evaluated = { readonly decision?: unknown; readonly context?: Readonly<Record<string, unknown>> };

/** Whatever is not a plain yes is a no. */
function readAnswer(evaluated: unknown): Answer {
  const { decision, context = {} } = (evaluated ?? {}) as Evaluated;
  if (decision !== true) {
    const code = context['code'];
    const known = typeof code === 'string' && Object.hasOwn(catalogue, code);
    return { decision: false, code: known ? (code as Code) : 'CONSENT_REQUIRED' };
  }
  const times = ['from', 'until', 'expires'].flatMap((name) =>
    typeof context[name] === 'number' ? [[name, context[name]] as const] : [],
  );
  return { decision: true, ...Object.fromEntries(times) };
}
