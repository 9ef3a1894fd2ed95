import type { StopTime } from '#schema/generated/ledger.ts';

export type Ended = { readonly id: string; readonly seconds: number };
export type LastUse = { readonly consent: string; readonly source: string; readonly at: number };

/** Per source, how long after its end something was still released under a consent; 0 where nothing was. All in seconds. */
export function stopTimes(ends: readonly Ended[], uses: readonly LastUse[]): StopTime[] {
  const endOf = new Map(ends.map(({ id, seconds }) => [id, seconds]));
  const bySource = new Map<string, number[]>();
  for (const { consent, source, at } of uses) {
    const late = Math.max(0, at - endOf.get(consent)!);
    bySource.set(source, [...(bySource.get(source) ?? []), late]);
  }
  return [...bySource].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([source, times]) => stopTime(source, times));
}

function stopTime(source: string, times: readonly number[]): StopTime {
  const inOrder = times.toSorted((a, b) => a - b);
  const at = (share: number) => inOrder[Math.ceil(share * inOrder.length) - 1]!;
  return { source, consents: times.length, p50Seconds: at(0.5), p99Seconds: at(0.99), maxSeconds: at(1) };
}
