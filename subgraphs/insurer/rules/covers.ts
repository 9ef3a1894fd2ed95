/** Whether an event on a day is within the cover: 保险法 article 13 to 15. A cancellation counts from its own day on. */
export function covers(
  policy: { readonly insuredSince: string; readonly endsOn: string; readonly cancelledOn: string | null },
  occurredOn: string,
): boolean {
  const { insuredSince, endsOn, cancelledOn } = policy;
  return occurredOn >= insuredSince && occurredOn <= endsOn && (cancelledOn === null || occurredOn < cancelledOn);
}
