import { Refusal } from '#kernel/errors.ts';
import { parseVin } from '#kernel/vin.ts';

/** Whether an organisation may have one scope of a person's or a vehicle's data, of a source and for a purpose. */
export type Evaluation = {
  readonly recipient: string;
  readonly source: string;
  readonly scope: string;
  readonly purpose: string;
  /** The organisation that the recipient works for, where it is only a processor. */
  readonly principal: string | null;
  /** The person whom it is shown to, and who may see what is about themself. */
  readonly person: string | null;
  readonly resource: { readonly type: 'customer' | 'vehicle'; readonly id: string };
};

/** How far a list is worked through: AuthZEN 1.0, section 7.1.2. */
export type Semantics = 'execute_all' | 'deny_on_first_deny' | 'permit_on_first_permit';
export type Evaluations = { readonly all: readonly Evaluation[]; readonly semantics: Semantics };

type Json = Readonly<Record<string, unknown>>;

const MOST = 100;
const SEMANTICS: readonly Semantics[] = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'];

/** The body of an Access Evaluation request: AuthZEN 1.0, section 6.1. @throws Refusal INPUT_INVALID */
export function readEvaluation(body: unknown): Evaluation {
  const { subject, action, resource, context } = objectIn(body, 'body');
  const asking = objectIn(subject, 'subject');
  const asked = objectIn(resource, 'resource');
  const properties = objectIn(asked['properties'], 'resource.properties');
  const circumstances = objectIn(context, 'context');
  oneOf(asking['type'], ['organisation'], 'subject.type');
  oneOf(objectIn(action, 'action')['name'], ['read'], 'action.name');
  const type = oneOf(asked['type'], ['customer', 'vehicle'] as const, 'resource.type');
  const id = textIn(asked['id'], 'resource.id');
  const { principal = null, person = null } = circumstances;
  return {
    recipient: textIn(asking['id'], 'subject.id'),
    source: textIn(properties['source'], 'resource.properties.source'),
    scope: textIn(properties['scope'], 'resource.properties.scope'),
    purpose: textIn(circumstances['purpose'], 'context.purpose'),
    principal: principal === null ? null : textIn(principal, 'context.principal'),
    person: person === null ? null : textIn(person, 'context.person'),
    resource: { type, id: type === 'vehicle' ? parseVin(id) : id },
  };
}

/** The body of an Access Evaluations request, in which each entry has what it leaves out from the top: section 7.1. @throws Refusal INPUT_INVALID */
export function readEvaluations(body: unknown): Evaluations {
  const { evaluations, options = {}, ...defaults } = objectIn(body, 'body');
  const { evaluations_semantic: semantics = 'execute_all' } = objectIn(options, 'options');
  const entries = evaluations === undefined ? [{}] : evaluations;
  if (!Array.isArray(entries)) throw invalid('evaluations');
  if (entries.length > MOST) throw new Refusal('INPUT_INVALID', { check: 'evaluations', atMost: MOST });
  // Without entries it is a request for the one evaluation at the top.
  const all = (entries.length === 0 ? [{}] : entries).map((entry, i) =>
    readEvaluation({ ...defaults, ...objectIn(entry, `evaluations[${i}]`) }),
  );
  return { all, semantics: oneOf(semantics, SEMANTICS, 'options.evaluations_semantic') };
}

function objectIn(value: unknown, check: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(check);
  return value as Json;
}

function textIn(value: unknown, check: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 200) throw invalid(check);
  return value;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[], check: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Refusal('INPUT_INVALID', { check, oneOf: values.join(', ') });
  return found;
}

function invalid(check: string): Refusal {
  return new Refusal('INPUT_INVALID', { check });
}
