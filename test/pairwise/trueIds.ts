import { partsOf } from '#kernel/ids.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';

/** The ids of workshops and listings are published, and the same for everybody. */
const COMMON = /^(repair-[a-z]+\.w\d+|market-[a-z]+\.l-?[\w-]+)$/;
const issuers = new Set(memberOrganisations.map(({ id }) => id));

/** A text with every true id in it as an organisation knows it. */
export function inNamesOf(names: Names, text: string): string {
  return eachId(text, (id) => names.seal(id));
}

/** A text of an organisation's with every name in it as the true id. What is no name of its own stays. */
export function inTrueIds(names: Names, text: string): string {
  return eachId(text, (name) => names.open(name) ?? name);
}

function eachId(text: string, change: (id: string) => string): string {
  return text.replaceAll(/[a-z][a-z0-9-]{1,40}\.[A-Za-z0-9_-]{1,120}/g, (id) =>
    issuers.has(partsOf(id)?.org ?? '') && !COMMON.test(id) ? change(id) : id,
  );
}
