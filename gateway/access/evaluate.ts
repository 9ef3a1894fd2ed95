import { catalogue, Refusal } from '#kernel/errors.ts';
import { decide } from '#gateway/consent/decide.ts';
import { purposes, scopes } from '#gateway/consent/purposes.ts';
import { relyOn } from '#gateway/release/reliance.ts';
import type { Code } from '#kernel/errors.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Decision } from '#gateway/consent/decide.ts';
import type { Members } from '#gateway/members.ts';
import type { ReliedOn } from '#gateway/release/reliance.ts';
import type { GrantReader, Tenure } from '#gateway/release/ports.ts';
import type { Evaluation } from './readEvaluations.ts';

export type EvaluateOptions = {
  readonly members: Members;
  readonly grants: Pick<GrantReader, 'consentsOf' | 'tenuresOf' | 'holds'>;
  /** Who asks: only what it would give or receive is answered. */
  readonly asker: OrgId;
  /** The ids that it knows records by. */
  readonly names: Names;
  /** Epoch seconds. */
  readonly at: number;
};

type Permitted = Omit<Extract<Decision, { effect: 'permit' }>, 'effect'> & {
  /** When the consent ends by itself. */
  readonly expires?: number;
};

/** An answer of AuthZEN 1.0, section 6.2: what it rests on, or why not. Times in epoch seconds. */
export type Evaluated =
  | { readonly decision: true; readonly context: Permitted }
  | { readonly decision: false; readonly context: { readonly code: Code; readonly reason: string } };

/** Somebody whose consents change each time they are asked about is not waited for. */
const ATTEMPTS = 3;

/**
 * Decides as the gateway itself would at this moment. The consents of all subjects are read at once, and looked at again when all is
 * decided: the answer leaves in the same turn of work. @throws Refusal CONSENT_UNAVAILABLE, CONSENT_CHANGED
 */
export async function evaluate(all: readonly Evaluation[], options: EvaluateOptions): Promise<Evaluated[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const relied: Relying = { consents: new Map(), tenures: new Map() };
    const evaluated = await evaluateOnce(all, options, relied);
    if (await options.grants.holds(relied, options.at)) return evaluated;
  }
  throw new Refusal('CONSENT_CHANGED');
}

type Relying = { readonly consents: ReliedOn; readonly tenures: Map<string, Tenure | null> };

async function evaluateOnce(
  all: readonly Evaluation[],
  options: EvaluateOptions,
  { consents: reliedOn, tenures }: Relying,
): Promise<Evaluated[]> {
  const { grants, names } = options;
  const vins = new Set(all.flatMap(({ resource: { type, id } }) => (type === 'vehicle' ? [id] : [])));
  const held = vins.size > 0 ? await grants.tenuresOf([...vins]) : new Map<string, Tenure>();
  for (const vin of vins) tenures.set(vin, held.get(vin) ?? null);
  const subjects = new Set(all.flatMap((each) => subjectOf(each, tenures, names) ?? []));
  const consents = await grants.consentsOf([...subjects]);
  return all.map((each) => {
    const subject = subjectOf(each, tenures, names);
    const refused = refusalOf(each, options);
    if (refused) return denied(refused);
    const decision = decide(questionOf(each, subject, options), subject === null ? [] : (consents.get(subject) ?? []));
    if (decision.effect === 'deny') return denied(decision.because);
    relyOn(reliedOn, [{ subject, scope: each.scope, decision }]);
    const { effect: _, ...context } = withinTenure(decision, tenures.get(each.resource.id));
    const consent = subject === null ? undefined : consents.get(subject)?.find(({ id }) => id === context.consent?.id);
    const expires = consent?.validUntil ?? null;
    return { decision: true, context: { ...named(context, names), ...(expires !== null && { expires }) } };
  });
}

/** Null for a vehicle that nobody holds. */
function subjectOf(
  { resource: { type, id } }: Evaluation,
  tenures: ReadonlyMap<string, Tenure | null>,
  names: Names,
): string | null {
  return type === 'customer' ? names.openOrNobody(id) : (tenures.get(id)?.holder ?? null);
}

function named(context: Permitted, names: Names): Permitted {
  const { consent } = context;
  return consent ? { ...context, consent: { ...consent, id: names.seal(consent.id) } } : context;
}

function refusalOf({ recipient, source, scope, purpose }: Evaluation, { members, asker }: EvaluateOptions) {
  const isParty = asker === recipient || asker === source || members.find(asker)?.role === 'customer';
  if (!isParty) return 'NOT_ALLOWED';
  if (!purposes.has(purpose)) return 'PURPOSE_UNKNOWN';
  return scopes.has(scope) ? undefined : 'SCOPE_MISSING';
}

function questionOf(
  { recipient, source, scope, purpose, principal, person, resource }: Evaluation,
  subject: string | null,
  { members, names, at }: EvaluateOptions,
): Parameters<typeof decide>[0] {
  return {
    subject,
    sources: [source],
    recipient,
    scope,
    purpose,
    via: 'selection',
    vin: resource.type === 'vehicle' ? resource.id : null,
    at,
    principals: principal === null ? [recipient] : [principal],
    // Only the trust operator shows a person what is about them.
    reader: person !== null && members.find(recipient)?.role === 'customer' ? names.openOrNobody(person) : null,
    issued: false,
    known: [recipient, source].every((org) => members.find(org)?.status === 'ACTIVE'),
  };
}

/** What is older than the holder's tenure is about somebody else. */
function withinTenure(
  permit: Extract<Decision, { effect: 'permit' }>,
  tenure: Tenure | null | undefined,
): typeof permit {
  return tenure ? { ...permit, from: Math.max(permit.from ?? tenure.since, tenure.since) } : permit;
}

function denied(code: Code): Evaluated {
  return { decision: false, context: { code, reason: catalogue[code].says } };
}
