import { amendConsent } from '#subgraphs/customer/rules/amendConsent.ts';
import { grantConsent, withdrawConsent } from '#subgraphs/customer/rules/answerConsent.ts';
import { recordedAsOf } from '#subgraphs/customer/rules/asOf.ts';
import { moved } from '#subgraphs/customer/rules/consentLife.ts';
import { versionsTogether } from '#subgraphs/customer/rules/versionsTogether.ts';
import type { ConsentStatus } from '#schema/generated/customer.ts';
import type { Act, Capacity, LifeEvent } from '#subgraphs/customer/rules/consentLife.ts';
import type { AskedConsent } from '#subgraphs/customer/rules/requestConsent.ts';

/** A consent that was asked for, brought to a state by what brings it there. */
export function answerWith(requested: AskedConsent, status: ConsentStatus, at: number): AskedConsent {
  return livedTo(requested, status, at).findLast(({ id }) => id === requested.id)!;
}

/**
 * Every state that a consent passes through on its way to one, and those of the version that it is amended to, in the order in
 * which they are put on record. `amendedAt`: when its recipient asks for that.
 */
export function livedTo(
  requested: AskedConsent,
  status: ConsentStatus,
  at: number,
  amendedAt: number = at,
): readonly AskedConsent[] {
  const shown = shownTo(requested, at);
  const granted = grantedWhole(shown, at);
  const seen = [requested, shown];
  const then = (event: LifeEvent, capacity: Capacity, reason: string | null = null) =>
    moved(granted, event, actOf(granted, capacity, reason, at));
  switch (status) {
    case 'REQUESTED':
      return [requested];
    case 'AWAITING_AUTHORISATION':
      return seen;
    case 'REJECTED':
      return [...seen, moved(shown, 'REJECT', actOf(shown, 'SUBJECT', null, at))];
    case 'LAPSED':
      return [requested, recordedAsOf(requested, requested.answerBy!)];
    case 'ACTIVE':
      return [...seen, granted];
    case 'PAUSED':
      return [...seen, granted, then('PAUSE', 'SUBJECT')];
    case 'REVOKED':
      return [...seen, granted, then('REVOKE', 'RECIPIENT', 'NOT_NEEDED')];
    case 'INVALIDATED':
      return [...seen, granted, then('INVALIDATE', 'OPERATOR', 'NOTICE_DEFECTIVE')];
    case 'EXPIRED':
      return [...seen, granted, recordedAsOf({ ...granted, validUntil: at + 1 }, at + 1)];
    case 'USED_UP':
      return [...seen, granted, usedUp(granted, at)];
    case 'AMENDING':
    case 'SUPERSEDED':
      return [...seen, granted, ...amended(granted, status, amendedAt)];
    default:
      return [...seen, granted, ...erased(granted, status, at)];
  }
}

/** Its subject has looked at it. */
function shownTo(requested: AskedConsent, at: number): AskedConsent {
  return moved(requested, 'SHOW', actOf(requested, 'SUBJECT', null, at));
}

function grantedWhole<Consent extends AskedConsent>(waiting: Consent, at: number): Consent {
  const all = waiting.scopes.map(({ scope }) => scope);
  return grantConsent(waiting, { scopes: null, separate: all, written: all, at });
}

function usedUp(granted: AskedConsent, at: number): AskedConsent {
  const usesAllowed = granted.usesAllowed ?? 1;
  return recordedAsOf({ ...granted, usesAllowed, usesMade: usesAllowed }, at);
}

/** Its recipient asks for longer, and is answered or not. */
function amended(granted: AskedConsent, status: 'AMENDING' | 'SUPERSEDED', at: number): AskedConsent[] {
  const changes = { required: null, optional: null, processors: null, days: 7, clientMutationId: null };
  const { old, asked } = amendConsent(granted, { ...changes, id: `${granted.id}v2`, at });
  if (status === 'AMENDING') return [old, asked];
  const shown = shownTo(asked, at);
  const fresh = grantedWhole(shown, at);
  const act = actOf(fresh, 'SUBJECT', null, at);
  return [old, asked, shown, ...versionsTogether({ consent: shown, amends: old, amendment: null }, fresh, act)];
}

function erased(granted: AskedConsent, status: ConsentStatus, at: number): AskedConsent[] {
  const withdrawn = withdrawConsent(granted, null, null, at);
  if (status === 'WITHDRAWN') return [withdrawn];
  const reason = status === 'RESTRICTED' ? 'LEGAL_RETENTION' : null;
  const owing = moved(withdrawn, 'OWE_ERASURE', actOf(granted, 'RECIPIENT', reason, at));
  if (status === 'ERASURE_DUE') return [withdrawn, owing];
  const event = status === 'ERASED' ? 'ERASE' : 'RESTRICT';
  return [withdrawn, owing, moved(owing, event, actOf(granted, 'RECIPIENT', reason, at))];
}

function actOf({ subject, recipient }: AskedConsent, capacity: Capacity, reason: string | null, at: number): Act {
  const actor = capacity === 'SUBJECT' ? subject : capacity === 'OPERATOR' ? 'trust' : recipient;
  return { capacity, actor, reason, at };
}
