import { upperBoundsOf } from './rules/bounds.ts';
import { noticeScopes } from './rules/noticeOf.ts';
import { templates } from './rules/templateOf.ts';
import type { ConsentTemplate } from '#schema/generated/customer.ts';

/** Each purpose's template with its upper bounds, as partners and consoles show it before anybody is asked. */
export const consentTemplates: readonly ConsentTemplate[] = templates.map(
  ({ purpose, version, automatedDecision, scopes }) => {
    const bounds = upperBoundsOf(purpose);
    const { days, uses, ratePer, lookBackMonths, keepDays, only } = bounds;
    return {
      purpose,
      version,
      automatedDecision,
      lookBackMonths,
      keepDays,
      scopes: noticeScopes(purpose, scopes, bounds),
      maxDays: days,
      maxUses: uses,
      usesPer: ratePer,
      only: only && [...only],
    };
  },
);
