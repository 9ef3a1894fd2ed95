import { createHash } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { jcs } from '#kernel/jcs.ts';
import type { OrgId } from '#kernel/ids.ts';

/** What of a request to a member counts for what it changes. */
export type Acting = {
  /** The member that is asked. */
  readonly org: OrgId;
  readonly context: { readonly caller: OrgId; readonly client: string; readonly person: string | null };
  /** Epoch seconds. */
  readonly now: number;
  readonly newId: () => string;
};

/** Who asks for a change, and for what: the same id of the same client is done once, and with another input it is another request. */
export type Asked = { readonly client: string; readonly clientMutationId: string; readonly inputDigest: string };

/** A change that is being made. `on` is the day of `at`, in UTC. */
export type Doing = Asked & { readonly newId: () => string; readonly on: string; readonly at: Date };

const MUTATION_ID = /^[\x21-\x7e]{1,100}$/;

type Input = { readonly clientMutationId: string; readonly currency?: string | null | undefined };

/** `what` tells two changes with equal inputs apart. @throws Refusal INPUT_INVALID, CURRENCY_MISMATCH */
export function doing(what: string, input: Input, request: Acting): Doing {
  const { clientMutationId, currency } = input;
  assertMutationId(clientMutationId);
  assertCurrency(currency);
  const at = new Date(request.now * 1_000);
  const asked = { client: request.context.client, clientMutationId, inputDigest: digestOf({ what, input }) };
  return { ...asked, newId: request.newId, on: at.toISOString().slice(0, 10), at };
}

/** Printable, and not endless. @throws Refusal INPUT_INVALID */
export function assertMutationId(id: string): void {
  if (!MUTATION_ID.test(id)) throw new Refusal('INPUT_INVALID', { check: 'clientMutationId' });
}

/** Amounts have one currency: who states another means another amount. @throws Refusal CURRENCY_MISMATCH */
export function assertCurrency(currency: string | null | undefined): void {
  if ((currency ?? 'CNY') !== 'CNY') throw new Refusal('CURRENCY_MISMATCH');
}

/** A person for themself, wherever they are logged in; without a person the member alone. */
export function actsFor(person: string, request: Pick<Acting, 'org' | 'context'>): boolean {
  const { caller, person: present } = request.context;
  return present === null ? caller === request.org : present === person;
}

/** A person for themself alone: nobody is bound by what another agreed to. */
export function isSelf(person: string, { context }: Pick<Acting, 'context'>): boolean {
  return context.person === person;
}

/** The member by itself, and no person's token, however it came. */
export function actsItself({ org, context: { caller, person } }: Pick<Acting, 'org' | 'context'>): boolean {
  return person === null && caller === org;
}

/** The member's own name for a record of its own. @throws Refusal NOT_FOUND, ID_INVALID */
export function ownId(id: string, { org }: Pick<Acting, 'org'>): string {
  if (issuerOf(id) !== org) throw new Refusal('NOT_FOUND');
  return parseMemberId(id).local;
}

/** SHA-256 of a value's canonical JSON (RFC 8785), base64url. */
export function digestOf(value: object): string {
  return createHash('sha256').update(jcs(value)).digest('base64url');
}
