import { createHash } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { jcs } from '#kernel/jcs.ts';
import { consentReceipt, isReceipted, RECEIPT_TYPE } from './rules/consentReceipt.ts';
import { versionsTogether } from './rules/versionsTogether.ts';
import type { ConsentBook, Once, Written } from './consentBook.ts';
import type { StoredConsent } from './consentRows.ts';
import type { Request } from './consentView.ts';
import type { Act, Capacity } from './rules/consentLife.ts';
import type { Versions } from './rules/versionsTogether.ts';

export type Input = { readonly clientMutationId?: string | null | undefined };

/** What a mutation of a consent is answered with, also when it is repeated. */
export type Outcome = {
  readonly id: string;
  readonly subject: string;
  readonly revision: number;
  readonly receipt: string | null;
};

/** Who acts: a person about themself, else an organisation. */
export function actorOf({ context }: Request): string {
  return context.person ?? context.caller;
}

/** What makes a mutation one that its sender may repeat; null where it carries no id for that. */
export function onceOf(mutation: string, input: Input, request: Request): Once | null {
  const { clientMutationId } = input;
  if (clientMutationId === null || clientMutationId === undefined) return null;
  const asked = createHash('sha256').update(jcs(input)).digest('hex');
  return { actor: actorOf(request), mutation, clientMutationId, asked };
}

/** Whoever acts in a capacity that they do not have is told that there is no such consent. @throws Refusal NOT_FOUND */
export function checkCapacity(consent: StoredConsent, capacity: Capacity, { context, org }: Request): void {
  const { person, caller } = context;
  const has =
    capacity === 'SUBJECT'
      ? person === consent.subject
      : person === null && caller === (capacity === 'RECIPIENT' ? consent.recipient : org);
  if (!has) throw new Refusal('NOT_FOUND');
}

/** Changes one consent and what goes with it by a rule, signs a receipt where one is due, and puts all of it on record. */
export async function changeConsent(
  book: ConsentBook,
  consentId: string,
  request: Request,
  rule: (versions: Versions<StoredConsent>) => StoredConsent,
): Promise<Outcome> {
  const versions = await book.versions(consentId);
  const changed = rule(versions);
  const act: Act = { capacity: 'SYSTEM', actor: actorOf(request), reason: changed.statusReason, at: request.now };
  const together = versionsTogether(versions, changed, act);
  const [first] = await book.put(await Promise.all(together.map((each) => sealed(each, request))));
  const { id, subject, revision, receipt } = first!;
  return { id, subject, revision, receipt: isReceipted(first!) ? receipt : null };
}

/** With its receipt, where it is a grant or a withdrawal. */
async function sealed(consent: StoredConsent, { signer, org, now }: Request): Promise<Written> {
  if (!isReceipted(consent)) return consent;
  if (!signer) throw new TypeError(`${org} has no key to sign consent receipts with`);
  return { ...consent, receipt: await signer.sign(RECEIPT_TYPE, consentReceipt(consent, org, now)) };
}

/** Nobody is told of a change before it is in force everywhere. */
export async function payload({ clientMutationId }: Input, outcome: Outcome, request: Request) {
  const { id, subject, revision, receipt } = outcome;
  await request.store.takesEffect(revision);
  return {
    clientMutationId: clientMutationId ?? null,
    consent: { id, subject: { id: subject } },
    revision,
    effect: 'EFFECTIVE' as const,
    // It names the subject, who alone is told at once.
    receipt: request.context.person === subject ? receipt : null,
  };
}
