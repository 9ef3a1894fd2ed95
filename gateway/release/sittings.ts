import { LastUsed } from '#kernel/lastUsed.ts';
import type { GrantReader } from './ports.ts';

/** What one decision, quote or valuation takes, with whoever looks at it beside: one use (decision 33). */
export const SITTING_SECONDS = 600;
const MOST = 100_000;

type Sitting = { readonly id: string; readonly use_until: number };

/** Uses consents by `begin`, which gives those that may be used; a sitting that is known of is not asked for again. */
export function rememberedSittings(
  begin: (consents: readonly string[], at: number) => Promise<readonly Sitting[]>,
): GrantReader['use'] {
  const known = new LastUsed<number>({ most: MOST });
  return async (consents, at) => {
    const open = [...new Set(consents)].filter((id) => (known.get(id) ?? 0) <= at);
    if (open.length === 0) return new Set();
    const begun = await begin(open, at);
    for (const { id, use_until: until } of begun) known.set(id, until);
    const usable = new Set(begun.map(({ id }) => id));
    return new Set(open.filter((id) => !usable.has(id)));
  };
}
