import { Refusal } from '#kernel/errors.ts';
import { glassAsOf, isReviewOverdue } from './rules/glassLife.ts';
import type { BreakGlass, QueryBreakGlassUsesArgs, RequireFields } from '#schema/generated/customer.ts';
import type { Request } from './consentView.ts';

const PAGE = 100;

/** An organisation's own uses of break-glass; all of them to the trust operator, and none to a person. @throws Refusal INPUT_INVALID */
export async function glassUses(
  { status, overdue, first }: RequireFields<QueryBreakGlassUsesArgs, 'first'>,
  { context: { caller, person }, org, store, now }: Request,
): Promise<Partial<BreakGlass>[]> {
  if (first < 1 || first > PAGE) throw new Refusal('INPUT_INVALID', { check: 'first', atMost: PAGE });
  if (person !== null) return [];
  const found = await store.glassesOfOrg(caller === org ? null : caller);
  return found
    .map((each) => glassAsOf(each, now))
    .filter((each) => !status || status.includes(each.status))
    .filter((each) => typeof overdue !== 'boolean' || isReviewOverdue(each, now) === overdue)
    .slice(0, first)
    .map(({ id, subject }) => ({ id, subject: { id: subject } }));
}
