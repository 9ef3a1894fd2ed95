import type { FlowReport } from '#client/flowReport.ts';
import type { Tone } from '#console/ui/Badge.tsx';

/** One way between two parties, by their places in the lists. */
export type Arc = { readonly from: number; readonly to: number; readonly fields: number; readonly tone: Tone };

const hardness: readonly Tone[] = ['good', 'calm', 'warn', 'bad'];

/** Flows gathered by source and recipient; a way is as hard to get as the hardest flow on it. */
export function arcsOf(flows: FlowReport['flows'], toneOf: (needs: string) => Tone) {
  const sources = [...new Set(flows.map(({ source }) => source))];
  const recipients = [...new Set(flows.map(({ recipient }) => recipient))];
  const arcs = new Map<string, Arc>();
  for (const { source, recipient, needs } of flows) {
    const key = `${source} ${recipient}`;
    const known = arcs.get(key);
    const tone = toneOf(needs);
    const harder = known && hardness.indexOf(known.tone) > hardness.indexOf(tone) ? known.tone : tone;
    const ends = { from: sources.indexOf(source), to: recipients.indexOf(recipient) };
    arcs.set(key, { ...ends, fields: (known?.fields ?? 0) + 1, tone: harder });
  }
  return { sources, recipients, arcs: [...arcs.values()] };
}
