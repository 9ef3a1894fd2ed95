import { Refusal } from '#kernel/errors.ts';
import { checkScope } from './bounds.ts';
import type { GlassRecord } from './glassRecord.ts';

export const BREAK_GLASS = 'safety.break_glass/1';

export type GlassWish = Pick<GlassRecord, 'id' | 'org' | 'subject' | 'vin' | 'scopes' | 'ticket' | 'reason'> & {
  /** One of the organisation's staff. */
  readonly by: string;
  /** Epoch seconds. */
  readonly at: number;
};

const LONGEST = { ticket: 100, reason: 500 } as const;

/**
 * Break-glass as one person opens it: nothing may be read until another approves. What is never released for the purpose cannot be
 * opened, and nothing that an emergency does not need (PIPL 6, 13(1)4). @throws Refusal INPUT_INVALID, NEVER_ALLOWED, TEMPLATE_BOUND
 */
export function openGlass({ by, at, ...wish }: GlassWish): GlassRecord {
  const { scopes, ticket, reason } = wish;
  if (scopes.length === 0) throw new Refusal('INPUT_INVALID', { check: 'no scope asked for' });
  if (new Set(scopes).size !== scopes.length) throw new Refusal('INPUT_INVALID', { check: 'a scope is named twice' });
  for (const scope of scopes) checkScope(BREAK_GLASS, scope);
  checkText('ticket', ticket);
  checkText('reason', reason);
  return { ...wish, status: 'OPENED', openedBy: by, openedAt: at, ...NOT_YET, version: 1 };
}

function checkText(what: keyof typeof LONGEST, text: string): void {
  if (text.trim() === '' || text.length > LONGEST[what])
    throw new Refusal('INPUT_INVALID', { check: what, atMost: LONGEST[what] });
}

const NOT_YET = {
  approvedBy: null,
  approvedAt: null,
  validUntil: null,
  endedBy: null,
  endedAt: null,
  reviewDue: null,
  reviewedBy: null,
  reviewedAt: null,
  outcome: null,
  remark: null,
} as const;
