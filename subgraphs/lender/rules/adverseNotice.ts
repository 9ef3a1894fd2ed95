import type { DecisionOutcome } from '#schema/generated/lender.ts';
import type { Reason } from './decisionReasons.ts';

export type AdverseNotice = { readonly reasons: readonly Reason[]; readonly en: string; readonly zh: string };

/** Outcomes against the applicant: 12 CFR 1002.2(c)(1)(i), where other terms are not taken. */
export const ADVERSE: readonly DecisionOutcome[] = ['DECLINED', 'COUNTER_OFFER'];

/** More than four are of no help to anybody: the commentary to 12 CFR 1002.9(b)(2), paragraph 1. */
const MOST_REASONS = 4;

/**
 * What the letter about a decision against the applicant says: what was decided, the specific reasons actually used, that it was made by a
 * program, and that a person looks at it if they ask. 12 CFR 1002.9(a)(2) and (b)(2); PIPL article 24, third paragraph. Null of any other.
 */
export function adverseNotice(outcome: DecisionOutcome, reasons: readonly Reason[]): AdverseNotice | null {
  if (!ADVERSE.includes(outcome)) return null;
  const told = reasons.slice(0, MOST_REASONS);
  const declined = outcome === 'DECLINED';
  return {
    reasons: told,
    en: `${declined ? 'We cannot lend what you applied for.' : 'We offer other terms than you applied for.'} The reasons: ${told.map(({ en }) => en).join(' ')} This was decided by a program. You may ask for a person to look at it, and may object to it.`,
    zh: `${declined ? '我们无法按您的申请放款。' : '我们提供与您申请不同的条件。'}理由：${told.map(({ zh }) => zh).join('')}本决定由自动程序作出。您有权要求人工复核，并有权拒绝仅以自动化决策方式作出的决定。`,
  };
}
