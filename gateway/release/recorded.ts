import type { Names } from '#gateway/pairwise/pseudonyms.ts';

/** What an answer says of its record: the receipt, and the uses of break-glass that something of it rests on. */
export function recorded(
  receipt: number | null,
  glasses: readonly string[],
  names: Names,
): { readonly extensions?: Readonly<Record<string, unknown>> } {
  if (receipt === null) return {};
  const breakGlass = glasses.map((id) => names.seal(id));
  return { extensions: { receipt, ...(breakGlass.length > 0 && { breakGlass }) } };
}
